/**
 * Text that can be shown in a terminal: a control character could move the cursor or set the title, and a bidirectional
 * one could make a line read differently from what it says. Tabs and no-break spaces become spaces, the rest goes.
 *
 * @example
 * plainText("a\u001b]0;x\u0007b\u202ec") // "a]0;xbc"
 */
export function plainText(text: string): string {
  return SUSPECT.test(text) ? text.replace(/\t/g, " ").replace(DANGEROUS, "") : text;
}

/**
 * The same for text of several lines, such as a diff: line breaks and tabs stay.
 *
 * @example
 * plainLines("a\r\n\tb\u0007") // "a\n\tb"
 */
export function plainLines(text: string): string {
  return text.replace(DANGEROUS_IN_LINES, "");
}

// C0 and C1 controls, DEL, line and paragraph separators, bidirectional marks and overrides, zero-width marks, and
// surrogates that stand alone.
const SUSPECT =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/;
const DANGEROUS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
const DANGEROUS_IN_LINES =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
