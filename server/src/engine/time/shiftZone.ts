import { shift } from "../text/span.ts";
import type { WrittenZone } from "./reading.ts";

/**
 * The zone at offsets that are so many greater: read from a part of a text, placed in the whole.
 *
 * @example
 * shiftZone(readZone("CET", 0), 10).span // { start: 10, end: 13 }
 */
export function shiftZone<T extends WrittenZone>(zone: T, by: number): T {
  const { span, beside } = zone;
  return { ...zone, span: shift(span, by), ...(beside ? { beside: { ...beside, span: shift(beside.span, by) } } : {}) };
}
