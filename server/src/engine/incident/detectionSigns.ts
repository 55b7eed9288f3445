import type { Block } from "../markdown/document.ts";
import { once } from "../text/once.ts";
import type { Span } from "../text/span.ts";
import type { Field, FieldName } from "./fields.ts";
import { looksTimed } from "./looksTimed.ts";
import type { Section, Title } from "./model.ts";
import type { SectionKind } from "./sectionCatalogue.ts";

export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title?: Title | undefined;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly fileName: string | undefined;
}

/** What a document shows of being a postmortem. */
export interface Signs {
  /** The parts of a postmortem that have a section. */
  readonly parts: ReadonlySet<Part>;
  readonly hasTimelineHeading: boolean;
  /** The title says what the document is: `Incident report`. */
  readonly titleNamesIt: boolean;
  /** The title speaks of a failure: `Outage of the API`. */
  readonly titleTellsFailure: boolean;
  /** The title speaks of something else: a runbook, a plan, a changelog. */
  readonly titleNamesOther: boolean;
  /** All that the title says is that rules or words are listed. */
  readonly titleNamesCatalogue: boolean;
  /** File name or folder say postmortem or incident. */
  readonly pathNamesIt: boolean;
  /** The file is named after a day. */
  readonly pathHasDate: boolean;
  /** Lines, items, rows and headings that begin with a time of day; the count ends at ten. */
  readonly timedLines: number;
  /** Fields of an incident: severity, start, end… */
  readonly facts: ReadonlySet<FieldName>;
}

export type Part =
  | "summary"
  | "impact"
  | "detection"
  | "timeline"
  | "cause"
  | "resolution"
  | "lessons"
  | "action items";

/** The parts that other documents lack, by kind; kinds that tell the same count once. */
const PARTS: Partial<Readonly<Record<SectionKind, Part>>> = {
  summary: "summary",
  impact: "impact",
  detection: "detection",
  timeline: "timeline",
  trigger: "cause",
  "root-cause": "cause",
  "contributing-factors": "cause",
  "five-whys": "cause",
  response: "resolution",
  resolution: "resolution",
  "went-well": "lessons",
  "went-wrong": "lessons",
  lucky: "lessons",
  lessons: "lessons",
  "action-items": "action items",
};

const NAMES_IT =
  /\bpost[\s-]?mortem\b|\bincident[\s-](?:report|retro|review|summary|disclosure|record|analysis)|\boutage[\s-]report|\broot[\s-]cause\b|\brca\b|\bafter[\s-]action\b|\bcorrection of errors?\b|ポストモーテム|インシデント|障害報告|事后|复盘|故障报告|事故报告|(?:rapport|compte[\s-]rendu) d.incident|(?:informe|reporte) de incidente|relat[óo]rio (?:de |p[óo]s[\s-])incidente|(?:st[öo]rungs|vorfall|ausfall)bericht|laporan insiden|báo cáo sự cố|постмортем|отч[её]т об инциденте|звіт про інцидент/i;

/** A title that begins with what the document is, whatever follows. */
const BEGINS_WITH_IT =
  /^\W*(?:post[\s-]?mortem|incident[\s-](?:report|retro|review)|rca|root[\s-]cause[\s-]analysis)\s*(?:[:&|–—-]|$)/i;

const TELLS_FAILURE =
  /\bincidents?\b|\boutages?\b|\bdowntime\b|\bdisruptions?\b|\bdegrad(?:ation|ed)\b|\bunavailab(?:le|ility)\b|\bfail(?:ed|ures?|ing|s)?\b|\bdown\b|\bexploit(?:ed)?\b|\battack\b|\bhack(?:ed)?\b|\bhalt(?:ed|s)?\b|\bbreach(?:ed)?\b|\bcrash(?:ed|es|ing)?\b|\bbroken\b|障害|事故|故障|incidente|incidencia|\bpanne\b|\bausfall\b|\bst[öo]rung\b|\bvorfall\b|инцидент|сбой|авария|інцидент|збій|sự cố|\binsiden\b|\bgangguan\b|\bawaria\b|\bincydent|\barıza\b|\bkesinti/i;

/** Documents about incidents in general, about something else, or about what is still to come. */
const NAMES_OTHER =
  /\b(?:runbooks?|playbooks?|how[\s-]to|guide(?:lines?)?|process(?:es)?|polic(?:y|ies)|procedures?|proposal|rfc|adr|design|roadmap|plan|change[\s-]?log|release[\s-]notes?|tutorial|meeting|agenda|index|culture|overview|faq|handbook|checklist|documentation|docs|readme|contributing|tools?|list of|troubleshooting|writ(?:e|ing)|best[\s-]practices?|training|conventions?|standards?|kep)\b|\bincident[\s-](?:response|management|handling|command(?:er)?|roles?|severit(?:y|ies)|communications?|workflows?|lifecycle|types?|levels?|priorit(?:y|ies))\b|\bgesti(?:on|ón|ão) d[eo]s? incident|ランブック|手順書|^(?:post[\s-]?mortems|incidents|incident[\s-]reports?)$/i;

/** Papers that have parts of a postmortem, too, unless their title speaks of a failure or says that it is one. */
const NAMES_OTHER_PAPER =
  /^(?:bug[\s#-]{0,2}\d|(?:fix|corre(?:ção|cción)|correctif|korrektur)\b)|\b(?:bug[\s-]?)?fix(?:es)?$|\bsprint\b|\bmilestone\b|\bretro(?:spective)?\b|\bthreat[\s-]model|\bsecurity[\s-]advisory\b/i;

/** The postmortem of an undertaking is none of an incident. */
const OF_AN_UNDERTAKING = /\b(?:project|game|jam|campaign|course|semester)(?:[’']s)? post[\s-]?mortem\b/i;

/** The whole title of a catalogue, which may have the names of sections for headings. */
const NAMES_CATALOGUE =
  /^(?:the |all |our )?(?:[\w-]+ ){0,2}(?:rules|checks|catalog(?:ue)?|reference|glossary|cheat[\s-]?sheet)$/i;

const PATH_NAMES_IT = /post[\s_-]?mortem|incident|outage|(?:^|[\W_])rcas?(?:[\W_]|$)|root[\s_-]cause/i;
const INDEX_FILE = /(?:^|[\W_])(?:readme|index|_index|contributing|changelog)\.[a-z]+$/i;

const FACTS: ReadonlySet<FieldName> = new Set([
  "started",
  "detected",
  "acknowledged",
  "mitigated",
  "ended",
  "resolved",
  "duration",
  "severity",
  "services",
  "impact",
  "root-cause",
]);

/**
 * @example
 * readSigns({ title: { text: "Outage of the API", … }, … }).titleTellsFailure // true
 */
export function readSigns(content: Content): Signs {
  const { title, sections, fields, fileName } = content;
  const words = title?.text ?? "";
  const namesCatalogue = NAMES_CATALOGUE.test(words);
  const namesIt = NAMES_IT.test(words);
  const tellsFailure = namesIt || TELLS_FAILURE.test(words);
  const namesOther =
    namesCatalogue ||
    OF_AN_UNDERTAKING.test(words) ||
    (NAMES_OTHER.test(words) && !BEGINS_WITH_IT.test(words)) ||
    (!tellsFailure && NAMES_OTHER_PAPER.test(words));
  const timed = once(() => timedLines(content));
  return {
    parts: partsOf(sections),
    hasTimelineHeading: sections.some(isPlainTimeline),
    titleNamesIt: namesIt && !namesOther,
    titleTellsFailure: tellsFailure && !namesOther,
    titleNamesOther: namesOther,
    titleNamesCatalogue: namesCatalogue,
    pathNamesIt: fileName !== undefined && PATH_NAMES_IT.test(nearestOf(fileName)),
    pathHasDate: fileName !== undefined && /\d{4}[-_.]?[01]\d[-_.]?[0-3]\d[^\\/]*$/.test(fileName),
    /** The whole text is looked through for it, and most documents are known by their sections. */
    get timedLines() {
      return timed();
    },
    facts: factsOf(fields),
  };
}

function factsOf(fields: readonly Field[]): ReadonlySet<FieldName> {
  const facts = new Set<FieldName>();
  for (const { name } of fields) {
    if (name && FACTS.has(name)) {
      facts.add(name);
    }
  }
  return facts;
}

/** A long heading that happens to hold a known word is no sign. */
function partsOf(sections: readonly Section[]): ReadonlySet<Part> {
  const parts = new Set<Part>();
  for (const { kind, secondKind = "other", title } of sections) {
    const part = PARTS[kind];
    const second = PARTS[secondKind];
    if ((part || second) && isShort(title) && !ANY_HISTORY.test(title)) {
      for (const each of [part, second]) {
        if (each) {
          parts.add(each);
        }
      }
    }
  }
  return parts;
}

/** A history or a log may be that of anything. */
function isPlainTimeline({ kind, title }: Section): boolean {
  return kind === "timeline" && isShort(title) && !ANY_HISTORY.test(title);
}

/** What stands behind the first mark or number only says more of it: `Timeline 01/16/2024 - 02/28/2024, all times PST`. */
function isShort(title: string): boolean {
  const end = TELLS_MORE.exec(title)?.index ?? title.length;
  return title.length < MOST_WORDS || title.slice(0, end).split(" ").length <= MOST_WORDS;
}

/** The name of the file and of the two folders around it; an index of a folder says nothing by its place. */
function nearestOf(fileName: string): string {
  return INDEX_FILE.test(fileName) ? "" : fileName.split(/[\\/]/).slice(-3).join("/");
}

const MOST_WORDS = 6;
const TELLS_MORE = /\s?[\d,:;(|]|\s[–—-]\s/;
const ANY_HISTORY = /^(?:\S+ (?:&|and) )?(?:history|log|events?)\b/i;

const CLOCK = /\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b)/i;
const ENOUGH = 10;
const MOST_CODE_LINES = 20;
/** A time that begins a line stands within so many characters. */
const HEAD = 60;

function timedLines({ text, blocks }: Pick<Content, "text" | "blocks">): number {
  const tally: Tally = { text, count: 0 };
  countBlocks(tally, blocks);
  return tally.count;
}

interface Tally {
  readonly text: string;
  count: number;
}

function countBlocks(tally: Tally, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (tally.count >= ENOUGH) {
      return;
    }
    countBlock(tally, block);
  }
}

function countBlock(tally: Tally, block: Block): void {
  switch (block.kind) {
    case "heading":
      countLine(tally, block.content);
      break;
    case "paragraph":
      for (const line of block.lines) {
        countLine(tally, line);
      }
      break;
    case "list":
      for (const item of block.items) {
        countBlocks(tally, item.blocks);
      }
      break;
    case "table":
      for (const { cells } of block.rows) {
        countLine(tally, cells[0]?.content ?? NOWHERE);
      }
      break;
    case "code":
      countCode(tally, block.content);
      break;
    case "quote":
      countBlocks(tally, block.blocks);
      break;
    default:
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

function countCode(tally: Tally, { start, end }: Span): void {
  let from = start;
  for (let lines = 0; lines < MOST_CODE_LINES && from < end; lines++) {
    const newline = tally.text.indexOf("\n", from);
    const to = newline === -1 ? end : Math.min(newline, end);
    countLine(tally, { start: from, end: to });
    from = to + 1;
  }
}

/** Where no digit stands near the head of a line there is no time either. */
function countLine(tally: Tally, { start, end }: Span): void {
  const { text, count } = tally;
  const near = Math.min(end, start + HEAD);
  let at = start;
  while (at < near && !isDigit(text.charCodeAt(at))) {
    at++;
  }
  if (at < near && count < ENOUGH) {
    const line = text.slice(start, near);
    tally.count += CLOCK.test(line) && looksTimed(line) ? 1 : 0;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
