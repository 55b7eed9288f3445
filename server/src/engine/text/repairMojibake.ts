import { matchesOf } from "./matchesOf.ts";

/** The characters that Windows-1252 has in the place of the bytes 0x80 to 0x9F; a hole stands where it has none. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const CONTINUATION = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

/** UTF-8 read as Windows-1252: a lead byte followed by as many continuation bytes as it asks for. */
const GARBLED = new RegExp(
  `[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`,
  "g",
);

const GARBLED_RUN = new RegExp(`(?:${GARBLED.source})+`, "g");

/**
 * The text with UTF-8 that was read as Windows-1252 put right. What does not decode is left as it is.
 *
 * @example
 * repairMojibake("didnâ€™t") // "didn’t"
 */
export function repairMojibake(text: string): string {
  return text.replace(GARBLED, (garbled) => decode(garbled) ?? garbled);
}

/** Characters read in the wrong encoding, and what they were. */
export interface Mojibake {
  readonly start: number;
  readonly written: string;
  readonly meant: string;
}

/**
 * The runs of a text that are UTF-8 read as Windows-1252, once or several times over, and decode cleanly.
 *
 * @example
 * mojibakeIn("didnâ€™t") // [{ start: 4, written: "â€™", meant: "’" }]
 */
export function mojibakeIn(text: string): readonly Mojibake[] {
  const found: Mojibake[] = [];
  for (const match of matchesOf(text, GARBLED_RUN)) {
    const written = match[0];
    let meant = repairMojibake(written);
    for (let again = repairMojibake(meant); again !== meant; again = repairMojibake(meant)) {
      meant = again;
    }
    if (meant !== written && !/[\u0080-\u009f]/.test(meant)) {
      found.push({ start: match.index, written, meant });
    }
  }
  return found;
}

function decode(garbled: string): string | undefined {
  let escaped = "";
  for (const character of garbled) {
    const place = WINDOWS_1252.indexOf(character);
    const byte = place === -1 ? character.charCodeAt(0) : 0x80 + place;
    escaped += `%${byte.toString(16).padStart(2, "0")}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    // Not UTF-8 after all: the letters are meant as they stand (`Ã` before a quotation mark).
    return undefined;
  }
}
