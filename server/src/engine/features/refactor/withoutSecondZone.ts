import type { Analysis } from "../../analysis.ts";
import { readPipeRow } from "../../markdown/pipeRow.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import type { SecondColumn, SecondZone } from "./secondZone.ts";

/**
 * What takes the second times of a timeline out of the document; `undefined` where they do not stand by themselves.
 *
 * @example
 * withoutSecondZone(analysis, zone) // of "14:05 UTC (16:05 CEST) Deploy" the brackets
 */
export function withoutSecondZone(analysis: Analysis, { column, times }: SecondZone): readonly TextEdit[] | undefined {
  const spans = column
    ? cellsOf(analysis, column)
    : times.flatMap(({ written }, index) =>
        written === times[index - 1]?.written.end ? [] : [bracketOf(analysis.text, written.span)],
      );
  const known = spans.filter((span) => span !== undefined);
  return known.length < spans.length ? undefined : known.map((span) => ({ span, newText: "" }));
}

const OPENING = / ?(?:\(|[/=|] ?)$/;

/** From the blank before it, with the brackets around it. */
function bracketOf(text: string, { start, end }: Span): Span | undefined {
  const opening = OPENING.exec(text.slice(Math.max(0, start - 4), start))?.[0];
  if (opening === undefined) {
    return undefined;
  }
  const isBracket = opening.endsWith("(");
  return isBracket && text[end] !== ")" ? undefined : { start: start - opening.length, end: isBracket ? end + 1 : end };
}

/** The cells of a column with the walls behind them, that of the line below the header included. */
function cellsOf({ text, lines }: Analysis, { table, index }: SecondColumn): readonly (Span | undefined)[] {
  const { header, rows, syntax } = table;
  const ruler = header ? lines.span(lines.at(header.span.start) + 1) : undefined;
  const all = [header, ...(syntax === "pipe" && ruler ? [readPipeRow(text, ruler)] : []), ...rows];
  return all.map((row) => {
    const cell = row?.cells[index];
    const isWhole = row && cell && !cell.continued && row.cells.length === header?.cells.length;
    return isWhole ? cellSpan(text, cell.content, syntax) : undefined;
  });
}

function cellSpan(text: string, { start, end }: Span, syntax: "pipe" | "html"): Span | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_TAG), start);
  const behind = text.slice(end, end + LONGEST_TAG);
  const opening = (syntax === "pipe" ? /(?<=\|)[^|\n]*$/ : /<t[dh]\b[^<>]*>\s*$/i).exec(before)?.[0];
  const closing = (syntax === "pipe" ? /^[^|\n]*\|/ : /^\s*<\/t[dh]>/i).exec(behind)?.[0];
  return opening === undefined || closing === undefined
    ? undefined
    : { start: start - opening.length, end: end + closing.length };
}

const LONGEST_TAG = 400;
