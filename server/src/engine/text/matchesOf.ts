/**
 * All matches of a global pattern, none of them empty, in order. `matchAll` makes a pattern of its own for each text, and
 * reading that one anew costs far more than the search.
 *
 * @example
 * [...matchesOf("1 and 2", /\d/g)].length // 2
 */
export function* matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) {
      return;
    }
    at = pattern.lastIndex;
    yield match;
  }
}
