import type { LocatedTimestamp } from "../../incident/model.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { slice } from "../../text/span.ts";
import { clockAt, formatClock, PLAIN_CLOCK } from "../../time/format.ts";
import type { ClockStyle, WrittenClock } from "../../time/reading.ts";
import type { Refactoring } from "./refactoring.ts";

/** All times of the timeline on one clock, in the manner of those that are on it already. Log lines in code stay. */
export const writeClocks: Refactoring = {
  kind: "clock",
  rewrite({ text, incident }) {
    const times = incident.timestamps.flatMap((time): readonly ClockedTime[] => {
      const { clock } = time.written;
      return time.where === "timeline" && clock && !clock.fault && clock.style.form !== "word"
        ? [{ ...time, clock }]
        : [];
    });
    if (incident.timeline?.shape === "code") {
      return [];
    }
    // ISO 8601 knows no other clock.
    const isIso = times.some(({ clock: { span } }) => /\dT$/.test(text.slice(span.start - 2, span.start)));
    return [
      { title: "Write all times on the 24-hour clock", edits: onClock(text, times, "24") },
      ...(isIso ? [] : [{ title: "Write all times on the 12-hour clock", edits: onClock(text, times, "12") }]),
    ];
  },
};

interface ClockedTime extends LocatedTimestamp {
  readonly clock: WrittenClock;
}

const TWELVE: ClockStyle = {
  ...PLAIN_CLOCK,
  clock: "12",
  meridiemSpace: true,
  meridiemCase: "upper",
  padded: false,
};

/** Midnight at the end of a day, `24:00`, has no place on the 12-hour clock. */
function onClock(text: string, times: readonly ClockedTime[], clock: "12" | "24"): readonly TextEdit[] {
  const others = times.filter((time) => time.clock.style.clock !== clock);
  if (clock === "12" && others.some((time) => time.clock.hour === 24)) {
    return [];
  }
  const model = times.find((time) => time.clock.style.clock === clock && time.clock.style.form === "digits");
  // A dot between hours and minutes stays one.
  const separator = others[0]?.clock.style.separator === "." ? "." : ":";
  const style = model?.clock.style ?? { ...(clock === "12" ? TWELVE : PLAIN_CLOCK), separator };
  return others.map(({ clock: written, moment }) => {
    const { hour } = moment.minuteOfDay === undefined ? written : clockAt(ANY_DAY, moment.minuteOfDay);
    const to = formatClock({ ...written, hour }, { ...style, seconds: written.style.seconds });
    return smallestEdit(written.span, { from: slice(text, written.span), to });
  });
}

const ANY_DAY = { year: 2000, month: 1, day: 1 };
