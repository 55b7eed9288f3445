/** A number for the words of a length (under 32) that begin with the same letter. */
export function groupOf(text: string, start: number, length: number): number {
  return letterAt(text, start) * 32 + length;
}

/** A letter as a number of five bits, capitals and small ones alike. */
function letterAt(text: string, at: number): number {
  return text.charCodeAt(at) & 31;
}

/** Which letters occur, a bit for each. */
export function lettersOf(text: string, start: number, length: number): number {
  let letters = 0;
  for (let i = start; i < start + length; i++) {
    letters |= 1 << letterAt(text, i);
  }
  return letters;
}
