import type { Analysis } from "../../../server/src/engine/analysis.ts";
import type { Fact, Incident, Metric, Moment, Phase } from "../../../server/src/engine/incident/model.ts";
import { readProse } from "../../../server/src/engine/incident/prose/prose.ts";
import { readMarkdown } from "../../../server/src/engine/markdown/readMarkdown.ts";
import type { Finding } from "../../../server/src/engine/rules/rule.ts";
import { VOCABULARY } from "../../../server/src/engine/rules/vocabulary.ts";
import { resolveSettings } from "../../../server/src/engine/settings/resolveSettings.ts";
import { sayIn } from "../../../server/src/engine/text/say.ts";
import type { Span } from "../../../server/src/engine/text/span.ts";

/** An analysis put together by hand, so that a test of the page says itself what the incident is. */
export function analysisOf(
  text: string,
  parts: { readonly incident?: Partial<Incident>; readonly findings?: readonly Finding[] } = {},
): Analysis {
  const markdown = readMarkdown(text);
  const incident: Incident = {
    detection: { isPostmortem: true, reasons: ["timeline heading"] },
    fields: [],
    reports: [],
    sections: [],
    facts: [],
    fieldTimes: [],
    milestones: [],
    dateClaims: [],
    durations: [],
    metrics: [],
    actionItems: [],
    openActions: [],
    numbers: [],
    proseTimes: [],
    dayHeaders: [],
    timestamps: [],
    zones: [],
    evidence: [],
    prose: readProse(markdown),
    statusUpdates: [],
    isTemplate: false,
    ...parts.incident,
  };
  return {
    text,
    now: Date.UTC(2026, 0, 1),
    lines: markdown.lines,
    markdown,
    incident,
    settings: resolveSettings({ layers: [], frontMatter: undefined, vocabulary: VOCABULARY }).settings,
    findings: parts.findings ?? [],
    failures: [],
    say: sayIn(undefined),
    language: "en",
  };
}

/** Where the words stand in the text for the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** `2025-03-04 09:12`, `09:12`: a wall time to the minute at the place where it is written. */
export function momentAt(text: string, written: string, more: Partial<Moment> = {}): Moment {
  const span = spanOf(text, written);
  const clock = /(\d\d):(\d\d)$/.exec(written);
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(written);
  return {
    written: { kind: "timestamp", span, approximate: false },
    span,
    precision: "minute",
    approximate: false,
    ownZone: false,
    ...(day === null ? {} : { date: { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) } }),
    ...(clock === null ? {} : { minuteOfDay: Number(clock[1]) * 60 + Number(clock[2]) }),
    ...more,
  };
}

export function factAt(phase: Phase, time: Moment): Fact {
  return { phase, time, source: "timeline" };
}

/** A metric between two of the facts, as far as they are there. */
export function metricOf(
  name: Metric["name"],
  ends: { from: Phase; to: Phase; minutes?: number; facts: readonly Fact[] },
): Metric {
  const from = ends.facts.find(({ phase }) => phase === ends.from);
  const to = ends.facts.find(({ phase }) => phase === ends.to);
  return {
    name,
    uncertaintyMinutes: 0,
    fromPhase: ends.from,
    toPhase: ends.to,
    ...(ends.minutes === undefined ? {} : { minutes: ends.minutes }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export function findingAt(span: Span, finding: Partial<Finding>): Finding {
  return {
    rule: "some-rule",
    severity: "warning",
    span,
    message: "Something.",
    related: [],
    fixes: () => [],
    ...finding,
  };
}
