import type { LocatedTimestamp } from "../../incident/model.ts";
import { momentOffset } from "../../incident/timeline/moments/momentOffset.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import { clockAt, formatClock, formatDate, PLAIN_CLOCK } from "../../time/format.ts";
import type { Timestamp } from "../../time/reading.ts";
import { isoOffset } from "./isoOffset.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * All times of the timeline as `2024-03-14T14:05Z`: where each has a day and a certain distance from UTC, and where what it
 * is made of stands together.
 */
export const writeIsoTimes: Refactoring = {
  kind: "iso",
  rewrite({ text, incident }) {
    const times = incident.timestamps.filter(({ where, written }) => where === "timeline" && written.clock);
    const edits = times.map((time) => isoEdit(text, time));
    const known = edits.filter((edit) => edit !== undefined);
    const changed = known.filter(({ span, newText }) => slice(text, span) !== newText);
    return incident.timeline?.shape === "code" || known.length < edits.length
      ? []
      : [{ title: "Write all times as ISO 8601", edits: changed }];
  },
};

function isoEdit(text: string, { written, moment }: LocatedTimestamp): TextEdit | undefined {
  const { date, minuteOfDay, instant, precision } = moment;
  const offset = momentOffset(moment);
  const span = partsOf(text, written);
  if (!span || !date || minuteOfDay === undefined || instant === undefined || offset === undefined) {
    return undefined;
  }
  const { date: day, hour, minute = 0, second = 0 } = clockAt(date, minuteOfDay);
  const clock = formatClock({ hour, minute, second }, { ...PLAIN_CLOCK, seconds: precision === "second" });
  return smallestEdit(span, { from: slice(text, span), to: `${formatDate(day)}T${clock}${isoOffset(offset)}` });
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/** Date, clock and zone, with what joins them; `undefined` where something else stands between. */
function partsOf(text: string, { date, clock, zone: shared, end }: Timestamp): Span | undefined {
  // The zone behind a range is that of both its ends, and belongs to the second.
  const zone = end?.zone?.span.start === shared?.span.start ? undefined : shared;
  const parts = [date?.span, clock?.span, zone?.span].filter((part) => part !== undefined);
  parts.sort((a, b) => a.start - b.start);
  const [first, last] = [parts[0], parts.at(-1)];
  const isTogether = parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || /^[ \u00a0,T([–-]{0,4}(?:at )?$/.test(text.slice(before.end, part.start));
  });
  if (!first || !last || !isTogether) {
    return undefined;
  }
  const closing = CLOSING[text.charAt(last.start - 1)];
  const isClosed = parts.length > 1 && closing !== undefined && text.startsWith(closing, last.end);
  return { start: first.start, end: last.end + (isClosed ? 1 : 0) };
}
