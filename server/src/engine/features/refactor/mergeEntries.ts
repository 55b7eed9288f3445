import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import { renumberItems } from "../../markdown/renumberItems.ts";
import type { TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import { chosenEntries } from "./chosenEntries.ts";
import { type EntryFrame, entryFrame } from "./entryFrame.ts";
import { leadInto } from "./leadInto.ts";
import { mergeRows } from "./mergeRows.ts";
import type { SelectionRefactoring } from "./refactoring.ts";

/**
 * The entries of the selection become one, or the entry at the cursor and the next. The first keeps its time, the times of
 * the others stand before what happened then, and all that hangs on them stays.
 */
export const mergeEntries: SelectionRefactoring = {
  kind: "merge",
  rewrite(analysis, selection) {
    const chosen = chosenEntries(analysis, selection, 2);
    const [first, ...others] = chosen;
    const frames = chosen.map((entry) => entryFrame(analysis, entry));
    const known = frames.filter((frame) => frame !== undefined);
    if (!first || others.length === 0 || known.length < chosen.length || !areNeighbours(known)) {
      return [];
    }
    const parts = chosen.map((entry, index) => ({ entry, frame: known[index] })).filter(isFramed);
    const edits = known[0]?.place.kind === "row" ? mergeRows(analysis, parts) : mergeLines(analysis, parts);
    const title =
      selection.start === selection.end ? "Merge with the next entry" : `Merge the ${chosen.length} selected entries`;
    return edits ? [{ title, edits, gone: others, come: [] }] : [];
  },
};

/** An entry with what stands around it. */
export interface FramedEntry {
  readonly entry: TimelineEntry;
  readonly frame: EntryFrame;
}

function isFramed(part: {
  readonly entry: TimelineEntry;
  readonly frame: EntryFrame | undefined;
}): part is FramedEntry {
  return part.frame !== undefined;
}

/** Whether nothing stands between them that is no entry: a row without a time, a day. */
function areNeighbours(frames: readonly EntryFrame[]): boolean {
  return frames.every(({ place }, index) => {
    const above = frames[index - 1]?.place;
    if (above === undefined) {
      return place.kind !== "heading";
    }
    switch (place.kind) {
      case "item":
        return above.kind === "item" && above.list === place.list && above.index + 1 === place.index;
      case "row":
        return above.kind === "row" && above.rows === place.rows && above.index + 1 === place.index;
      default:
        return above.kind === place.kind;
    }
  });
}

function mergeLines({ text }: Analysis, parts: readonly FramedEntry[]): readonly TextEdit[] {
  const links = parts.slice(1).map((part, index) => ({ ...part, above: parts[index] ?? part }));
  const at = parts[0]?.frame.event.end ?? 0;
  const isPlain = links.every(({ above, frame }) => BREAK.test(text.slice(above.frame.event.end, frame.head.start)));
  const edits = isPlain
    ? links.map(({ above, entry, frame }) => ({
        span: { start: above.frame.event.end, end: frame.event.start },
        newText: leadInto(text, entry, above.entry),
      }))
    : [
        {
          span: { start: at, end: at },
          newText: links
            .map(({ above, entry, frame }) => `${leadInto(text, entry, above.entry)}${slice(text, frame.event)}`)
            .join(""),
        },
        ...links.map(({ frame }) => ({ span: linesOf(text, frame), newText: "" })),
      ];
  const place = parts.at(-1)?.frame.place;
  return place?.kind === "item"
    ? [...edits, ...renumberItems(text, place.list, { from: place.index + 1, by: 1 - parts.length })]
    : edits;
}

/** Nothing stands between two entries but what ends a line. */
const BREAK = /^[ \t]*(?:\\|<br ?\/?>)?\s*(?:>[> \t]*)?$/;

/** From the line break above an entry to the end of its words: what hangs on it stays. */
function linesOf(text: string, { event, head }: EntryFrame): Span {
  const isCrLf = text.startsWith("\r\n", head.start - 2);
  return { start: head.start - (isCrLf ? 2 : 1), end: event.end };
}
