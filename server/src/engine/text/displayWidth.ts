const ASCII = /^[\x20-\x7e]*$/;
/** Twice as wide as a Latin letter: Unicode Standard Annex 11, W and F. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/**
 * How many columns a text takes in a font of one width: two for a character of East Asia and for an emoji, however many
 * characters make it, and none for a mark that goes upon another.
 *
 * @example
 * displayWidth("復旧 ✅") // 7
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) {
    return text.length;
  }
  let width = 0;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    width += NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) || EMOJI.test(segment) ? 2 : 1;
  }
  return width;
}
