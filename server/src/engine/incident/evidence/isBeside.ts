/** What may stand between the two readings of one time: an opening bracket, a slash, an equals sign, the wall of a cell. */
const BESIDE = /^[\s*_`)\]]{0,4}[(/=|][\s*_`(]{0,4}$/;

/**
 * Whether two times with these words between them are one time in two zones.
 *
 * @example
 * isBeside(" (") // true: `13:14 EDT (17:14 UTC)`
 * isBeside(" to ") // false
 */
export function isBeside(between: string): boolean {
  return between.length < 12 && BESIDE.test(between);
}
