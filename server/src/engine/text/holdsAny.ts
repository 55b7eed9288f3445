/**
 * Whether one of some words or signs stands in a text.
 *
 * @example
 * holdsAny("Ana – add an alert", ["–", "—"]) // true
 */
export function holdsAny(text: string, signs: Iterable<string>): boolean {
  for (const sign of signs) {
    if (text.includes(sign)) {
      return true;
    }
  }
  return false;
}
