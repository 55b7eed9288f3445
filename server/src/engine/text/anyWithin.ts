import { partitionPoint } from "./partitionPoint.ts";
import type { Span } from "./span.ts";

/**
 * Whether one of the places, which are in order, lies within the span.
 *
 * @example
 * anyWithin([3, 9], { start: 4, end: 9 }) // false
 */
export function anyWithin(places: readonly number[], { start, end }: Span): boolean {
  const next = partitionPoint(places.length, (index) => (places[index] ?? 0) < start);
  return (places[next] ?? end) < end;
}
