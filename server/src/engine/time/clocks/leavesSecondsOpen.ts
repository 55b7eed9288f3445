import type { WrittenClock } from "../reading.ts";

/**
 * Whether signs stand in the place of the seconds, which somebody still has to find out: `14:05:xx`, `14:05:??`.
 *
 * @example
 * leavesSecondsOpen("14:05:xx Down", { span: { start: 0, end: 5 }, … }) // true
 */
export function leavesSecondsOpen(text: string, { span: { end } }: Pick<WrittenClock, "span">): boolean {
  return /^:[xX?]{2}/.test(text.slice(end, end + 3));
}
