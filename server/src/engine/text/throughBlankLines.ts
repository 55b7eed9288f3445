/**
 * From the end of a line on, the offset behind its line break and the blank lines that follow: where to stop when lines are
 * taken out, so that no double gap is left.
 *
 * @example
 * throughBlankLines("a\n\nb", 1) // 3
 */
export function throughBlankLines(text: string, end: number): number {
  let after = end;
  for (let i = end; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      after = i + 1;
    } else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) {
      break;
    }
  }
  return after;
}
