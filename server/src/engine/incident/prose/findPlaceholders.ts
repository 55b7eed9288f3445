import { matchesAt } from "../../text/matchesOf.ts";
import { type Span, slice } from "../../text/span.ts";
import { matchesIn } from "./matchesIn.ts";
import { isOwn, type Passage } from "./passage.ts";
import { type Prose, passageAt } from "./prose.ts";
import { mayHold, type WordSet, wordSet } from "./wordIndex.ts";
import { wordsWhere } from "./wordsWhere.ts";

/** Words that stand where something is still to be written. */
export interface Placeholder {
  readonly span: Span;
  readonly passage: Passage;
  /** `whole`: it is all that its passage says; `value`: all that follows a label; `lead`: it opens a line; `within`: in running text. */
  readonly reach: "whole" | "value" | "lead" | "within";
}

const WORDS = ["tbd", "tbc", "tba", "todo", "fixme", "xxx"];
/** In small letters these are words of some language, or letters of an id. */
const ONLY_CAPITALS = new Set(["todo", "xxx", "fixme"]);

/** Sets for the words of settings are few and small; that of most documents is made once. */
const STANDARD = wordSet(WORDS);

const SLOT =
  "(?:insert|your|enter|add|describe|name|date|time|title|service|team|owner|author|ticket|duration|placeholder|fill|example|link to|what|who|when|why|how|list|role|person|number of|description|summary)";
interface Form {
  readonly sign: string;
  readonly pattern: RegExp;
}

/** What a form has in the place of an answer, from its sign on; each stands for itself and none is a word. */
const FORMS: readonly Form[] = [
  {
    // <name of the service>, [insert the date], but no tag, type, link, reference or footnote
    sign: "<",
    pattern: new RegExp(`(?<![\\w<])<${SLOT}\\b(?![^<>\\n]{0,80}[=/:@])[^<>\\n]{0,80}>`, "iy"),
  },
  {
    sign: "[",
    pattern: /(?<![\]\w![])\[(?:insert|your|enter|describe|fill|placeholder|link to)\b[^[\]\n]{0,80}\](?![([:\w])/iy,
  },
  {
    sign: "[",
    pattern:
      /(?<![\]\w![])\[(?:Name|Date|Time|Title|Owner|Service|Team|Author|Ticket|Duration|Incident Commander|Full Name|Service Name|Incident Title)\](?![([:\w])/y,
  },
  { sign: "HH:MM", pattern: /(?<!\w)HH:MM\b/y },
];
/** Dates, none of which is without its year. */
const DATES: readonly Form[] = [
  { sign: "YYYY", pattern: /(?<!\w)YYYY([-/.])MM\1DD\b/y },
  { sign: "DD", pattern: /(?<!\w)DD([-/.])MM\1Y{4}\b/y },
  { sign: "MM", pattern: /(?<!\w)MM([-/.])DD\1Y{4}\b/y },
];
const BLANKS = ["...", "…", "??"];
const WHOLE = /^[\s*_~([{"'-]*(?:\.{3,}|…|\?{2,4})[\s*_~)\]}"'.-]*$/;

/** `description here`, `another item`, also misspelt. */
const FILLINGS = wordSet(["description", "descripton", "descripion", "another", "lorem"]);
const FILLING = /^(?:descript?i?on here|lorem ipsum)\b/i;
const WHOLE_FILLING = /^[\s*_~([{"'.-]*another (?:item|one)[\s*_~)\]}"'.-]*$/i;

/** What in the document is still to be filled in, in no order; `more` are words of the team's own. */
export function findPlaceholders(prose: Prose, more: readonly string[]): readonly Placeholder[] {
  const set = more.length === 0 ? STANDARD : wordSet([...WORDS, ...more.map((word) => word.toLowerCase())]);
  const found: Placeholder[] = [];
  pushWords(prose, set, found);
  pushForms(prose, FORMS, found);
  if (prose.text.includes("YYYY")) {
    pushForms(prose, DATES, found);
  }
  for (const sign of BLANKS) {
    if (mayHold(prose.words, sign)) {
      pushBlanks(prose, sign, found);
    }
  }
  pushFillings(prose, found);
  pushBraces(prose, found);
  return found;
}

function pushForms(prose: Prose, forms: readonly Form[], found: Placeholder[]): void {
  for (const { sign, pattern } of forms) {
    for (const { span, passage } of matchesIn(prose, pattern, sign)) {
      found.push({ span, passage, reach: reachOf(passage, span) });
    }
  }
}

/** Dots or question marks that are all that their passage says. */
function pushBlanks(prose: Prose, sign: string, found: Placeholder[]): void {
  const { text } = prose;
  for (let at = text.indexOf(sign); at >= 0; ) {
    const passage = passageAt(prose, at);
    const end = at + sign.length;
    if (passage && isShort(passage) && WHOLE.test(passage.inline.plain) && isOwn(passage, { start: at, end })) {
      found.push({ span: passage.span, passage, reach: "whole" });
    }
    at = text.indexOf(sign, Math.max(end, passage?.span.end ?? 0));
  }
}

/** As long as a passage may be that says nothing but a blank. */
function isShort({ span }: Passage): boolean {
  return span.end - span.start < 30;
}

/** `{{ service name }}`; what a program would read, with dots and bars, is no blank. */
const BRACES = /\{\{\s?[A-Za-z][\w ]{1,40}\}\}/y;

/** They are nobody's words, so they are looked for apart. */
function pushBraces(prose: Prose, found: Placeholder[]): void {
  if (!mayHold(prose.words, "{{")) {
    return;
  }
  for (const match of matchesAt(prose.text, "{{", BRACES)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const passage = passageAt(prose, span.start);
    const place = passage?.inline.toPlain(span.start) ?? 0;
    if (passage && !passage.inline.code.some((code) => code.start <= place && place < code.end)) {
      found.push({ span, passage, reach: reachOf(passage, span) });
    }
  }
}

function pushFillings(prose: Prose, found: Placeholder[]): void {
  const fillingAt = ({ start }: Span) => FILLING.exec(prose.text.slice(start, start + 24))?.[0];
  const isLikely = (span: Span) => {
    const passage = passageAt(prose, span.start);
    return passage !== undefined && (isShort(passage) || fillingAt(span) !== undefined);
  };
  for (const { span, passage } of wordsWhere(prose, FILLINGS, isLikely)) {
    const filling = fillingAt(span);
    if (filling !== undefined) {
      const whole = { start: span.start, end: span.start + filling.length };
      found.push({ span: whole, passage, reach: reachOf(passage, whole) });
    } else if (isShort(passage) && WHOLE_FILLING.test(passage.inline.plain)) {
      found.push({ span: passage.span, passage, reach: "whole" });
    }
  }
}

function pushWords(prose: Prose, set: WordSet, found: Placeholder[]): void {
  const isLoud = (span: Span) => slice(prose.text, span) === slice(prose.text, span).toUpperCase();
  const isLikely = (span: Span) => isLoud(span) || !ONLY_CAPITALS.has(slice(prose.text, span).toLowerCase());
  for (const { span, passage } of wordsWhere(prose, set, isLikely)) {
    const reach = reachOf(passage, span);
    if (reach === "within" || (reach === "lead" && !isLoud(span))) {
      continue;
    }
    // `XXX-1234` is an id, `TODO.md` a file.
    const behind = prose.text.slice(span.end, span.end + 2);
    if (!/^(?:[-_.]\w|[\d_])/.test(behind) && !/[\w/-]/.test(prose.text.charAt(span.start - 1))) {
      found.push({ span, passage, reach });
    }
  }
}

const OPEN = /^[\s*_~([{"'#>-]*$/;
const LABEL = /(?:[:：=]|\s[-–—])[\s*_~([{"'-]*$/;
const CLOSED = /^[\s*_~)\]}"'.!?:;,-]*$/;

/** How much of its passage some words are. */
function reachOf({ inline }: Passage, span: Span): Placeholder["reach"] {
  const { plain } = inline;
  const start = inline.toPlain(span.start);
  const end = inline.toPlain(span.end - 1) + 1;
  const line = plain.lastIndexOf("\n", start - 1) + 1;
  const next = plain.indexOf("\n", end);
  const before = plain.slice(line, start);
  const isLast = CLOSED.test(plain.slice(end, next === -1 ? plain.length : next));
  if (OPEN.test(before)) {
    return isLast && line === 0 && next === -1 ? "whole" : isLast ? "value" : "lead";
  }
  return isLast && LABEL.test(before) ? "value" : "within";
}
