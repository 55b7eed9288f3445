import { evidenceTime } from "../incident/evidence/evidenceTime.ts";
import { type WeighedEvidence, weighEvidence } from "../incident/evidence/weighEvidence.ts";
import type { StatedZone, Timeline } from "../incident/model.ts";
import { namesPlaceOfClock } from "../incident/timeline/namesPlaceOfClock.ts";
import { slice } from "../text/span.ts";
import { formatOffset } from "../time/format.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "missing-zone",
  group: "time",
  summary: "A timeline says in which time zone its times are.",
  rationale:
    "Readers compare the times with logs, graphs and mails of other places. Without a zone they are hours off and do not know it.",
  source: "PagerDuty, GitLab (times in UTC); it is missing in 21 % of published timelines",
  severity: "warning",
  profiles: { public: { options: { acceptSettings: false } } },
  options: {
    acceptSettings: {
      type: "boolean",
      default: true,
      description: "Whether a zone in the settings is enough; readers outside of the team do not see it.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (all times UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context, { acceptSettings }) {
    const { timeline } = context.incident;
    if (!timeline || isStated(timeline.zone, acceptSettings)) {
      return;
    }
    const clocks = timeline.entries.filter(({ time }) => time.written.kind === "timestamp" && time.written.clock);
    const zoned = clocks.filter(({ time }) => time.ownZone);
    if (clocks.length < 2 || zoned.length === clocks.length) {
      return;
    }
    // `13:14 (17:14 UTC)` says it, too.
    const pairs = context.incident.evidence.filter(({ kind }) => kind === "beside");
    const paired = new Set(pairs.map(({ entry }) => timeline.entries[entry]));
    if (clocks.every((entry) => entry.time.ownZone || paired.has(entry))) {
      return;
    }
    if (namesPlaceOfClock(context.text, timeline)) {
      return;
    }
    yield zoned.length > 0
      ? partly(context, timeline, { zoned: zoned.length, all: clocks.length })
      : nowhere(context, timeline, clocks.length);
  },
});

/** A zone that is stated for the timeline itself or for the whole document; one that only stands in the prose is not. */
function isStated(zone: StatedZone | undefined, acceptSettings: boolean): boolean {
  switch (zone?.source) {
    case "column":
    case "heading":
    case "note":
    case "document-note":
    case "front-matter":
      return true;
    case "settings":
      return acceptSettings;
    default:
      return false;
  }
}

function partly(context: RuleContext, timeline: Timeline, { zoned, all }: { zoned: number; all: number }): Report {
  const first = timeline.entries.find(({ time }) => time.ownZone)?.time;
  const isFirst = first !== undefined && zoned === 1 && timeline.entries[0]?.time === first;
  return {
    span: timeline.headingSpan,
    severity: "information",
    message: `Only ${isFirst ? "the first" : zoned} of ${all} times ${zoned === 1 ? "has" : "have"} a zone.`,
    related: first ? [{ span: first.span, message: "A time with a zone." }] : [],
    fixes: () => fixesFor(context, timeline),
  };
}

function nowhere(context: RuleContext, timeline: Timeline, count: number): Report {
  const { zone, headingSpan, entries } = timeline;
  const fixes = () => fixesFor(context, timeline);
  if (zone && (zone.source === "prose" || zone.source === "field")) {
    const line = context.lines.at(zone.span.start) + 1;
    const where = zone.source === "prose" ? "the prose says" : "a field says";
    return {
      span: headingSpan,
      severity: "information",
      message: `The times have no zone; ${where} ${zone.text} on line ${line}.`,
      related: [{ span: zone.span, message: "The only zone that is stated." }],
      fixes,
    };
  }
  const first = entries[0]?.time.span;
  const weighed = weighEvidence(timeline, context.incident.evidence);
  const pieces = weighed?.fitting.slice(0, MOST_SHOWN) ?? [];
  return {
    span: headingSpan,
    message: `None of the ${count} times has a time zone${weighed ? `; ${witness(context, timeline, weighed)}` : ""}.`,
    related: [
      ...(first ? [{ span: first, message: "The first of the times." }] : []),
      ...pieces.map(({ evidence, offset }) => ({
        span: evidence.span,
        message: `${evidence.kind === "message" ? "Posted at" : "This is"} ${evidenceTime(evidence)}, which fits ${formatOffset(offset)}.`,
      })),
    ],
    fixes,
  };
}

const MOST_SHOWN = 3;

/** What tells the zone where nobody has stated it: `7 of the 8 linked messages fit UTC+1`. */
function witness({ text }: RuleContext, { entries }: Timeline, { offset, fitting, count }: WeighedEvidence): string {
  const zone = formatOffset(offset);
  const [{ evidence } = {}] = fitting;
  const entry = evidence && entries[evidence.entry];
  if (entry && count === 1 && evidence.kind !== "message") {
    return `${slice(text, evidence.span)}, written at ${slice(text, entry.time.span)}, fits ${zone}`;
  }
  const noun = fitting.every((piece) => piece.evidence.kind === "message") ? "linked message" : "instant beside them";
  const nouns = noun.replace(/message|instant/, "$&s");
  if (count === 1) {
    return `the ${noun} fits ${zone}`;
  }
  const number = fitting.length < count ? `${fitting.length} of the ${count}` : count === 2 ? "both" : `all ${count}`;
  return `${number} ${nouns} fit ${zone}`;
}

/** The zone behind the heading, in the order of what speaks for it: stated elsewhere, by evidence, the team's, UTC. */
function fixesFor({ text, settings, incident }: RuleContext, timeline: Timeline): Fix[] {
  const { section, zone, zoneStatements, entries } = timeline;
  if (!section) {
    return [];
  }
  const own = entries.find(({ time }) => time.ownZone)?.time.zone;
  const told = weighEvidence(timeline, incident.evidence)?.offset;
  const candidates = [
    zone?.text,
    own?.text,
    told === undefined ? undefined : formatOffset(told, "-"),
    ...zoneStatements.map((stated) => stated.text),
    settings.timezone,
    "UTC",
  ];
  const at = section.titleSpan.end;
  const heading = slice(text, section.titleSpan);
  return [...new Set(candidates.filter((name) => name !== undefined))].slice(0, 4).map((name, index) => ({
    title: `State the zone here: ${name}`,
    safe: false,
    preferred: index === 0,
    edits: [
      {
        span: { start: at, end: at },
        newText: heading.endsWith(")") ? ` – all times ${name}` : ` (all times ${name})`,
      },
    ],
  }));
}
