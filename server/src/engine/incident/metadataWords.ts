/** Fields whose value is one of few words. */
export type WordField = "severity" | "status";

const WORDS: Readonly<Record<WordField, string>> = {
  severity: `
    sev0 sev1 sev2 sev3 sev4 sev5 critical major minor moderate high medium low severe serious significant urgent normal trivial
    negligible blocker highest lowest none info informational notice warning error emergency disaster catastrophic degraded
    degradation disrupted down outage maintenance partial full total incident near-miss red orange amber yellow green very medium-high
    alta alto media medio baja bajo baixa baixo crítica critica crítico critico grave leve haute moyenne faible élevée critique
    hoch mittel niedrig kritisch schwer`,
  status: `
    draft wip in-progress in-review review reviewed under-review approved accepted published final finalized finalised closed complete
    completed done resolved open active ongoing new investigating investigated identified monitoring mitigated contained stable
    stabilized restored recovered fixed solved remediated postmortem postponed pending planned scheduled cancelled canceled
    abandoned archived obsolete superseded deferred blocked started verified confirmed implemented partial partially action actions
    not no yes current living public internal operational all completed ready waiting proposed rejected duplicate lost rolled
    reopened finished work root cause follow-up followup merged shipped deployed released passed failed
    resuelto cerrado abierto borrador publicado résolu fermé clos gelöst behoben geschlossen offen entwurf resolvido fechado contido`,
};

const KNOWN: Readonly<Record<WordField, ReadonlySet<string>>> = {
  severity: new Set(wordsOf("severity")),
  status: new Set(wordsOf("status")),
};

function wordsOf(field: WordField): string[] {
  return WORDS[field].trim().split(/\s+/);
}

/** `SEV-2`, `S1`, `P0`, `level 2`, a score; a number is no word and needs no list. */
const GRADE =
  /^(?:sev(?:erity)?|s|p|prio(?:rity)?|level|lvl|l|tier|t|class|cat(?:egory)?|impact|urgency)?[\s._#-]{0,3}\d{1,2}(?!\d)/;

/** Letters that English has, so that a word of another language is left alone. */
const ENGLISH = /^[\x20-\x7e]*$/;
const LEFT_OPEN = /[<>{}|[\]]|^(?:n\/?a|tb[dac]|todo|unknown|undetermined|unclassified|-+|\?+|)$/;

/**
 * Whether a value begins with a word that is accepted for its field. What is left open, a template's alternatives and other
 * languages are accepted, too.
 *
 * @example
 * isAcceptedWord("status", "Complete - action items in progress.") // true
 * isAcceptedWord("severity", "sevre") // false
 */
export function isAcceptedWord(field: WordField, value: string): boolean {
  const plain = value
    .replace(/\p{So}|\p{Sk}|\uFE0F|\u200D|[*_`~"'“”‘’]/gu, "")
    .trim()
    .toLowerCase();
  if (!ENGLISH.test(plain) || LEFT_OPEN.test(plain)) {
    return true;
  }
  const [first = ""] = plain.split(/[\s,;:.(/–—]/);
  const known = KNOWN[field];
  return known.has(first) || known.has(first.split("-")[0] ?? "") || (field === "severity" && isGrade(plain));
}

/** A grade of a scale that exists: nobody has a SEV-9. */
function isGrade(plain: string): boolean {
  const number = /^sev(?:erity)?[\s._#-]{0,3}(\d+)/.exec(plain)?.[1];
  return number === undefined ? GRADE.test(plain) : Number(number) <= 5;
}

/** The accepted words, for suggestions. */
export function acceptedWords(field: WordField): readonly string[] {
  return SUGGESTED[field];
}

const SUGGESTED: Readonly<Record<WordField, readonly string[]>> = {
  severity: "sev0 sev1 sev2 sev3 sev4 sev5 critical major minor moderate high medium low severe".split(" "),
  status:
    "draft in-review reviewed approved published final closed complete completed resolved open ongoing investigating identified monitoring mitigated".split(
      " ",
    ),
};
