import { partitionPoint } from "./partitionPoint.ts";
import type { Span } from "./span.ts";

/**
 * The index of the last of the parts, which are in order, that begins before the place; -1 for none.
 *
 * @example
 * lastBefore([{ span: { start: 0, end: 3 } }, { span: { start: 5, end: 8 } }], 5) // 0
 */
export function lastBefore(parts: readonly { readonly span: Span }[], place: number): number {
  return partitionPoint(parts.length, (index) => (parts[index]?.span.start ?? 0) < place) - 1;
}
