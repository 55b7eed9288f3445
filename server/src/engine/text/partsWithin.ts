import { partitionPoint } from "./partitionPoint.ts";
import type { Span } from "./span.ts";

/**
 * Those of the parts, which are in order, that begin within a span. Two searches, however many there are, so that each of many
 * spans can be asked.
 *
 * @example
 * partsWithin([3, 9, 12], { start: 4, end: 12 }, (place) => place) // [9]
 */
export function partsWithin<Part>(
  parts: readonly Part[],
  { start, end }: Span,
  startOf: (part: Part) => number,
): readonly Part[] {
  const before = (place: number) => (index: number) => {
    const part = parts[index];
    return part !== undefined && startOf(part) < place;
  };
  return parts.slice(partitionPoint(parts.length, before(start)), partitionPoint(parts.length, before(end)));
}
