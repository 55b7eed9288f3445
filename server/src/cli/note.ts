import { plainText } from "./plainText.ts";

/** Says something that is no result: a sentence on standard error. */
export function note(sentence: string): void {
  process.stderr.write(`${plainText(sentence)}\n`);
}
