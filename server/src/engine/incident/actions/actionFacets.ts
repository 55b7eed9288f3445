import type { InlineText } from "../../markdown/inline.ts";
import type { Located, Span } from "../../text/span.ts";
import { findTimes } from "../../time/findTimes.ts";
import type { CalendarDate, TimeReading } from "../../time/reading.ts";
import type { ActionItem, DueDate } from "./actionItem.ts";
import { DONE_WORDS, OPEN_WORDS, PUT_OFF_WORDS } from "./stateWords.ts";
import { TICKET_KEY } from "./ticketKeys.ts";

/** What the words of an action item say beside the action itself. */
type ActionFacets = Pick<ActionItem, "owner" | "due" | "done" | "ticket" | "priority">;

/** The facets found in running words. A facet that is only guessed at is left out. */
export function readActionFacets(inline: InlineText): ActionFacets {
  const owner = readOwner(inline);
  const done = readState(inline.plain) ?? (isStruck(inline) ? true : undefined);
  const due = done === true ? undefined : readDue(inline);
  const ticket = readTicket(inline);
  const priority = HAS_DIGIT.test(inline.plain) ? locate(inline, PRIORITY.exec(inline.plain)) : undefined;
  return { owner, due, done, ticket, priority };
}

const HAS_DIGIT = /\d/;
const PRIORITY = /(?:^|[\s([])(P[0-5]|SEV-?\d)(?=$|[\s)\],:.—–-])/;

const NAME = "[A-Z\\p{Lu}][\\p{L}'’.-]{1,30}(?: [A-Z\\p{Lu}][\\p{L}'’.-]{0,30}){0,2}";

/** A name of Chinese or Japanese letters, which have no case. */
const EAST_ASIAN_NAME = "[\\p{Script=Han}\\p{Script=Katakana}]{2,6}";
/** What divides the owner from the date behind an action: `(Sam, 2025-06-20)`, `（张伟 / 2025-03-20）`. */
const DIVIDER = "(?:\\s{0,2}[,，、/;|]\\s{0,2}|\\s[–—-]\\s)";

/** Words that lead to a due date, in the languages of the readers. */
const UNTIL =
  "due(?: date| by| on)?|deadline|target(?: date)?|eta|by|before|until|no later than|期限|截止日期|截止|fällig|bis(?: zum)?|vor dem|échéance|avant(?: le)?|d['’]ici(?: le| au)?|pour le|prazo|até|plazo|hasta|antes del?|fecha límite|entro(?: il)?";

/** Each finds an owner in its first group, where one of its signs stands in the text at all, and a digit if a date is wanted. */
const OWNER_PATTERNS: readonly (readonly [signs: readonly string[], pattern: RegExp, beside?: "date"])[] = [
  [
    [":", "：", "="],
    /(?:owner|assignee|assigned to|responsible|dri|lead|担当者?|负责人|responsable|encargad[oa]|responsável|verantwortlich|zuständig|ответственный|penanggung jawab)\s{0,3}[:：=]\s{0,3}(@?[\p{L}\p{N}][^,，;；|()（）[\]\n]{0,60}?)\s{0,3}(?=$|[,，;；|()（）\]\n]|、\s{0,3}(?:期限|期日|締切|完了|$)|(?<=\p{L}{2})[.。](?:\s|$)|\bdue\b| [-–—] )/iu,
  ],
  [["@"], /(?:^|[\s([,:;–—-])(@[A-Za-z\d][\w.-]{1,38})(?![\w@/])/],
  // `[Rick]`, but no link, no checkbox and no tag such as [P1] or [TODO].
  [["["], new RegExp(`(?:^|\\s)\\[(${NAME})\\](?![(\\[])`, "u")],
  // `RK to add…`: initials, then what they are to do.
  [[" to "], /^([A-Z]{2,3}) to [a-z]/],
  // `Payments team: add…`, `The platform team will add…`.
  [
    ["eam", "EAM"],
    /^(?:the )?((?!(?:the|our|this|that|each|every|an?|whole) )(?:\p{L}[\p{L}\d&/-]{1,20} ){1,2}team)(?::|\s?[–—]| -| (?:will|to|should|must|is going to|needs? to))\s/iu,
  ],
  // `(Carla) Add…`, `Bob — add…`, and `… assigned to Gina`.
  [["("], new RegExp(`^\\((${NAME})\\)\\s+\\p{Lu}`, "u")],
  [["–", "—"], /^(\p{Lu}\p{Ll}{1,12}) [–—] \p{Ll}/u],
  // `(Sam, 2025-06-20)`, `（张伟 / 2025-03-20）`
  [
    ["(", "（"],
    new RegExp(`[(（](${NAME}|${EAST_ASIAN_NAME})${DIVIDER}[^()（）]{0,24}\\d[^()（）]{0,12}[)）]`, "u"),
    "date",
  ],
  // `… - Ana - 2024-08-20`, `… – Ana, due 2024-08-20`
  [
    ["-", "–", "—", "|", "/"],
    new RegExp(`\\s[-–—|/]\\s(${NAME}|\\p{Ll}{2,20})\\s[-–—|/]\\s(?:(?:${UNTIL}) ?)?(?=\\d{1,4}[-/. ])`, "u"),
    "date",
  ],
  [
    ["-", "–", "—", "|", "/"],
    new RegExp(`\\s[-–—|/]\\s(${NAME}),\\s(?:${UNTIL}) ?:? ?(?=\\d{1,4}[-/. ])`, "u"),
    "date",
  ],
  // `… (facility team, 2025-04)`
  [["eam"], /[(（]((?:\p{L}[\p{L}\d&/-]{1,20} ){1,2}team)[,;/] [^()]{0,12}\d[^()]{0,12}[)）]/u, "date"],
  // `TODO(priya): …`
  [["TODO(", "FIXME("], /^(?:TODO|FIXME)\((@?[\p{L}\d][\w.-]{1,30})\)/u],
  [
    ["ssigned to", "wned by", "aken by"],
    new RegExp(`\\b(?:[Aa]ssigned to|[Oo]wned by|[Tt]aken by)\\s(${NAME}|@[\\w-]+)(?=$|[\\s,;.)])`, "u"),
  ],
];

const NO_OWNER =
  /^(?:[?？]+|[-–—]+|tbd|tbc|tba|n\/a|none|we|all|everyone|unassigned|unknown|todo|done|nobody|prs?|mr|links?|ticket|issue|docs?|未定|なし)$/i;

/** What a form asks to be filled in: `[COMPLETAR]`, `[OWNER NAME]`. */
const PLACEHOLDER = /^\[[\p{Lu}_ ]{4,}\]$/u;

function readOwner(inline: InlineText): Located<string> | undefined {
  const { plain } = inline;
  const hasDigit = HAS_DIGIT.test(plain);
  for (const [signs, pattern, beside] of OWNER_PATTERNS) {
    const mayName = (hasDigit || beside === undefined) && holdsAny(plain, signs);
    const found = mayName ? locate(inline, pattern.exec(plain)) : undefined;
    if (found && !NO_OWNER.test(found.value) && !readsAsState(found.value)) {
      return found;
    }
  }
  return undefined;
}

/** Whether one of some words or signs stands in a text. */
export function holdsAny(plain: string, signs: Iterable<string>): boolean {
  for (const sign of signs) {
    if (plain.includes(sign)) {
      return true;
    }
  }
  return false;
}

/** The owner that a cell of its own names; `???` and `TBD` name nobody. */
export function readOwnerCell(inline: InlineText): Located<string> | undefined {
  const value = inline.plain.trim();
  const start = inline.plain.indexOf(value);
  return value === "" || NO_OWNER.test(value) || PLACEHOLDER.test(value)
    ? undefined
    : { value, span: inline.sourceSpan({ start, end: start + value.length }) };
}

const DONE = new RegExp(`^(?:${DONE_WORDS})(?!\\p{L})`, "iu");
const OPEN = new RegExp(`^(?:${OPEN_WORDS}|${PUT_OFF_WORDS})(?!\\p{L})`, "iu");

const TAIL = /(?:[([（]|\s[-–—:]\s{1,3}|,\s{1,3})([^()[\]（）]{2,40}?)[)\]）.。]{0,2}\s{0,3}$/;

/** `[Completed]`, `[In progress, owner: …]` */
const BRACKETED = /^\[([^[\],;|–—]{3,20})[\],;|–—]/;

/** `Status: Done` */
const STATED = /(?<!\p{L})(?:status|state|estado|statut|état|stato|状态|状態)\s?[:：=]\s?([^,;|()\]）]{2,30})/iu;

/** A state at the head or the end of an item, in brackets, bold, or behind a dash: `DONE 2026-05-14 — …`, `… (done)`. */
function readState(plain: string): boolean | undefined {
  const words = plain.trim();
  if (/^(?:✅|☑|✔|\[x\])/iu.test(words) || words.endsWith("✅")) {
    return true;
  }
  const head =
    /^\[?((?:DONE|COMPLETED?|TODO|TO DO|WIP|OPEN|IN PROGRESS|ONGOING|DEFERRED|PLANNED|FIXED|Done|Completed|Todo)\b)/.exec(
      words,
    )?.[1];
  const tail = TAIL.exec(words.slice(-60))?.[1];
  const state = stateOf(head ?? BRACKETED.exec(words)?.[1]) ?? (tail === undefined ? undefined : stateOfTail(tail));
  const stated = state ?? (/[:：=]/.test(words) ? stateOf(STATED.exec(words)?.[1]) : undefined);
  return stated ?? (DONE_WITH_NOTE.test(words) || DONE_AT_LAST.test(words) ? true : undefined);
}

/** `… - done and list updated`, `… – done in #214` */
const DONE_WITH_NOTE = /\s[-–—]\s(?:done|completed)(?=[:,.(]|\s(?:and|in|on|via|see|with)\s)/i;

/** A last sentence that says no more than that it is done: `… . Implemented in release 4.2.` */
const DONE_AT_LAST =
  /[.!?]\s(?:Done|Implemented|Fixed|Completed|Shipped|Deployed)(?:\s(?:in|on|by|with|as)\s[^!?]{1,40})?\.?$/;

/** By its first words, else by those behind its last dash or comma. */
function stateOfTail(tail: string): boolean | undefined {
  return stateOf(tail) ?? (/[-–—|,，]/.test(tail) ? stateOf(tail.split(/\s[-–—|]\s|[,，]\s/).at(-1)) : undefined);
}

/** True for words that begin with done, false for words of open work, undefined for others. */
export function stateOf(words: string | undefined): boolean | undefined {
  const plain = words?.trim() ?? "";
  if (plain === "") {
    return undefined;
  }
  return DONE.test(plain)
    ? !/\b(?:in staging|partly|partially|except)\b/i.test(plain)
    : OPEN.test(plain)
      ? false
      : undefined;
}

function readsAsState(words: string): boolean {
  return DONE.test(words) || OPEN.test(words);
}

/** What a cell of a state column says: true for done, false for open, undefined for anything else. */
export function readStateCell(inline: InlineText): boolean | undefined {
  const words = inline.plain.trim().replace(/^[^\p{L}\p{N}✅☑✔❌⏳🔄🚧☐]+/u, "");
  if (/^(?:✅|☑|✔|yes\b|y$|x$|100 ?%)/iu.test(words)) {
    return true;
  }
  if (/^(?:❌|⏳|🔄|🚧|☐|no\b|\d{1,2} ?%)/iu.test(words)) {
    return false;
  }
  return stateOf(words);
}

function isStruck(inline: InlineText): boolean {
  const struck = inline.struck[0];
  return struck !== undefined && struck.start <= 2 && struck.end - struck.start > inline.plain.length / 2;
}

const DUE_WORDS = new RegExp(`(?<!\\p{L})(?:${UNTIL})\\s{0,3}[:：=]?\\s{0,3}(?:the\\s)?$`, "iu");

/** Whether a time could be a due date by the words of the item. */
const MAY_BE_DUE =
  /(?:\b(?:due|deadline|target|eta|by|before|until|later|bis|vor|avant|ici|pour|prazo|plazo|límite|hasta|antes|entro)\b|até|期限|截止|fällig|échéance)[\s\S]{0,12}(?:\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|[([（]\s{0,2}\d[^()[\]（）]{0,20}[)\]）]|[([][A-Z][a-z]{2,8},? \d|[([（]\p{L}[\p{L} .'’-]{1,30}[,，、/;|–—-]\s{0,2}\d|\s[-–—|/]\s\d/iu;

const HAS_DAY = /\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const OPENS_DUE = new RegExp(`[([（](?:(?:${NAME}|${EAST_ASIAN_NAME})${DIVIDER})?\\s{0,2}$`, "u");
const BEHIND_OWNER = new RegExp(`\\s[-–—|/]\\s(?:${NAME}|\\p{Ll}{2,20})\\s[-–—|/]\\s$`, "u");

/** A date behind a word that makes it a due date: `due 2026-05-21`, `by 14 July`, or alone in brackets at the end. */
function readDue(inline: InlineText): DueDate | undefined {
  const { plain } = inline;
  // Most numbers are no times, which shows sooner than what the words say.
  const times = HAS_DAY.test(plain) ? findTimes(plain) : NO_TIMES;
  for (const reading of times.length > 0 && MAY_BE_DUE.test(plain) ? times : NO_TIMES) {
    if (reading.kind !== "timestamp" || !reading.date) {
      continue;
    }
    const before = plain.slice(Math.max(0, reading.span.start - 30), reading.span.start);
    const isAlone =
      (OPENS_DUE.test(before) && /^\s{0,2}[)\]）]/.test(plain.slice(reading.span.end))) || BEHIND_OWNER.test(before);
    if (isAlone || DUE_WORDS.test(before)) {
      return dueOf(inline, reading);
    }
  }
  return (
    (PERIOD_SIGN.test(inline.plain) ? readPeriod(inline, BY_PERIOD) : undefined) ??
    readPeriod(inline, MONTH_IN_BRACKETS)
  );
}

const NO_TIMES: readonly TimeReading[] = [];

/** `(facility team, 2025-04)` */
const MONTH_IN_BRACKETS = /[([,] ?(20\d\d-(?:0[1-9]|1[0-2]))[)\]][\s.]*$/;

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})?";
const BY_PERIOD = new RegExp(
  `\\b(?:due|by|before|eta|deadline|in|for|until)\\s{0,2}:?\\s{0,2}((?:the )?(?:end of (?:the )?(?:week|month|quarter|year|sprint|Q[1-4]|${MONTH})|next (?:week|month|quarter|sprint|release|deploy)|Q[1-4](?: \\d{4})?|${MONTH}\\b))|\\b((?:with)?in (?:the next )?(?:\\d{1,3}|two|three|four|six) (?:business |working )?(?:days|weeks|months))\\b`,
  "i",
);
/** What each of these has in it. */
const PERIOD_SIGN =
  /q[1-4]|week|month|quarter|year|sprint|days|next|january|february|march|april|may|june|july|august|september|october|november|december/i;
const PERIOD = /(Q[1-4] \d{4}(?:\s?[-–—]\s?Q[1-4] \d{4})?)/;

function readPeriod(inline: InlineText, pattern: RegExp): DueDate | undefined {
  const found = locate(inline, pattern.exec(inline.plain));
  return found ? { text: found.value, span: found.span } : undefined;
}

/** The due date of a label over a group: a date behind such a word, or a quarter. */
export function readAnyDue(label: InlineText): DueDate | undefined {
  return readDue(label) ?? readPeriod(label, PERIOD);
}

/** What a cell of a column of due dates says; words that are no date are kept as they stand. */
export function readDueCell(inline: InlineText): DueDate | undefined {
  const text = inline.plain.trim();
  if (text === "" || NO_OWNER.test(text) || PLACEHOLDER.test(text)) {
    return undefined;
  }
  const reading = findTimes(inline.plain).find((time) => time.kind === "timestamp" && time.date !== undefined);
  const start = inline.plain.indexOf(text);
  return reading ? dueOf(inline, reading) : { text, span: inline.sourceSpan({ start, end: start + text.length }) };
}

function dueOf(inline: InlineText, reading: TimeReading): DueDate {
  const date = fullDate(reading);
  return {
    text: inline.plain.slice(reading.span.start, reading.span.end),
    span: inline.sourceSpan(reading.span),
    ...(date ? { date } : {}),
  };
}

function fullDate(reading: TimeReading): CalendarDate | undefined {
  const day =
    reading.kind === "timestamp" && reading.date?.readings.length === 1 ? reading.date.readings[0] : undefined;
  return day?.year === undefined ? undefined : { year: day.year, month: day.month, day: day.day };
}

const TRACKER =
  /\/(?:issues|pull|merge_requests|browse|tickets?|stories|story|tasks?|work_items|T)\/?#?[\w-]*\d|linear\.app|atlassian\.net|\/T\d{4,}\b|bugs?\.|shortcut\.com|app\.asana\.com|trello\.com/i;

function readTicket(inline: InlineText): Located<string> | undefined {
  for (const link of inline.links) {
    const words = inline.plain.slice(link.span.start, link.span.end);
    if (TRACKER.test(link.href) || /^#\d+$/.test(words)) {
      const isShort = /^(?:[\w./-]*#\d+|[A-Z][A-Z\d]+-\d+)$/.test(words);
      return { value: isShort ? words : link.href, span: inline.sourceSpan(link.span) };
    }
  }
  const { plain } = inline;
  const url = plain.includes("://") ? /https?:\/\/[^\s<>()]{1,300}/.exec(plain) : null;
  if (url && TRACKER.test(url[0])) {
    return { value: url[0], span: inline.sourceSpan({ start: url.index, end: url.index + url[0].length }) };
  }
  return /#\d|-\d/.test(plain) ? locate(inline, TICKET_KEY.exec(plain)) : undefined;
}

/** What a cell of a ticket column names. */
export function readTicketCell(inline: InlineText): Located<string> | undefined {
  return readTicket(inline);
}

/** The first or the second group of a match, with its place in the document. */
function locate(inline: InlineText, match: RegExpExecArray | null): Located<string> | undefined {
  const value = match?.[1] ?? match?.[2];
  if (!match || value === undefined) {
    return undefined;
  }
  const start = match.index + match[0].indexOf(value);
  const span: Span = { start, end: start + value.length };
  return { value, span: inline.sourceSpan(span) };
}
