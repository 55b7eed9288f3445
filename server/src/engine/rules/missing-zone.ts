import type { StatedZone, Timeline } from "../incident/model.ts";
import { slice } from "../text/span.ts";
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
    if (!timeline) {
      return;
    }
    const clocks = timeline.entries.filter(({ time }) => time.written.kind === "timestamp" && time.written.clock);
    const zoned = clocks.filter(({ time }) => time.ownZone);
    if (clocks.length < 2 || zoned.length === clocks.length || isStated(timeline.zone, acceptSettings)) {
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
  return {
    span: headingSpan,
    message: `None of the ${count} times has a time zone.`,
    related: first ? [{ span: first, message: "The first of the times." }] : [],
    fixes,
  };
}

/** The zone behind the heading, in the order of what speaks for it: stated elsewhere, the team's, UTC. */
function fixesFor({ text, settings }: RuleContext, { section, zone, zoneStatements, entries }: Timeline): Fix[] {
  if (!section) {
    return [];
  }
  const own = entries.find(({ time }) => time.ownZone)?.time.zone;
  const candidates = [zone?.text, own?.text, ...zoneStatements.map((stated) => stated.text), settings.timezone, "UTC"];
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
