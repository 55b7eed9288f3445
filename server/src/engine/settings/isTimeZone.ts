/**
 * Whether the platform knows a place of this name, so that its offsets can be asked for. Bare offsets (`+02:00`) are none.
 *
 * @example
 * isTimeZone("Europe/Amsterdam") // true
 * isTimeZone("Europe/Amsterdan") // false
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) {
    return false;
  }
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    // The constructor's way to say that it does not know the zone.
    return false;
  }
}
