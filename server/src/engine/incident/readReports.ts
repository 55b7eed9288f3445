import { firstBehind } from "../text/firstBehind.ts";
import { partsWithin } from "../text/partsWithin.ts";
import type { Span } from "../text/span.ts";
import type { Field, FieldName } from "./fields.ts";
import type { Section, SingleReport, Title } from "./model.ts";
import type { SectionKind } from "./sectionCatalogue.ts";

/** What a report consists of; one that has two of them is one, whatever it lacks. */
const CORE: ReadonlySet<SectionKind> = new Set([
  "summary",
  "impact",
  "detection",
  "timeline",
  "root-cause",
  "contributing-factors",
  "resolution",
  "lessons",
  "action-items",
]);

/** What a short report in a log says as `Key: value`, where another would have a section. */
const TOLD_BY_FIELDS: ReadonlySet<FieldName | undefined> = new Set([
  "started",
  "detected",
  "mitigated",
  "ended",
  "resolved",
  "duration",
  "severity",
  "impact",
  "root-cause",
]);

interface Outline {
  readonly title?: Title | undefined;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
}

/**
 * The reports of an incident log: headings of one level that name an incident or its day, each with two or more parts of a
 * report below it. Empty where the document is a single report: one with such parts outside of them, or with one heading
 * of this sort only.
 *
 * @example
 * // # Incidents / ## 2024-03-14 Checkout / ### Impact / ### Root cause / ## 2024-05-02 Search / ### Impact / ### Root cause
 * readReports(outline).length // 2
 */
export function readReports({ title, sections, fields }: Outline): readonly SingleReport[] {
  const parts = sections.filter(({ kind }) => CORE.has(kind));
  const level =
    parts.length > 0
      ? parts.reduce((least, each) => Math.min(least, each.level), 6) - 1
      : levelAboveFields(sections, fields);
  const heads = sections.filter((section) => section.level === level && section.kind === "other");
  if (heads.length === 0 || sections.some((section) => section.level <= level && CORE.has(section.kind))) {
    return [];
  }
  const all = [...firstOfLevelOne(title, { level, heads }), ...heads.map(headOf)];
  const reports = all
    .filter(({ words }) => NAMES.test(words))
    .map(
      ({ titleSpan, span }): SingleReport => ({ titleSpan, span, level, sections: below(sections, titleSpan, span) }),
    )
    .filter((report) => isReport(report, fields));
  const isWhole = parts.every(
    ({ span }) => (reports[firstBehind(reports, span.start)]?.span.start ?? span.end) <= span.start,
  );
  return reports.length >= 2 && isWhole ? reports : [];
}

interface Head {
  readonly titleSpan: Span;
  readonly span: Span;
  readonly words: string;
}

function headOf({ title, hint, titleSpan, span }: Section): Head {
  return { titleSpan, span, words: `${title} ${hint?.value ?? ""}` };
}

/** Of several headings of level 1 the first is taken for the title of the document. */
function firstOfLevelOne(
  title: Title | undefined,
  { level, heads }: { readonly level: number; readonly heads: readonly Section[] },
): Head[] {
  const next = heads[0]?.span.start ?? 0;
  return level === 1 && title?.source === "heading" && title.span.start < next
    ? [{ titleSpan: title.span, span: { start: title.span.start, end: next }, words: title.text }]
    : [];
}

/** All sections in a report but its own heading. */
function below(sections: readonly Section[], titleSpan: Span, span: Span): readonly Section[] {
  return partsWithin(sections, span, (section) => section.span.start).filter(
    (section) => section.titleSpan.start !== titleSpan.start,
  );
}

function isReport({ sections, span }: SingleReport, fields: readonly Field[]): boolean {
  const parts = new Set<string>(sections.map(({ kind }) => kind).filter((kind) => CORE.has(kind)));
  for (const { name } of partsWithin(fields, span, ({ key }) => key.span.start)) {
    if (name && TOLD_BY_FIELDS.has(name)) {
      parts.add(name);
    }
  }
  return parts.size >= 2;
}

/** The level of the headings right above the first field, for a log whose reports are nothing but fields. */
function levelAboveFields(sections: readonly Section[], fields: readonly Field[]): number {
  const first = fields.find(({ name, source }) => TOLD_BY_FIELDS.has(name) && source !== "front-matter");
  const above = first && sections.findLast(({ span }) => span.start < first.key.span.start);
  return above?.level ?? 0;
}

/** A day, an id, a number, or the words of an incident; a part of a single report bears none of them. */
const NAMES =
  /\b20\d\d[-/.]?\d|\b\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d\d\b|\b(?:incident|outage|downtime|post-?mortem|case|rca|inc)\b/i;
