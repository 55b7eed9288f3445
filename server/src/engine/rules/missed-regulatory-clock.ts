import type { FieldTime, Incident } from "../incident/model.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { formatDuration } from "../time/formatDuration.ts";
import { PRESET_NAMES, presetClocks, type RegulatoryClock } from "./regulatoryClocks.ts";
import { defineRule, type Report } from "./rule.ts";

const TEXT = { type: "string" } as const;

export default defineRule({
  id: "missed-regulatory-clock",
  group: "privacy",
  summary: "Authorities are told within the time that applies to the organisation.",
  rationale:
    "The time runs from the awareness or the classification, while everybody is busy with the incident itself. The rule counts what the metadata says; which law applies, and how, it does not know.",
  source: "EU DORA, NIS2, GDPR article 33",
  severity: "off",
  profiles: { regulated: "warning" },
  options: {
    presets: {
      type: "array",
      items: { type: "string", enum: PRESET_NAMES },
      default: [],
      description:
        "Clocks that are known by name: `dora`, `nis2`, `gdpr`. Starting points and no advice; the text of the law decides.",
    },
    clocks: {
      type: "array",
      items: {
        type: "object",
        properties: {
          name: { ...TEXT, description: "What the clock is called: `Contract with Example Inc.`" },
          from: { ...TEXT, description: "The key of the metadata that starts it: `aware_at`." },
          to: { ...TEXT, description: "The key of the metadata that stops it: `initial_notification_at`." },
          within: { ...TEXT, description: "How long it runs: `4 h`, `3 days`, `1 month`." },
        },
        required: ["name", "from", "to", "within"],
        additionalProperties: false,
      },
      default: [],
      description: "Clocks of your own, beside those of the presets.",
    },
  },
  examples: [
    {
      bad: `---
postmortem:
  profile: regulated
  rules: { missed-regulatory-clock: { presets: gdpr } }
aware_at: 2024-03-14T09:00Z
initial_notification_at: 2024-03-17T14:10Z
---
# Checkout down on 14 March 2024
`,
      good: `---
postmortem:
  profile: regulated
  rules: { missed-regulatory-clock: { presets: gdpr } }
aware_at: 2024-03-14T09:00Z
initial_notification_at: 2024-03-15T14:10Z
---
# Checkout down on 14 March 2024
`,
    },
  ],

  *check({ incident, now }, { presets, clocks }) {
    const own = clocks.map(({ name = "", from = "", to = "", within = "" }) => ({
      name: `"${name}"`,
      from,
      to,
      within,
    }));
    for (const clock of [...presetClocks(presets), ...own]) {
      const from = fieldOf(incident, clock.from);
      const to = fieldOf(incident, clock.to);
      const report = from && (to ? lateReport(clock, from, to) : openReport(clock, from, now));
      if (report) {
        yield report;
      }
    }
  },
});

function fieldOf({ milestones, fieldTimes }: Incident, key: string): FieldTime | undefined {
  const wanted = plainKey(key);
  return [...milestones, ...fieldTimes].find(({ field }) => plainKey(field.key.value) === wanted);
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]+/g, "_");
}

function lateReport(clock: RegulatoryClock, from: FieldTime, to: FieldTime): Report | undefined {
  const minutes = minutesApart(from.time, to.time);
  const limit = limitOf(clock, from);
  if (minutes === undefined || limit === undefined || minutes <= limit) {
    return undefined;
  }
  return {
    span: to.time.span,
    message: `${atStart(wordsOf(clock.to))} came ${formatDuration(minutes)} after ${wordsOf(clock.from)}; ${clock.name} allows ${clock.within}.`,
    related: [{ span: from.time.span, message: `${atStart(wordsOf(clock.from))}.` }],
  };
}

/** Nothing has stopped the clock, and the time is up. */
function openReport(clock: RegulatoryClock, from: FieldTime, now: number): Report | undefined {
  const limit = limitOf(clock, from);
  const { instant } = from.time;
  if (limit === undefined || instant === undefined || now <= instant + limit * 60_000) {
    return undefined;
  }
  const late = formatDuration((now - instant) / 60_000 - limit);
  return {
    span: from.time.span,
    message: `${atStart(wordsOf(clock.to))} is ${late} late: ${clock.name} allows ${clock.within} after ${wordsOf(clock.from)}.`,
  };
}

const WITHIN = /^\s*(\d{1,4})\s*(m|min|minutes?|h|hours?|d|days?|weeks?|months?)\s*$/i;
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };

/** In minutes. A month is one of the calendar, from the day of the anchor; its last day stands in for one that it lacks. */
function limitOf({ within }: RegulatoryClock, { time: { date } }: FieldTime): number | undefined {
  const [, count = "", unit = ""] = WITHIN.exec(within) ?? [];
  if (!/^mo/i.test(unit)) {
    const minutes = MINUTES[unit.charAt(0).toLowerCase()];
    return minutes === undefined ? undefined : Number(count) * minutes;
  }
  if (!date) {
    return undefined;
  }
  const start = Date.UTC(date.year, date.month - 1, date.day);
  const first = Date.UTC(date.year, date.month - 1 + Number(count), 1);
  const last = Date.UTC(date.year, date.month + Number(count), 0);
  return (Math.min(first + (date.day - 1) * 86_400_000, last) - start) / 60_000;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["aware_at", "the awareness"],
  ["classified_at", "the classification"],
  ["initial_notification_at", "the initial notification"],
  ["intermediate_report_at", "the intermediate report"],
  ["final_report_at", "the final report"],
]);

/** A key of the team's own is called as it is written. */
function wordsOf(key: string): string {
  return WORDS.get(plainKey(key)) ?? key;
}

function atStart(words: string): string {
  return words.startsWith("the ") ? `T${words.slice(1)}` : words;
}
