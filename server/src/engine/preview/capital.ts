/**
 * The words with a capital at their head.
 *
 * @example
 * capital("impact start") // "Impact start"
 */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
