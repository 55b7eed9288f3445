import type { Span } from "../../text/span.ts";
import type { Passage } from "../prose/passage.ts";
import type { OwnWord, Prose } from "../prose/prose.ts";
import { wordSet } from "../prose/wordIndex.ts";
import { wordsWhere } from "../prose/wordsWhere.ts";
import { mayNamePerson, NO_SUBJECT, namesPattern, PERSON, PROGRAM } from "./people.ts";

/** A person or team that is told to have caused it. */
export interface Actor {
  readonly passage: Passage;
  /** Who it is: `an engineer`; in the plain text of the passage, as all places here. */
  readonly who: Span;
  /** The word for what they did, or how: `deleted`, `accidentally`, `merged`. */
  readonly verb: Span;
  /** `slip`: how it was done; `cause`: what was done; `passive`: by whom. */
  readonly kind: "slip" | "cause" | "passive";
}

const SLIPS = new Set(["accidentally", "unintentionally", "mistakenly", "inadvertently", "erroneously"]);
const VERBS = wordSet([...SLIPS, "caused", "broke", "deleted", "misconfigured", "introduced", "merged"]);

/**
 * The persons and teams that are the subject of a slip, and, where `isCause` says that the place tells the cause, of what
 * caused it. What mends is no cause.
 *
 * @example
 * findActors(incident.prose, { people: [], isCause })[0]?.kind // "slip" for "An engineer accidentally deleted it"
 */
export function findActors(
  prose: Prose,
  { people, isCause }: { readonly people: readonly string[]; isCause(offset: number): boolean },
): readonly Actor[] {
  const found: Actor[] = [];
  const patterns = patternsFor(people);
  const { text } = prose;
  // All slips end in -ly. Who merged may be anybody that has a name.
  const isLikely = ({ start, end }: Span) =>
    (/y$/i.test(text.slice(start, end)) || isCause(start)) &&
    (people.length > 0 ||
      /^m/i.test(text.slice(start, end)) ||
      mayNamePerson(text.slice(Math.max(0, start - 200), start)));
  for (const own of wordsWhere(prose, VERBS, isLikely)) {
    if (own.passage.place !== "heading") {
      const actor = readActive(own, patterns.subject) ?? readPassive(own, patterns.by);
      if (actor) {
        found.push(actor);
      }
    }
  }
  return found;
}

interface Patterns {
  readonly subject: RegExp;
  readonly by: RegExp;
}

function patternsFor(people: readonly string[]): Patterns {
  return people.length === 0 ? STANDARD : makePatterns(namesPattern(people));
}

function makePatterns(names: string): Patterns {
  return {
    subject: new RegExp(
      `(?:^|[^\\w@-])((?:${PERSON}${names})(?: (?:from|in|on|of) (?:the |our )?[\\w-]{1,20}(?: team)?)?)(?:,? who)?(?: (?:had|has|have|then|also|later|just))* $`,
      "i",
    ),
    by: new RegExp(`^ by ((?:[A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+)?|@[\\w-]{2,38}${names}))(?![\\w[-])`, "u"),
  };
}

const STANDARD = makePatterns("");

const REPAIR =
  /^ (?:\w+ )?(?:an? |the |our |some )?(?:[\w-]+ ){0,2}(?:fix|hotfix|workaround|patch|mitigation|rollback|monitor|alert|test|check|broken|failing|stuck|bad|faulty)(?:e?s)?\b/i;
/** `Nothing prevented that an engineer …` has the system for its subject already. */
const GOVERNED = /\b\w+ (?:prevented|stopped|showed|let|lets|allowed|allows)(?: that| to)? $/i;

function readActive(own: OwnWord, subject: RegExp): Actor | undefined {
  const { passage, plainSpan, word } = own;
  const { plain } = passage.inline;
  const from = Math.max(0, plainSpan.start - 120);
  const before = plain.slice(from, plainSpan.start).replace(/\s/g, " ");
  const found = subject.exec(before);
  const who = found?.[1];
  if (!found || who === undefined || PROGRAM.test(who)) {
    return undefined;
  }
  const at = found.index + found[0].indexOf(who);
  const after = plain.slice(plainSpan.end, plainSpan.end + 60).replace(/\s/g, " ");
  if (REPAIR.test(after) || GOVERNED.test(before.slice(0, at)) || NO_SUBJECT.test(before.slice(0, at))) {
    return undefined;
  }
  const kind = SLIPS.has(word) ? "slip" : "cause";
  return { passage, who: { start: from + at, end: from + at + who.length }, verb: plainSpan, kind };
}

/** Programs that merge have names, too. */
const BOT = /^(?:renovate|dependabot|mergify|bors|tide|prow|travis|github|gitlab|jenkins|flux|argo|ci|bot)\b/i;

/** `merged by Kim`. */
function readPassive({ passage, plainSpan, word }: OwnWord, by: RegExp): Actor | undefined {
  const after = passage.inline.plain.slice(plainSpan.end, plainSpan.end + 60).replace(/\s/g, " ");
  const who = word === "merged" ? by.exec(after)?.[1] : undefined;
  if (who === undefined || BOT.test(who.replace(/^@/, ""))) {
    return undefined;
  }
  const start = plainSpan.end + " by ".length;
  return { passage, who: { start, end: start + who.length }, verb: plainSpan, kind: "passive" };
}
