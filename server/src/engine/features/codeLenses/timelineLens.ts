import type { Incident, MetricName, Moment, Timeline } from "../../incident/model.ts";
import type { Say } from "../../text/say.ts";
import { daysBetween } from "../../time/calendar.ts";
import { clockAt, formatClock, PLAIN_CLOCK } from "../../time/format.ts";
import { formatAsClock } from "../../time/formatBriefly.ts";
import type { Lens } from "./codeLens.ts";

/** On the timeline: `9 events · 22:13 → 11:00 · TTD 9 h 07 · TTR 12 h 47 · no zone`. */
export const timelineLens: Lens = {
  kind: "timeline",
  setting: "codeLens.timeline",
  place: ({ incident: { timeline } }) => (timeline && timeline.entries.length > 0 ? timeline.headingSpan : undefined),
  title({ incident, say }) {
    const { timeline } = incident;
    if (!timeline) {
      return say("no events");
    }
    const count = timeline.entries.length;
    const parts = [
      count === 1 ? say("1 event") : say("{0} events", count),
      span(timeline),
      ...lengths(incident),
      zone(timeline, say),
    ];
    return parts.filter((part) => part !== undefined).join(" · ");
  },
};

/** From the earliest to the latest time, by the wall clock of the document. */
function span({ entries }: Timeline): string | undefined {
  const moments = entries
    .flatMap(({ time, end }) => (end ? [time, end] : [time]))
    .filter(({ minuteOfDay }) => minuteOfDay !== undefined);
  const inOrder = moments.every(({ instant }) => instant !== undefined)
    ? moments.toSorted((a, b) => (a.instant ?? 0) - (b.instant ?? 0))
    : moments;
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first && last && first !== last ? `${clock(first)} → ${clock(last)}${daysLater(first, last)}` : undefined;
}

/** The next morning goes without saying; days later does not. */
function daysLater({ date: from }: Moment, { date: to }: Moment): string {
  const days = from && to ? daysBetween(from, to) : 0;
  return days > 1 ? ` +${days} d` : "";
}

function clock({ minuteOfDay = 0 }: Moment): string {
  const { hour, minute = 0 } = clockAt({ year: 1970, month: 1, day: 1 }, Math.floor(minuteOfDay));
  return formatClock({ hour, minute }, PLAIN_CLOCK);
}

const NAMES: readonly (readonly [MetricName, string])[] = [
  ["time-to-detect", "TTD"],
  ["time-to-mitigate", "TTM"],
  ["time-to-resolve", "TTR"],
];

function lengths({ metrics }: Incident): readonly string[] {
  return NAMES.flatMap(([name, short]) => {
    const minutes = metrics.find((metric) => metric.name === name)?.minutes;
    return minutes === undefined || minutes < 0 ? [] : [`${short} ${formatAsClock(minutes)}`];
  });
}

function zone({ zone: stated, entries }: Timeline, say: Say): string | undefined {
  if (stated) {
    return stated.text;
  }
  return entries.some(({ time }) => time.zone === undefined && time.minuteOfDay !== undefined)
    ? say("no zone")
    : undefined;
}
