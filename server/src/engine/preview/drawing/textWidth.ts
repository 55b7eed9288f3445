/** Pixels that a character takes in the drawing's small type, on the generous side, since nobody knows the reader's font. */
const WIDTHS: readonly { readonly characters: RegExp; readonly width: number }[] = [
  {
    characters: /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]|[^\u0000-\uffff]/u,
    width: 13,
  },
  { characters: /[mwMW@%—…]/, width: 10.5 },
  { characters: /[A-Z0-9~–+−<>=_#&?]/, width: 7.8 },
  { characters: /[iljtfrI.,:;'’|!()[\]{}/\\ -]/, width: 4.6 },
];
const OTHER_WIDTH = 6.9;

/**
 * About how many pixels the words take in the drawing; rather too many than too few.
 *
 * @example
 * textWidth("09:15") // 35.8
 */
export function textWidth(words: string): number {
  let width = 0;
  for (const character of words) {
    width += WIDTHS.find(({ characters }) => characters.test(character))?.width ?? OTHER_WIDTH;
  }
  return width;
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
