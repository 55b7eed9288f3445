import type { Span } from "../../text/span.ts";
import type { Passage } from "../prose/passage.ts";
import type { OwnWord, Prose } from "../prose/prose.ts";
import { sentenceAt } from "../prose/sentenceAt.ts";
import { wordSet } from "../prose/wordIndex.ts";
import { wordsWhere } from "../prose/wordsWhere.ts";
import { PERSON } from "./people.ts";

/** Words that tell what did not happen. */
export interface Counterfactual {
  readonly passage: Passage;
  /** In the plain text of the passage, as all places here. */
  readonly span: Span;
  readonly sentence: Span;
  /** `modal`: `should have been caught`; `wish`: `if only`, `had we known`. */
  readonly kind: "modal" | "wish";
  /** Of a modal one: its participle `caught`, all that follows have `been caught`, and whether it is denied. */
  readonly participle?: string;
  readonly rest?: string;
  readonly isDenied?: boolean;
}

const ANCHORS = wordSet(["should", "could", "shouldn", "couldn", "only", "had"]);

/**
 * Where the author tells what did not happen: one place in each sentence, in order. What a system was to do, what an
 * attacker could have done and what must be done from now on is none.
 *
 * @example
 * findCounterfactuals(incident.prose)[0]?.participle // "caught" for "This should have been caught in review."
 */
export function findCounterfactuals(prose: Prose): readonly Counterfactual[] {
  const found: Counterfactual[] = [];
  let end = -1;
  for (const own of wordsWhere(prose, ANCHORS, (span) => isLikely(prose.text, span))) {
    if (own.span.start < end || own.passage.place === "heading") {
      continue;
    }
    const told = own.word === "only" || own.word === "had" ? readWish(own) : readModal(own);
    if (told) {
      end = own.passage.inline.source(Math.max(told.sentence.end - 1, 0)) + 1;
      found.push(told);
    }
  }
  return found;
}

/** What somebody could have done, whatever the subject. */
const HUMAN =
  /^(?:caught|noticed|tested|reviewed|checked|prevented|avoided|done|triggered|used|known|told|faster|earlier|clearer|quicker|sooner|detected|spotted|identified|verified|foreseen|anticipated|escalated|communicated|documented|double-checked|rehearsed|shorter|smaller|obvious|better|simpler)$/i;
/** Most `should` and `only` are told by the characters around them. */
function isLikely(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  const behind = text.slice(end, end + 20);
  switch (text.charCodeAt(start) | 0x20) {
    case 0x73: // should
    case 0x63: // could
      return behind.includes("ve") && /^(?:n?['’]t\s|\snot\s|\s)(?:[a-z]{3,8}\s)?have\b|^['’]ve\b/.test(behind);
    case 0x6f: // only
      return /\bif\s$/i.test(before);
    default: // had, where it opens a clause
      return (
        /^\s(?:we|i|they|the|some|any)/i.test(behind) && (!/\w[ \t]$/.test(before) || /(?:and|but)\s$/i.test(before))
      );
  }
}

const HAVE =
  /^(?: (?:easily|probably|also|perhaps|well|likely|possibly))?(?:(?: not|n['’]t|['’]t) have|['’]ve| have)(?: (?:also|probably|perhaps|easily|ideally|definitely|already|simply|clearly|certainly|maybe|really))*( been)?((?: (?:much|more|far|a lot|better|properly|thoroughly|immediately))*) ([a-z-]+)/i;
const PARTICIPLE =
  /^(?:[a-z-]+ed|been|known|done|seen|had|made|sent|set|put|run|taken|kept|found|built|caught|thought|brought|taught|written|chosen|given|gone|shown|begun|held|let|understood|told|read)$/i;
/** `We should have automated tests` wants something from now on. */
const ADJECTIVES = new Set(
  "automated detailed dedicated centralized centralised distributed improved limited unified shared advanced standardized standardised documented defined needed required related structured trusted synchronized canned scripted tiered staged".split(
    " ",
  ),
);
const WHO = new RegExp(`(?:^|[^\\w@-])(?:we|i|${PERSON}) (?:also |all |probably )?$`, "i");
/** What one expects of a system, and what helps. */
const OF_SYSTEMS = /^(?:seen|helped|expected|received|gotten)$/i;
/** `No test could have caught this.` */
const NOBODY = /\b(?:no|none|nothing|nobody|neither)\b[^.]{0,40}$/i;
/** Dangers, and what an attacker could do. */
const DANGER = /^(?:lost|had|hit|gotten|ended|become|been|used|run|led|caused|resulted)$/i;

function readModal(own: OwnWord): Counterfactual | undefined {
  const { plain } = own.passage.inline;
  const before = plain.slice(Math.max(0, own.plainSpan.start - 90), own.plainSpan.start).replace(/\s/g, " ");
  const after = plain.slice(own.plainSpan.end, own.plainSpan.end + 70).replace(/\s/g, " ");
  const match = HAVE.exec(after);
  const [whole, been, adverbs, participle] = match ?? [];
  if (whole === undefined || participle === undefined) {
    return undefined;
  }
  const isDenied = /^(?: not|n['’]t|['’]t)/.test(after);
  const rest = after.slice(whole.length);
  const isUse = participle === "used" && (!been || /^ (?:to|by|with|as)\b/.test(rest));
  const isHuman = HUMAN.test(participle) && !isDenied && !isUse && !NOBODY.test(before);
  const isOurs =
    WHO.test(before) &&
    PARTICIPLE.test(been ? "been" : participle) &&
    !OF_SYSTEMS.test(participle) &&
    !(own.word.startsWith("could") && DANGER.test(participle)) &&
    !isWantedThing(participle, rest);
  if ((!isHuman && !isOurs) || (isHuman && isWantedThing(participle, rest) && !been)) {
    return undefined;
  }
  const span = { start: own.plainSpan.start, end: own.plainSpan.end + whole.length };
  const kept = `${been ?? ""}${adverbs ?? ""} ${participle}`.trim();
  const sentence = sentenceAt(plain, span.start);
  return { passage: own.passage, span, sentence, kind: "modal", participle, rest: kept, isDenied };
}

/** An adjective before a noun: `have automated tests`. */
function isWantedThing(participle: string, rest: string): boolean {
  return (
    ADJECTIVES.has(participle.toLowerCase()) &&
    /^ [a-z]/i.test(rest) &&
    !/^ (?:the|a|an|it|this|that|our|in|on|by|when|before)\b/i.test(rest)
  );
}

function readWish(own: OwnWord): Counterfactual | undefined {
  const { plain } = own.passage.inline;
  const before = plain.slice(Math.max(0, own.plainSpan.start - 12), own.plainSpan.start);
  const after = plain.slice(own.plainSpan.end, own.plainSpan.end + 40);
  const wish =
    own.word === "only"
      ? /(?:^|[^\p{L}])(if\s)$/iu.test(before) &&
        /^\s(?:we|i|the|this|someone|somebody|there|it)\s(?:[\w-]+\s){0,3}had\b/i.test(after)
        ? { start: own.plainSpan.start - 3, end: own.plainSpan.end }
        : undefined
      : wishWithHad(own, before, after);
  return wish && { passage: own.passage, span: wish, sentence: sentenceAt(plain, wish.start), kind: "wish" };
}

/** `Had we known …` opens a clause. */
function wishWithHad(own: OwnWord, before: string, after: string): Span | undefined {
  const match =
    /^\s(?:we|i|they|the team|someone|anyone|anybody)\s(?:known|noticed|seen|tested|checked|been|realised|realized|looked|reviewed|read|asked)\b/i.exec(
      after,
    );
  const opens = /(?:^|[.!?;:,—–(]\s*|\b(?:and|but)\s)$/i.test(before);
  return match && opens ? { start: own.plainSpan.start, end: own.plainSpan.end + match[0].length } : undefined;
}
