import type { Span } from "../../text/span.ts";
import type { Passage } from "../prose/passage.ts";
import type { OwnWord, Prose } from "../prose/prose.ts";
import { sentenceAt } from "../prose/sentenceAt.ts";
import { type WordSet, wordSet } from "../prose/wordIndex.ts";
import { wordsWhere } from "../prose/wordsWhere.ts";
import { mayNamePerson, NO_SUBJECT, namesPattern, PERSON, PROGRAM } from "./people.ts";

/** Words that put the fault on people. */
export interface Blame {
  readonly passage: Passage;
  /** In the plain text of the passage, as all places here. */
  readonly span: Span;
  readonly sentence: Span;
  /** The person or team, as it is named; empty where nobody is. */
  readonly who: string;
  /**
   * `unseen`: somebody failed to see something; `undone`: somebody failed to do something; `passive`: something was not
   * noticed by somebody; `judged`: somebody was careless; `word`: a word of the team's own list.
   */
  readonly kind: "unseen" | "undone" | "passive" | "judged" | "word";
  /** What they failed to do: `test`. */
  readonly verb?: string;
}

export interface BlameWords {
  /** Words beyond those that are known. */
  readonly words: readonly string[];
  /** Names of persons and teams. */
  readonly people: readonly string[];
}

export const NO_BLAME_WORDS: BlameWords = { words: [], people: [] };

const VERBS = ["failed", "forgot", "neglected", "ignored", "overlooked", "missed", "bother", "bothered", "known"];
const PASSIVES = ["noticed", "forgotten"];
const JUDGING = [
  "fault",
  "blame",
  "careless",
  "carelessness",
  "negligent",
  "negligence",
  "sloppy",
  "sloppiness",
  "incompetent",
  "incompetence",
  "lazy",
  "laziness",
];
const STANDARD = wordSet([...VERBS, ...PASSIVES, ...JUDGING]);

/**
 * Where the author puts the fault on people: one place in each sentence, in order.
 *
 * @example
 * findBlame(incident.prose)[0]?.kind // "unseen" for "our teams failed to see the alert"
 */
export function findBlame(prose: Prose, more: BlameWords = NO_BLAME_WORDS): readonly Blame[] {
  const found: Blame[] = [];
  const own = more.words.map((word) => word.toLowerCase());
  const patterns = patternsFor(more.people);
  let end = -1;
  const isGiven = own.length > 0 || more.people.length > 0;
  for (const word of wordsWhere(prose, setFor(own), (span) => isGiven || mayBlame(prose.text, span))) {
    if (word.span.start < end || word.passage.place === "heading") {
      continue;
    }
    const blame = readBlame(word, patterns) ?? (own.includes(word.word) ? ownBlame(word) : undefined);
    if (blame) {
      end = word.passage.inline.source(Math.max(blame.sentence.end - 1, 0)) + 1;
      found.push(blame);
    }
  }
  return found;
}

/** A look at the source, since nearly all of these words blame nobody and their passage need not be read. */
function mayBlame(text: string, { start, end }: Span): boolean {
  const behind = text.slice(start, end + 90);
  return (
    !BARE.test(behind) && (IMPERSONAL.test(behind) || mayNamePerson(text.slice(Math.max(0, start - 200), end + 90)))
  );
}

/** These blame whoever it was. */
const IMPERSONAL = /^(?:bothered|fault|blame|careless|negligen|slopp|incompeten|laz[iy])/i;

/** What was not done, or by whom, follows these. */
const BARE = /^(?:failed|bothered|noticed|forgotten)\b(?![\s*_~[]{1,40}(?:to|by)\b)/i;

function setFor(own: readonly string[]): WordSet {
  return own.length === 0 ? STANDARD : wordSet([...VERBS, ...PASSIVES, ...JUDGING, ...own]);
}

interface Patterns {
  readonly subject: RegExp;
  readonly by: RegExp;
  readonly judged: RegExp;
}

function patternsFor(people: readonly string[]): Patterns {
  if (people.length === 0) {
    return STANDARD_PATTERNS;
  }
  return makePatterns(`(?:${PERSON}${namesPattern(people)})`);
}

function makePatterns(person: string): Patterns {
  return {
    subject: new RegExp(
      `(?:^|[^\\w@-])(${person})(?:,? who)?(?: (?:had|has|have|also|simply|then|initially|just|completely|repeatedly))*(?: (?:did not|didn['’]t|should have))? $`,
      "i",
    ),
    by: new RegExp(`^ by (${person})(?![\\w-])`, "i"),
    judged: new RegExp(
      `(?:^|[^\\w@-])(${person}) (?:was|were|is|are|had been|has been|being)(?: \\w+ly| very| too)? (?:at )?(?:to )?$`,
      "i",
    ),
  };
}

const STANDARD_PATTERNS = makePatterns(`(?:${PERSON})`);

const SEEING =
  /^(?:see|notice|spot|catch|detect|realise|realize|recognise|recognize|identify|understand|know|anticipate|foresee|find|discover|observe|consider)$/i;

function readBlame(own: OwnWord, patterns: Patterns): Blame | undefined {
  const { plain } = own.passage.inline;
  const from = Math.max(0, own.plainSpan.start - 130);
  const before = plain.slice(from, own.plainSpan.start).replace(/\s/g, " ");
  const after = plain.slice(own.plainSpan.end, own.plainSpan.end + 90).replace(/\s/g, " ");
  if (JUDGING.includes(own.word)) {
    return readJudgement(own, { before, after, from }, patterns);
  }
  return readPassive(own, { before, after, from }, patterns) ?? readActive(own, { before, after, from }, patterns);
}

interface Around {
  readonly before: string;
  readonly after: string;
  /** The place of `before` in the passage. */
  readonly from: number;
}

/** `Nobody bothered to check` blames all. */
const NOBODY = /(?:^|[^\w])(nobody|no one|no-one) (?:even |ever )?$/i;

/** What is missed without anybody's fault, or is no problem that was hidden. */
const OTHER_MISS =
  /^ (?:the |its |our |their |his |her |an? )?(?:\w+ )?(?:sla|slo|slas|slos|target|deadline|goal|stand-?up|meeting|call|train|flight|heartbeats?|quorum|window)s?\b/i;

function readActive(own: OwnWord, { before, after, from }: Around, { subject }: Patterns): Blame | undefined {
  const found = VERBS.includes(own.word) ? (own.word === "bothered" ? NOBODY : subject).exec(before) : null;
  const who = found?.[1];
  const at = found && who !== undefined ? found.index + found[0].indexOf(who) : 0;
  if (!found || who === undefined || PROGRAM.test(who) || NO_SUBJECT.test(before.slice(0, at))) {
    return undefined;
  }
  if (own.word === "missed" && OTHER_MISS.test(after)) {
    return undefined;
  }
  const isDenied = /(?:did not|didn['’]t) $/i.test(before);
  const isKnowing = /should have $/i.test(before);
  if ((own.word === "bother") !== isDenied || (own.word === "known") !== isKnowing) {
    return undefined;
  }
  const infinitive = /^ to ([\w-]+)/.exec(after);
  if (
    (own.word === "failed" || own.word === "neglected" || own.word === "bothered") &&
    !infinitive &&
    !/^ (?:the|our|a) /.test(after)
  ) {
    return undefined;
  }
  if ((own.word === "failed" || own.word === "bothered") && !infinitive) {
    return undefined;
  }
  const verb = infinitive?.[1];
  const start = from + at;
  const end = own.plainSpan.end + (infinitive?.[0].length ?? 0);
  const isUnseen = verb === undefined ? own.word !== "bother" && own.word !== "forgot" : SEEING.test(verb);
  return blameAt(own, { start, end }, { who, kind: isUnseen ? "unseen" : "undone", ...(verb ? { verb } : {}) });
}

/** `was overlooked by the reviewers`, `was not seen by those on call`. */
function readPassive(own: OwnWord, { before, after, from }: Around, { by }: Patterns): Blame | undefined {
  const who = by.exec(after)?.[1];
  const verb =
    own.word === "noticed"
      ? /\b(?:not|never|wasn['’]t|weren['’]t)(?: \w+ly)? $/i.exec(before)
      : /\b(?:was|were|been|being|got)(?: \w+ly)? $/i.exec(before);
  if (who === undefined || !verb || PROGRAM.test(who)) {
    return undefined;
  }
  const be = /\b(?:was|were|had been|has been|have been|wasn['’]t|weren['’]t)(?: not| never)?(?: \w+ly)? $/i.exec(
    before,
  );
  const start = from + (be?.index ?? verb.index);
  return blameAt(own, { start, end: own.plainSpan.end + " by ".length + who.length }, { who, kind: "passive" });
}

function readJudgement(own: OwnWord, { before, after, from }: Around, { judged }: Patterns): Blame | undefined {
  const needs = own.word === "fault" ? /at $/i : own.word === "blame" ? /(?:^|\W)to $/i : undefined;
  if ((needs && !needs.test(before)) || /^-/.test(after)) {
    return undefined;
  }
  const isTrait = /ness$|gence$|tence$/.test(own.word);
  const found = judged.exec(before);
  const noun = /^ (?:mistakes?|errors?|oversights?|handling|review|change)\b/i.exec(after);
  if (noun && /^(?:careless|sloppy|negligent)$/.test(own.word)) {
    return blameAt(
      own,
      { start: own.plainSpan.start, end: own.plainSpan.end + noun[0].length },
      { who: "", kind: "judged" },
    );
  }
  const isDenied = /\b(?:not|no|never|nobody|no one|without|nor)\b[^.]{0,20}$/i.test(before);
  if (isDenied || (!found && !isTrait)) {
    return undefined;
  }
  const who = found?.[1] ?? "";
  const start = found ? from + found.index + found[0].indexOf(who) : own.plainSpan.start;
  return blameAt(own, { start, end: own.plainSpan.end }, { who, kind: "judged" });
}

function ownBlame(own: OwnWord): Blame {
  return blameAt(own, own.plainSpan, { who: "", kind: "word" });
}

function blameAt({ passage }: OwnWord, span: Span, rest: Pick<Blame, "who" | "kind" | "verb">): Blame {
  return { passage, span, sentence: sentenceAt(passage.inline.plain, span.start), ...rest };
}
