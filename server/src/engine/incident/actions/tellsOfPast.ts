/** Words that end like a past tense and are none, or that stand before a noun. */
const NO_PAST = new Set(
  (
    "need embed feed speed proceed exceed seed shed succeed heed bleed breed weed indeed red bed " +
    "automated dedicated distributed detailed advanced centralized centralised limited scheduled unified required needed related " +
    "shared managed standardized standardised structured staged phased named weighted trusted signed"
  ).split(" "),
);

const IRREGULAR = new Set("built wrote made taught sent bought brought held kept began ran chose split".split(" "));

/** `[P0]`, `#63`, `Alerting:`, signs. */
const BEFORE = /^(?:[^\p{L}[]{0,8}\[[^\]]{1,20}\])?[^\p{L}]{0,8}(?:\p{L}[^:.\n]{0,50}:\s{1,3})?/u;
const HEAD = /^(?:(we|i|they)(?:['’]ve|\s+have)?\s+)?(?:(?:now|also|already|since|recently|then)\s+)?(\p{L}+)/iu;
const PERFECT =
  /\b(?:has|have|['’]ve)\s+(?:(?:now|also|already|since|been|recently|successfully)\s+){0,3}(?:\p{L}+(?:ed|wn|en)|built|made|set|put|begun|sent)\b|\b(?:was|were)\s+(?:(?:now|also|already|then|since|successfully)\s+)?(?:\p{L}+(?:ed|wn|en)|built|made|set|put|sent)\b/iu;

/** What a perfect begins with, whatever letters are around it. */
const AUXILIARY = /ha(?:s|ve)|['’]ve|w(?:as|ere)/i;

/** `Wait until the migrations have run` is still to be done. */
const CLAUSE =
  /\b(?:until|when|whenever|after|once|that|which|who|if|whether|where|what|how|before|because|since|as|for)\b/i;

const PARTICIPLE =
  /\s(?:added|modified|deployed|implemented|updated|fixed|removed|increased|reduced|migrated|replaced|introduced|created|configured|enabled|disabled|restored|moved|reverted|delivered|prioriti[sz]ed|changed|patched|tightened)(?=$|[.,;]|\s(?:to|for|in|on|with|at|from|so|during|immediately|and|across|within)\b)/i;
const OTHER_VERB =
  /\b(?:be|should|will|must|to|is|are|get|that|which|not|newly|recently|make|ensure|have|if|when|until)\b|[.;:]\s/i;

/** `Dedicated monitoring added to detect it`: some words of a thing, a participle, what follows one, and no other verb before. */
function isEllipsis(words: string): boolean {
  const found = PARTICIPLE.exec(words);
  const before = found ? words.slice(0, found.index) : "";
  return before !== "" && before.length < 80 && !OTHER_VERB.test(before);
}

/**
 * Whether the words of an action item tell that it was done: `Added an alert`, `We have added an alert`, `An alert has been
 * added`, `Alert added to …`. `Automated tests` and `Needs …` do not. Only English is known.
 *
 * @example
 * tellsOfPast("Added an alert on failed orders") // true
 * tellsOfPast("Add an alert on failed orders")   // false
 */
export function tellsOfPast(text: string): boolean {
  const words = text.slice(BEFORE.exec(text)?.[0].length ?? 0);
  return (
    beginsInPast(words) ||
    beginsInPast(text.replace(/^[^\p{L}]+/u, "")) ||
    isEllipsis(words.slice(0, 200)) ||
    isPerfect(text)
  );
}

function beginsInPast(words: string): boolean {
  return isPast(HEAD.exec(words)?.[2]?.toLowerCase() ?? "");
}

/** `An alert has been added`, but not `wait until the migrations have run`. */
function isPerfect(text: string): boolean {
  const found = AUXILIARY.test(text) ? PERFECT.exec(text.slice(0, 120)) : null;
  return found !== null && !CLAUSE.test(text.slice(0, found.index));
}

function isPast(verb: string): boolean {
  return (verb.endsWith("ed") && verb.length > 4 && !NO_PAST.has(verb)) || IRREGULAR.has(verb);
}
