import type { TextEdit } from "../../text/edit.ts";
import type { Lines } from "../../text/lines.ts";
import { type Span, slice } from "../../text/span.ts";
import type { TimelineEntry } from "../model.ts";

/**
 * The edits that put entries of one list into another order: the text of each place is replaced by that of the entry that
 * belongs there, bodies and all. Places whose entry stays are left alone, and so is what stands between the entries; a
 * numbered list keeps its numbers. `undefined` if the entries overlap, so that they cannot change places.
 *
 * @example
 * reorderEntries({ text, lines }, [a, b], [b, a]) // two replacements
 */
export function reorderEntries(
  document: { readonly text: string; readonly lines: Lines },
  before: readonly TimelineEntry[],
  after: readonly TimelineEntry[],
): TextEdit[] | undefined {
  const places = before.map((entry, index) => placeOf(document, entry, [before[index - 1], before[index + 1]]));
  if (places.some((place, index) => index > 0 && place.start < (places[index - 1]?.end ?? 0))) {
    return undefined;
  }
  const textOf = new Map(before.map((entry, index) => [entry, withoutNumber(document.text, places[index])]));
  return places.flatMap((place, index): TextEdit[] => {
    const [here, there] = [before[index], after[index]];
    if (!here || !there || here === there) {
      return [];
    }
    const number = numberOf(document.text, place);
    return [{ span: { start: place.start + number.length, end: place.end }, newText: textOf.get(there) ?? "" }];
  });
}

/** Whole lines, without the last line break; the entry's own span where neighbours share a line, as in an HTML table. */
function placeOf(
  { lines }: { readonly lines: Lines },
  entry: TimelineEntry,
  neighbours: readonly (TimelineEntry | undefined)[],
): Span {
  const firstLine = ({ span }: TimelineEntry) => lines.at(span.start);
  const lastLine = ({ span }: TimelineEntry) => lines.at(Math.max(span.start, span.end - 1));
  const shares = neighbours.some(
    (other) => other && firstLine(other) <= lastLine(entry) && firstLine(entry) <= lastLine(other),
  );
  return shares ? entry.span : { start: lines.start(firstLine(entry)), end: lines.span(lastLine(entry)).end };
}

/** `3. ` at the head of an item of a numbered list. */
function numberOf(text: string, place: Span | undefined): string {
  return place ? (/^[ \t]*\d{1,9}[.)][ \t]+/.exec(slice(text, place).slice(0, 40))?.[0] ?? "") : "";
}

function withoutNumber(text: string, place: Span | undefined): string {
  return place ? slice(text, place).slice(numberOf(text, place).length) : "";
}
