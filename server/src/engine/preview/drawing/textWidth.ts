/** Pixels that characters take in the drawing's small type, on the generous side, since nobody knows the reader's font. */
const OTHER_WIDTH = 6.9;
const WIDE = 13;
const WIDTHS: readonly { readonly characters: string; readonly width: number }[] = [
  { characters: "mwMW@%", width: 10.5 },
  { characters: "ABCDEFGHIJKLNOPQRSTUVXYZ0123456789~+<>=_#&?", width: 7.8 },
  { characters: "iljtfrI.,:;'|!()[]{}/\\ -", width: 4.6 },
];

/** By character code, for the characters of ASCII. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const known = WIDTHS.find(({ characters }) => characters.includes(String.fromCharCode(code)));
  return known?.width ?? OTHER_WIDTH;
});

/**
 * About how many pixels the words take in the drawing; rather too many than too few.
 *
 * @example
 * textWidth("09:15") // 35.8
 */
export function textWidth(words: string): number {
  let width = 0;
  for (let at = 0; at < words.length; at++) {
    width += widthOf(words.charCodeAt(at));
  }
  return width;
}

/** Half of a character beyond the basic plane counts as half a wide one. */
function widthOf(code: number): number {
  if (code < 128) {
    return ASCII[code] ?? OTHER_WIDTH;
  }
  const isWide = (code >= 0x1100 && code < 0x1200) || (code >= 0x2e80 && code < 0xd800) || code >= 0xf900;
  // Dashes, the ellipsis and the signs around them are about as wide as a capital M.
  return isWide ? WIDE : code >= 0x2000 ? 10.5 : OTHER_WIDTH + 1;
}

/**
 * The words, cut to what fits into so many pixels; empty where not even a few letters would.
 *
 * @example
 * fitText("Deployment of the certificate", 80) // "Deployment…"
 */
export function fitText(words: string, width: number): string {
  if (textWidth(words) <= width) {
    return words;
  }
  let room = width - textWidth("…");
  let end = 0;
  for (const character of words) {
    room -= textWidth(character);
    if (room < 0) {
      break;
    }
    end += character.length;
  }
  return end < 4 ? "" : `${words.slice(0, end).trimEnd()}…`;
}
