import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Span } from "../../../server/src/engine/text/span.ts";

const folder = fileURLToPath(new URL("../../../../test/engine/time/", import.meta.url));

/** A row of a spec page: the text without its marks, the words that stand between « and », and what is expected. */
export interface Row {
  /** For the message of a failure: page and line. */
  readonly where: string;
  readonly text: string;
  readonly marked: readonly Span[];
  readonly expected: string;
}

/** The rows of all tables of a page; header and rule are left out. `\|` in a text is a pipe. */
export function readTable(page: string): Row[] {
  const rows: Row[] = [];
  readFileSync(folder + page, "utf8")
    .split("\n")
    .forEach((line, index) => {
      const cells = /^\| (.*) \| (.*) \|$/.exec(line);
      if (cells !== null && cells[1] !== undefined && cells[2] !== undefined && !/^(?:-+|text)\s*$/.test(cells[1])) {
        const text = cells[1].trim().replace(/^`|`$/g, "").replaceAll("\\|", "|");
        rows.push({ where: `${page}:${index + 1}`, ...unmark(text), expected: cells[2].trim() });
      }
    });
  return rows;
}

function unmark(marked: string): { text: string; marked: Span[] } {
  const spans: Span[] = [];
  let text = "";
  let start = 0;
  for (const character of marked) {
    if (character === "«") {
      start = text.length;
    } else if (character === "»") {
      spans.push({ start, end: text.length });
    } else {
      text += character;
    }
  }
  return { text, marked: spans };
}

/** The text with « and » around the spans, for the message of a failure. */
export function mark(text: string, spans: readonly Span[]): string {
  let drawn = "";
  let done = 0;
  for (const { start, end } of spans) {
    drawn += `${text.slice(done, start)}«${text.slice(start, end)}»`;
    done = end;
  }
  return drawn + text.slice(done);
}
