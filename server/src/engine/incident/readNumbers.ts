/**
 * Where the numbers of a text begin: runs of digits, in order. Times and lengths are looked for from there, since most
 * lines have none and a pattern passes over a text several times as fast as anything that goes by characters.
 *
 * @example
 * readNumbers("14:05, 3 nodes") // [0, 3, 7]
 */
export function readNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    numbers.push(match.index);
  }
  return numbers;
}

const NUMBER = /\d+/g;
