/**
 * Says a sentence in the reader's language. It is looked up by its English words, in which `{0}`, `{1}` stand for the values;
 * one that nobody has translated stays English.
 */
export type Say = (sentence: string, ...values: readonly (string | number)[]) => string;

/** Sentences of another language by their English words, as a file of translations holds them. */
export type Translations = Readonly<Record<string, string>>;

/**
 * What says everything in the language of the translations; in English without them.
 *
 * @example
 * sayIn({ "{0} more": "noch {0}" })("{0} more", 3) // "noch 3"
 */
export function sayIn(translations: Translations | undefined): Say {
  const known = new Map(Object.entries(translations ?? {}));
  return (sentence, ...values) => filled(known.get(sentence) ?? sentence, values);
}

/** Marks a sentence of a table that is said elsewhere, so that translators find it. */
export function sentence(words: string): string {
  return words;
}

function filled(words: string, values: readonly (string | number)[]): string {
  return values.length === 0
    ? words
    : words.replace(/\{(\d)\}/g, (hole, index) => String(values[Number(index)] ?? hole));
}
