import type { Analysis } from "../analysis.ts";
import type { Incident, TimelineEntry } from "../incident/model.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import type { TableRow } from "../markdown/document.ts";
import { tableAt } from "../markdown/tableAt.ts";
import { contains, type Span } from "../text/span.ts";

/**
 * What is selected step by step around a place, from the smallest to the whole document: a time, a cell, a row or an entry,
 * its phase, the body of its section, the section, the sections around it. Each span holds the one before it.
 *
 * @example
 * selectionRanges(analysis, entry.time.span.start) // [time, entry, phase, section body, section, document]
 */
export function selectionRanges({ text, markdown, incident }: Analysis, offset: number): readonly Span[] {
  const place = { start: offset, end: offset };
  const table = tableAt(markdown.blocks, offset);
  const rows = table ? [table.header, ...table.rows] : [];
  const spans = [
    ...partsOf(incident),
    ...rows.flatMap((row) => (row && contains(row.span, place) ? cellsOf(row) : [])),
    ...(table ? [table.span] : []),
    ...phaseAround(incident.timeline?.entries ?? [], place),
    ...sectionsAround(incident, offset),
    { start: 0, end: text.length },
  ].filter((span) => contains(span, place) && span.end > span.start);
  spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  return nested(spans);
}

function partsOf({ timeline, actionItems, fields }: Incident): readonly Span[] {
  return [
    ...(timeline?.entries ?? []).flatMap(({ span, time, end, textSpan }) => [
      time.span,
      ...(end ? [end.span] : []),
      textSpan,
      span,
    ]),
    ...actionItems.flatMap(({ span, textSpan, owner, due, ticket }) => [
      ...[owner, due, ticket].flatMap((part) => (part ? [part.span] : [])),
      textSpan,
      span,
    ]),
    ...fields.map(({ valueSpan }) => valueSpan),
  ];
}

function cellsOf({ span, cells }: TableRow): readonly Span[] {
  return [...cells.map(({ content }) => content), span];
}

/** From the entry that begins the phase to the last one before the next phase begins. */
function phaseAround(entries: readonly TimelineEntry[], place: Span): readonly Span[] {
  const index = entries.findIndex(({ span }) => contains(span, place));
  const entry = entries[index];
  if (!entry) {
    return [];
  }
  const first = entries.findLastIndex(({ phase, group }, at) => at <= index && phase && group === entry.group);
  const next = entries.findIndex(
    ({ phase, group }, at) => at > index && (group !== entry.group || (phase && phase !== entries[first]?.phase)),
  );
  const last = entries[(next === -1 ? entries.length : next) - 1];
  const start = entries[first]?.span.start;
  return start === undefined || !last ? [] : [{ start, end: last.span.end }];
}

function sectionsAround({ sections }: Incident, offset: number): readonly Span[] {
  const spans: Span[] = [];
  for (
    let section = sectionAt(sections, offset);
    section;
    section = section.parent === undefined ? undefined : sections[section.parent]
  ) {
    spans.push(section.ownBody, section.span);
  }
  return spans;
}

/** Of spans from the smallest to the largest those that hold all before them. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && !contains(last, span))) {
      chain.push(span);
    }
  }
  return chain;
}
