/** Whether a folded title is written in Chinese, Japanese, Korean or Thai letters. */
export function isUnspaced(folded: string): boolean {
  return /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(folded);
}

/** The first and the last letter, which a slip of the pen seldom hits; another ending makes another word. */
export function endsOf(folded: string): string {
  return folded.charAt(0) + folded.charAt(folded.length - 1);
}

/**
 * The letters a to z that a text has, a bit for each. Two texts that are n edits apart differ in at most 2n letters, which
 * is far cheaper to see than the edits themselves.
 */
export function lettersOf(folded: string): number {
  let letters = 0;
  for (let i = 0; i < folded.length; i++) {
    const letter = folded.charCodeAt(i) - 97;
    letters |= letter >= 0 && letter < 26 ? 1 << letter : 0;
  }
  return letters;
}
