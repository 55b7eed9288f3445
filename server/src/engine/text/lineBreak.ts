/**
 * The line break that a document uses: that of its first line; `\n` where there is only one line.
 *
 * @example
 * lineBreakOf("a\r\nb") // "\r\n"
 */
export function lineBreakOf(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text.charCodeAt(first - 1) === 0x0d ? "\r\n" : "\n";
}
