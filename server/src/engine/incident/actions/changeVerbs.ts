import { wordSet } from "../prose/wordIndex.ts";

/** Verbs of changes to a system or a way of working: the base form, then those in -ing and -ed where they are not regular. */
const VERBS =
  "add implement introduce improve change require enforce automate create build,building,built write,writing,written " +
  "document test,testing,tested migrate upgrade replace remove move strengthen reinforce revise refine enhance increase reduce expand deploy " +
  "establish adopt make,making,made develop split,splitting,split limit configure install enable disable redesign " +
  "rework refactor tighten extend integrate separate isolate modify formalize formalise standardize standardise set,setting,set put,putting,put";

/** Each form with its base. */
export const CHANGE_VERBS: ReadonlyMap<string, string> = new Map(
  VERBS.split(" ").flatMap((entry) => {
    const [base = "", ing = regular(base, "ing"), ed = regular(base, "ed")] = entry.split(",");
    return [base, ing, ed].map((form) => [form, base] as const);
  }),
);

export const CHANGE_FORMS = wordSet(CHANGE_VERBS.keys());

function regular(base: string, ending: "ing" | "ed"): string {
  return base.endsWith("e") ? `${base.slice(0, -1)}${ending}` : `${base}${ending}`;
}

const BETWEEN =
  "(?:\\s{1,3}(?:also|now|already|further|additionally|therefore|since|soon|be|begin|start|currently|successfully|immediately)){0,3}\\s{1,3}$";

/** What stands before the verb of a promise. */
export const PROMISES = new RegExp(
  `\\bwe(?:['’]ll|\\s{1,3}(?:will|shall|are|are\\s{1,3}going\\s{1,3}to|(?:are\\s{1,3})?plan(?:ning)?\\s{1,3}to|intend\\s{1,3}to|aim\\s{1,3}to))${BETWEEN}`,
  "i",
);

/** … and of a change that was made, which is one for the future only where its sentence says so. */
export const HAS_CHANGED = new RegExp(`\\bwe(?:['’]ve|\\s{1,3}have)${BETWEEN}`, "i");
export const FOR_THE_FUTURE =
  /\b(?:prevent\w*|future|again|recurr\w+|reoccur\w*|going forward|moving forward|from now on|avoid\w*|process(?:es)?|policy|policies|procedures?)\b/i;

/** `If …`, `as soon as …` promise nothing; nor do words of thanks. */
export const CONDITION =
  /^\s{0,3}(?:if|should|unless|in case|when(?:ever)?|once|until)\b|\b(?:would|might|may) we\b|\bwe will make (?:sure to )?(?:it up|every effort)/i;
