import type { MarkdownDocument } from "../../markdown/document.ts";
import { type InlineText, isCode, readInlineLines } from "../../markdown/inline.ts";
import type { Span } from "../../text/span.ts";
import { HYPHEN } from "../../time/characters/characterCodes.ts";
import { codeAt } from "../../time/characters/characters.ts";
import { findDurations, type WrittenDuration } from "../../time/durations.ts";
import type { Field } from "../fields.ts";
import type { DurationSubject, Section, StatedDuration } from "../model.ts";
import type { WordIndex } from "../prose/wordIndex.ts";
import { sectionAt } from "../sectionAt.ts";
import type { SectionKind } from "../sectionCatalogue.ts";
import {
  AFTER,
  FILLERS,
  KEPT_FOR,
  LABELS,
  LEADS,
  NOT_BEFORE,
  NOT_BEHIND,
  OTHER_LABELS,
  SINCE_ELSE,
  TAILS,
  TROUBLE,
} from "./durationWords.ts";
import { lengthPlaces, mayStateLength } from "./lengthPlaces.ts";
import { type Statement, statementsOf } from "./statements.ts";

/**
 * The lengths that the document states of the incident, its outage, its detection or its resolution, in document order.
 * Lengths of other things (timeouts, retention, past incidents, steps) are left out.
 */
export function readStatedDurations({
  markdown,
  sections,
  fields,
  words,
  numbers,
}: {
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly words: WordIndex;
  /** Where the numbers of the text begin. */
  readonly numbers: readonly number[];
}): StatedDuration[] {
  const { text } = markdown;
  const places = lengthPlaces(words, numbers);
  const stated: StatedDuration[] = [];
  for (const { valueSpan, key } of fields) {
    if (mayStateLength(places, valueSpan)) {
      pushStated(stated, text, { lines: [valueSpan], label: key.value });
    }
  }
  for (const statement of statementsOf(markdown, places)) {
    const span = spanOf(statement);
    const section = statement.label === undefined ? sectionAt(sections, span.start) : undefined;
    if (!(section && SILENT.has(section.kind)) && mayStateLength(places, span)) {
      pushStated(stated, text, section ? { lines: statement.lines, label: section.title } : statement);
    }
  }
  return stated.length > 1 ? inOrder(stated) : stated;
}

/** What a field states, its line states as well: it counts once, as the field's. */
function inOrder(stated: StatedDuration[]): StatedDuration[] {
  stated.sort((a, b) => a.span.start - b.span.start);
  return stated.filter(({ span }, index) => span.start !== stated[index - 1]?.span.start);
}

function spanOf({ lines }: Statement): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** Sections whose prose speaks of lengths of other things. Labelled values count everywhere. */
const SILENT = new Set<SectionKind>(["timeline", "action-items", "evidence", "related", "background", "glossary"]);

/** Nobody reads a paragraph that is longer, in characters, and what goes on and on in one is data. */
const LONGEST_STATEMENT = 20_000;

function pushStated(stated: StatedDuration[], text: string, { lines, label }: Statement): void {
  const inline = readInlineLines(text, lines);
  const { plain } = inline;
  const found = findDurations(plain, { start: 0, end: Math.min(plain.length, LONGEST_STATEMENT) });
  const labelled = label === undefined || found.length === 0 ? undefined : subjectOfLabel(label);
  for (const [index, written] of found.entries()) {
    const { span } = written;
    if (isInSlug(plain, span) || isInName(plain, span) || isCode(inline, span)) {
      continue;
    }
    // Under a label or a heading that says so, the first length is meant; others in the value explain it.
    const sentence = sentenceAround(plain, span);
    const subject = labelled && index === 0 ? labelled : subjectOfProse(plain, written, sentence);
    if (subject) {
      stated.push(toStated(inline, written, { subject, label: subject === labelled ? label : undefined, sentence }));
    }
  }
}

/** `…-3days-outage` is the name of a file. */
function isInSlug(plain: string, { start, end }: Span): boolean {
  return (
    (codeAt(plain, start - 1) === HYPHEN && /[\w-]/.test(plain.charAt(start - 2))) ||
    (codeAt(plain, end) === HYPHEN && /^-\w+-/.test(plain.slice(end, end + 20)))
  );
}

/** `3days Recap` is what a thing is called. */
function isInName(plain: string, { start, end }: Span): boolean {
  NAME_GOES_ON.lastIndex = end;
  return NAME_GOES_ON.test(plain) && /^\d+\p{L}+$/u.test(plain.slice(start, end));
}

const NAME_GOES_ON = / \p{Lu}\p{Ll}/uy;

function subjectOfLabel(label: string): DurationSubject | undefined {
  const words = label.toLowerCase();
  return OTHER_LABELS.test(words) ? undefined : LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The words that say what a length speaks of stand this near; the trouble itself may stand anywhere in its sentence. */
const NEAR = 100;

/** A hedge that says as well what the length speaks of: `detected within 3 minutes`. */
const WITHIN = /^within\b/i;

function subjectOfProse(
  plain: string,
  { span, hedgeSpan }: WrittenDuration,
  sentence: Span,
): DurationSubject | undefined {
  const isWithin = hedgeSpan !== undefined && WITHIN.test(plain.slice(hedgeSpan.start, span.start));
  const start = hedgeSpan && !isWithin ? hedgeSpan.start : span.start;
  const before = fold(plain.slice(Math.max(sentence.start, start - NEAR), start)).replace(FILLERS, "");
  const behind = fold(plain.slice(span.end, Math.min(sentence.end, span.end + NEAR)));
  const isOther = NOT_BEFORE.test(before) || KEPT_FOR.test(before) || NOT_BEHIND.test(behind);
  if (isOther || (isWithin && SINCE_ELSE.test(behind))) {
    return undefined;
  }
  const after = /^ (?:after|later|depois|después|après|nach)\b/.test(behind)
    ? AFTER.find(([, pattern]) => pattern.test(before))?.[0]
    : undefined;
  const direct = after ?? TAILS.find(([, pattern]) => pattern.test(behind))?.[0];
  if (direct) {
    return direct;
  }
  const lead = LEADS.find(([, pattern]) => pattern.test(before))?.[0];
  const isTrouble = () => TROUBLE.test(plain.slice(sentence.start, sentence.end).toLowerCase());
  return lead && (lead !== "downtime" || isTrouble()) ? lead : undefined;
}

/** In lower case, with one space for each run of white space; in most words that is how it stands. */
function fold(words: string): string {
  const small = words.toLowerCase();
  return /[^\S ]| {2}/.test(small) ? small.replace(/\s+/g, " ") : small;
}

/** From the full stop before the span to the one after it, at most this many characters away. */
const MAX_SENTENCE = 300;

function sentenceAround(plain: string, span: Span): Span {
  const from = Math.max(0, span.start - MAX_SENTENCE);
  const before = plain.slice(from, span.start);
  const behind = plain.slice(span.end, span.end + MAX_SENTENCE);
  const stop = Math.max(
    before.lastIndexOf(". "),
    before.lastIndexOf("! "),
    before.lastIndexOf("? "),
    before.lastIndexOf("。"),
  );
  const next = behind.search(/[.!?](?:\s|$)|。/);
  return { start: stop === -1 ? from : from + stop + 1, end: span.end + (next === -1 ? behind.length : next) };
}

function toStated(
  inline: InlineText,
  { span, minutes, minMinutes, grainMinutes, hedge }: WrittenDuration,
  { subject, label, sentence }: Pick<StatedDuration, "subject" | "label" | "sentence">,
): StatedDuration {
  return {
    span: inline.sourceSpan(span),
    text: inline.plain.slice(span.start, span.end),
    minutes,
    minMinutes,
    grainMinutes,
    hedge,
    subject,
    label,
    sentence: inline.sourceSpan(sentence),
  };
}
