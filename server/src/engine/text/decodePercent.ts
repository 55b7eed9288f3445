/**
 * The letters that the escapes of an address stand for. A percent sign that begins no escape is a percent sign, and then the
 * whole address is what it is.
 *
 * @example
 * decodePercent("root%20cause") // "root cause"
 * decodePercent("100%")         // "100%"
 */
export function decodePercent(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
