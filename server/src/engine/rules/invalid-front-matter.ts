import type { FrontMatterEntry, FrontMatterFault } from "../markdown/document.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { removeLines } from "../text/removeLines.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { isRealDate } from "../time/calendar.ts";
import { findTimes } from "../time/findTimes.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "invalid-front-matter",
  group: "metadata",
  summary: "The front matter is YAML, and its dates are dates.",
  rationale:
    "Site generators, status pages and this product read the front matter. What they cannot read they drop without a word, or they stop.",
  source: "YAML, cState",
  severity: "error",
  inTemplates: true,
  examples: [
    {
      bad: `---
title: Checkout down
date: 2024-03-14T9:05:00Z
---

## Impact

One order in five failed.
`,
      good: `---
title: Checkout down
date: 2024-03-14T09:05:00Z
---

## Impact

One order in five failed.
`,
    },
  ],

  *check(context) {
    const { frontMatter } = context.markdown;
    if (frontMatter) {
      yield* unreadable(context, frontMatter.faults);
      for (const entry of frontMatter.entries) {
        const report = emptyTitle(entry) ?? wrongDate(context, entry);
        if (report) {
          yield { ...report, severity: "warning" };
        }
      }
    }
  },
});

/** Of the faults of syntax only the first is said: the others are mostly its consequences. */
function* unreadable(context: RuleContext, faults: readonly FrontMatterFault[]): Iterable<Report> {
  let isBroken = false;
  for (const fault of faults) {
    const isSyntax = fault.kind === "syntax";
    if (!isSyntax || (!isBroken && !isTemplating(context, fault.span))) {
      yield {
        span: isSyntax ? (quotable(context, fault.span) ?? restOfLine(context, fault.span)) : fault.span,
        message: isSyntax ? `The front matter is no YAML from here on: ${inWords(fault.message)}.` : fault.message,
        ...(fault.kind === "too-large" ? { severity: "warning" } : {}),
        fixes: () => mendings(context, fault),
      };
    }
    isBroken ||= isSyntax;
  }
}

/** A value that a site generator fills in is none of YAML's business. */
function isTemplating({ text, lines }: RuleContext, { start }: Span): boolean {
  return /\{\{|\{%/.test(slice(text, lines.span(lines.at(start))));
}

function inWords(message: string): string {
  return /Nested mappings|implicit key/i.test(message)
    ? "a value that holds a colon and a space needs quotes"
    : `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/[.\s]+$/, "")}`;
}

function mendings(context: RuleContext, { kind, span }: FrontMatterFault): Fix[] {
  switch (kind) {
    case "duplicate-key":
      return [removeKey(context, span)];
    case "unclosed":
      return [close(context)];
    case "syntax":
      return quote(context, span);
    default:
      return [];
  }
}

/** The line of the key with all that is indented below it. */
function removeKey({ text, lines }: RuleContext, { start }: Span): Fix {
  const first = lines.at(start);
  const indent = start - lines.start(first);
  let last = first;
  while (belongsTo(slice(text, lines.span(last + 1)), indent)) {
    last++;
  }
  const edits = [removeLines(text, lines, { start: lines.start(first), end: lines.end(last) })];
  return { title: "Remove the second key", safe: false, preferred: true, edits };
}

function belongsTo(line: string, indent: number): boolean {
  const own = line.search(/\S/);
  return own > indent || (own === indent && line.startsWith("- ", own));
}

/** Behind the last line that can be a key or belong to one. */
function close({ text, lines }: RuleContext): Fix {
  let last = 1;
  while (/^(?:[\w-]+:(?:\s|$)|\s+\S|- )/.test(slice(text, lines.span(last + 1)))) {
    last++;
  }
  const end = lines.end(last);
  const edits = [{ span: { start: end, end }, newText: `${lineBreakOf(text)}---` }];
  return { title: "Close the front matter", safe: false, preferred: true, edits };
}

function quote(context: RuleContext, fault: Span): Fix[] {
  const span = quotable(context, fault);
  const edits = span && [{ span, newText: `"${slice(context.text, span)}"` }];
  return edits ? [{ title: "Put the value in quotes", safe: false, preferred: true, edits }] : [];
}

/** A value that is no YAML because a colon and a space stand in it. */
function quotable({ text, lines }: RuleContext, { start }: Span): Span | undefined {
  const line = lines.span(lines.at(start));
  const [, key, value] = /^(\s*[\w-]+:\s+)([^\s"'[{>|&*!%@`#][^"\\]*: [^"\\]*?)\s*$/.exec(slice(text, line)) ?? [];
  return key === undefined || value === undefined
    ? undefined
    : { start: line.start + key.length, end: line.start + key.length + value.length };
}

function restOfLine({ text, lines }: RuleContext, { start }: Span): Span {
  const rest = trim(text, { start, end: lines.end(lines.at(start)) });
  return rest.end > rest.start ? rest : trim(text, lines.span(lines.at(start)));
}

function emptyTitle({ key, value }: FrontMatterEntry): Report | undefined {
  const isEmpty = value.kind === "scalar" && (value.value === undefined || String(value.value).trim() === "");
  return key.value === "title" && isEmpty ? { span: key.span, message: "The title is empty." } : undefined;
}

/** Keys whose value is a day or an instant, whoever wrote the template. */
const DATE_KEY =
  /^(?:date|updated|lastmod|last_updated|published|resolvedWhen|[a-z_]+_(?:at|on|date|time)|[a-z]+(?:At|On|Date))$/;
/** What stands in the place of a date without being one, on purpose. */
const NO_DATE = /^(?:true|false|null|none|n\/?a|tb[dac]|todo|unknown|ongoing|now|pending|-+|~|)$/i;
const FILLED_IN = /\{\{|\{%|<|\$\{|Y{4}/;
/** A clock time, an epoch; a year says enough of a day to be no slip: `Summer 2023`. */
const TIME_OR_YEAR = /^\d{1,2}[:.]\d{2}|^\d{10}(?:\d{3})?$|(?<!\d)(?:19|20)\d{2}(?!\d)/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt\s])\s*(\d{1,2}):(\d{2})|$)/;

function wrongDate(context: RuleContext, { key, value, valueSpan }: FrontMatterEntry): Report | undefined {
  if (value.kind !== "scalar" || !DATE_KEY.test(key.value)) {
    return undefined;
  }
  const { start, end } = unquoted(context.text, valueSpan);
  const written = context.text.slice(start, end).trim();
  if (NO_DATE.test(written) || FILLED_IN.test(written)) {
    return undefined;
  }
  const span = { start, end };
  const iso = ISO.exec(written);
  if (iso) {
    return wrongIso(iso, span);
  }
  const isTime = TIME_OR_YEAR.test(written) || findTimes(written).length > 0;
  return isTime ? undefined : { span, message: `"${shorten(written)}" is no date, but "${key.value}" takes one.` };
}

function wrongIso(iso: RegExpExecArray, span: Span): Report | undefined {
  const [written, year = "", month = "", day = "", joint, hour = ""] = iso;
  const whole = iso.input;
  if (!isRealDate({ year: Number(year), month: Number(month), day: Number(day) })) {
    return { span, message: `"${whole}" is no date of the calendar.` };
  }
  // With a space YAML takes a single digit; behind a T nobody does.
  const short = [month, day, hour].findIndex((part) => part.length === 1);
  if (joint?.toUpperCase() !== "T" || short === -1) {
    return undefined;
  }
  const padded = `${year}-${two(month)}-${two(day)}${joint}${two(hour)}${written.slice(-3)}`;
  const part = ["month", "day", "hour"][short] ?? "hour";
  return {
    span,
    message: `"${whole}" is not an ISO time: the ${part} needs two digits.`,
    fixes: () => [padIn(span, written, padded)],
  };
}

function padIn({ start }: Span, written: string, padded: string): Fix {
  const edits = [{ span: { start, end: start + written.length }, newText: padded }];
  return { title: `Write ${padded}`, safe: true, preferred: true, edits };
}

function two(part: string): string {
  return part.padStart(2, "0");
}

function unquoted(text: string, { start, end }: Span): Span {
  const isQuoted = end - start >= 2 && /["']/.test(text.charAt(start)) && text.charAt(end - 1) === text.charAt(start);
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
