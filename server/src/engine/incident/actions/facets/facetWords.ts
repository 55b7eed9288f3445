/** A name of up to three words, as the source of a pattern. */
export const NAME = "[A-Z\\p{Lu}][\\p{L}'’.-]{1,30}(?: [A-Z\\p{Lu}][\\p{L}'’.-]{0,30}){0,2}";

/** A name of Chinese or Japanese letters, which have no case. */
export const EAST_ASIAN_NAME = "[\\p{Script=Han}\\p{Script=Katakana}]{2,6}";
/** What divides the owner from the date behind an action: `(Sam, 2025-06-20)`, `（张伟 / 2025-03-20）`. */
export const DIVIDER = "(?:\\s{0,2}[,，、/;|]\\s{0,2}|\\s[–—-]\\s)";

/** Words that lead to a due date, in the languages of the readers. */
export const UNTIL =
  "due(?: date| by| on)?|deadline|target(?: date)?|eta|by|before|until|no later than|期限|截止日期|截止|fällig|bis(?: zum)?|vor dem|échéance|avant(?: le)?|d['’]ici(?: le| au)?|pour le|prazo|até|plazo|hasta|antes del?|fecha límite|entro(?: il)?";

const NO_OWNER =
  /^(?:[?？]+|[-–—]+|tbd|tbc|tba|n\/a|none|we|all|everyone|unassigned|unknown|todo|done|nobody|prs?|mr|links?|ticket|issue|docs?|未定|なし)$/i;

/** What a form asks to be filled in: `[COMPLETAR]`, `[OWNER NAME]`. */
const PLACEHOLDER = /^\[[\p{Lu}_ ]{4,}\]$/u;

/** Whether words in the place of a name or a date are there for nobody and no day: `TBD`, `[COMPLETAR]`, a dash. */
export function namesNothing(words: string): boolean {
  return NO_OWNER.test(words) || PLACEHOLDER.test(words);
}
