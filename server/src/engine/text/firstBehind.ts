import { partitionPoint } from "./partitionPoint.ts";
import type { Span } from "./span.ts";

/**
 * The index of the first of the parts, which are in order, that ends behind the place; their number for none.
 *
 * @example
 * firstBehind([{ span: { start: 0, end: 3 } }, { span: { start: 5, end: 8 } }], 3) // 1
 */
export function firstBehind(parts: readonly { readonly span: Span }[], place: number): number {
  return partitionPoint(parts.length, (index) => (parts[index]?.span.end ?? 0) <= place);
}
