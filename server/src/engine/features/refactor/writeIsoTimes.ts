import type { LocatedTimestamp } from "../../incident/model.ts";
import { momentOffset } from "../../incident/timeline/moments/momentOffset.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { slice } from "../../text/span.ts";
import { clockAt, formatClock, formatDate, PLAIN_CLOCK } from "../../time/format.ts";
import { isoOffset } from "./isoOffset.ts";
import type { Refactoring } from "./refactoring.ts";
import { timeParts } from "./timeParts.ts";

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
  const span = timeParts(text, written);
  if (!span || !date || minuteOfDay === undefined || instant === undefined || offset === undefined) {
    return undefined;
  }
  const { date: day, hour, minute = 0, second = 0 } = clockAt(date, minuteOfDay);
  const clock = formatClock({ hour, minute, second }, { ...PLAIN_CLOCK, seconds: precision === "second" });
  return smallestEdit(span, { from: slice(text, span), to: `${formatDate(day)}T${clock}${isoOffset(offset)}` });
}
