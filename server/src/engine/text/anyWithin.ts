import { firstFrom } from "./firstFrom.ts";
import type { Span } from "./span.ts";

/**
 * Whether one of the places, which are in order, lies within the span.
 *
 * @example
 * anyWithin([3, 9], { start: 4, end: 9 }) // false
 */
export function anyWithin(places: readonly number[], { start, end }: Span): boolean {
  return (places[firstFrom(places, start)] ?? end) < end;
}
