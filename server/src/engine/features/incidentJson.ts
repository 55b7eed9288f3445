import type { Analysis } from "../analysis.ts";
import type { ActionItem, Fact, Metric, Moment, Section, StatedDuration, Timeline } from "../incident/model.ts";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { WrittenZone } from "../time/reading.ts";

/**
 * An incident as JSON: what `postmortem inspect` prints and `docs/incident.schema.json` describes. Lines are 1-based;
 * what a document does not say is `null`, so that each key is always there.
 */
export type IncidentJson = ReturnType<typeof incidentJson>;

/**
 * The incident of an analysis as plain data for other programs. Total: an empty document gives empty lists.
 *
 * @example
 * incidentJson(analyze({ text: "# Outage\n\n## Impact\n\nAll users.\n", now: 0 }), "outage.md").sections[0]
 * // { line: 3, endLine: 5, level: 2, title: "Impact", kind: "impact" }
 */
export function incidentJson(analysis: Pick<Analysis, "incident" | "lines">, file: string) {
  const { incident, lines } = analysis;
  const { title } = incident;
  return {
    file,
    isPostmortem: incident.detection.isPostmortem,
    reasons: incident.detection.reasons,
    title: title === undefined ? null : { text: title.text, line: lineOf(lines, title.span) },
    metadata: metadataJson(analysis),
    sections: incident.sections.map((section) => sectionJson(section, lines)),
    timeline: incident.timeline === undefined ? null : timelineJson(incident.timeline, lines),
    facts: factsJson(incident.facts, lines),
    durations: incident.durations.map((duration) => durationJson(duration, lines)),
    metrics: incident.metrics.map((metric) => metricJson(metric, lines)),
    actionItems: incident.actionItems.map((item) => actionItemJson(item, lines)),
  };
}

function lineOf(lines: Lines, span: Span): number {
  return lines.at(span.start) + 1;
}

/** The first field of each name counts. A key that the reader does not know stands as it is written. */
function metadataJson({ incident, lines }: Pick<Analysis, "incident" | "lines">) {
  const metadata = new Map<string, { text: string; line: number }>();
  for (const { key, name, value, valueSpan } of incident.fields) {
    const id = name ?? key.value;
    if (!metadata.has(id)) {
      metadata.set(id, { text: value, line: lineOf(lines, valueSpan) });
    }
  }
  return Object.fromEntries(metadata);
}

function sectionJson(section: Section, lines: Lines) {
  const { span, titleSpan, level, title, kind, secondKind } = section;
  return {
    line: lineOf(lines, titleSpan),
    endLine: lines.at(Math.max(span.start, span.end - 1)) + 1,
    level,
    title,
    kind,
    ...(secondKind === undefined ? {} : { secondKind }),
  };
}

function timelineJson(timeline: Timeline, lines: Lines) {
  const { headingSpan, shape, zone, entries } = timeline;
  return {
    line: lineOf(lines, headingSpan),
    shape,
    zone: zone === undefined ? null : { ...zoneJson(zone), line: lineOf(lines, zone.span) },
    entries: entries.map(({ time, end, phase, text }) => ({
      line: lineOf(lines, time.span),
      start: localTime(time) ?? null,
      end: (end && localTime(end)) ?? null,
      instant: instantText(time.instant),
      elapsedMinutes: time.elapsed ?? null,
      zone: time.ownZone && time.zone ? { ...zoneJson(time.zone), line: lineOf(lines, time.span) } : null,
      precision: time.precision,
      approximate: time.approximate,
      dateInferred: isInferred(time),
      phase: phase ?? null,
      text,
    })),
  };
}

/** A written zone: its place where it can only be one, its offset where all its readings agree on one. */
function zoneJson({ text, readings }: WrittenZone) {
  const [first] = readings;
  const iana = first?.kind === "place" && readings.length === 1 ? first.iana : null;
  const offsets = new Set(readings.map((reading) => (reading.kind === "place" ? undefined : reading.offset)));
  const [offset] = offsets.size === 1 ? offsets : [];
  return { text, iana, offset: offset === undefined ? null : offsetText(offset) };
}

/**
 * Minutes east of UTC as ISO 8601 writes them.
 *
 * @example
 * offsetText(330) // "+05:30"
 */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The day was not written with this entry nor above it as a header, so a reader had to work it out. */
function isInferred({ date, dateSource }: Moment): boolean {
  return date !== undefined && dateSource !== "written" && dateSource !== "header";
}

/**
 * The wall time as written: `2023-07-01T10:50`, with seconds where they are written, `2023-07-01` for a date alone,
 * `T10:50` where no date can be known. `undefined` where neither is known, as for `T+12m`.
 */
export function localTime({ date, minuteOfDay, precision }: Pick<Moment, "date" | "minuteOfDay" | "precision">) {
  const day = date && `${String(date.year).padStart(4, "0")}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
  if (minuteOfDay === undefined) {
    return day;
  }
  const seconds = Math.round(minuteOfDay * 60);
  const clock = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return `${day ?? ""}T${clock}${precision === "second" ? `:${twoDigits(seconds % 60)}` : ""}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** An instant as ISO 8601 in UTC, `null` for none and for what no calendar holds. */
function instantText(instant: number | undefined): string | null {
  if (instant === undefined || Math.abs(instant) > 8.64e15) {
    return null;
  }
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

/** The first fact of a phase counts. */
function factsJson(facts: readonly Fact[], lines: Lines) {
  const byPhase = new Map<string, object>();
  for (const { phase, time, source } of facts) {
    const local = localTime(time);
    if (local !== undefined && !byPhase.has(phase)) {
      byPhase.set(phase, { local, instant: instantText(time.instant), line: lineOf(lines, time.span), source });
    }
  }
  return Object.fromEntries(byPhase);
}

function durationJson(duration: StatedDuration, lines: Lines) {
  const { span, text, minutes, minMinutes, hedge, subject } = duration;
  return {
    line: lineOf(lines, span),
    text,
    minutes,
    minMinutes: minMinutes ?? null,
    approximate: hedge === "about",
    hedge: hedge ?? null,
    subject,
  };
}

function metricJson(metric: Metric, lines: Lines) {
  const end = (fact: Fact | undefined) => fact && { phase: fact.phase, line: lineOf(lines, fact.time.span) };
  return {
    name: metric.name,
    minutes: metric.minutes ?? null,
    uncertaintyMinutes: metric.uncertaintyMinutes,
    from: end(metric.from) ?? null,
    to: end(metric.to) ?? null,
  };
}

function actionItemJson(item: ActionItem, lines: Lines) {
  const { date, text: dueText } = item.due ?? {};
  return {
    line: lineOf(lines, item.span),
    text: item.text,
    owner: item.owner?.value ?? null,
    due: (date && localTime({ date, precision: "day" })) ?? dueText ?? null,
    dueText: dueText ?? null,
    done: item.done ?? null,
    ticket: item.ticket?.value ?? null,
    priority: item.priority?.value ?? null,
    type: item.type?.value ?? null,
  };
}
