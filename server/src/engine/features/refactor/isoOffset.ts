/**
 * A distance from UTC in minutes as ISO 8601 writes it.
 *
 * @example
 * isoOffset(-210) // "-03:30"
 * isoOffset(0)    // "Z"
 */
export function isoOffset(offset: number): string {
  if (offset === 0) {
    return "Z";
  }
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
