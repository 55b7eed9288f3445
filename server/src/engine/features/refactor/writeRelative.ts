import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import { minutesApart } from "../../incident/timeline/moments/minutesApart.ts";
import type { TextEdit } from "../../text/edit.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { type Span, slice } from "../../text/span.ts";
import { formatDate } from "../../time/format.ts";
import { formatOffsetTime, type OffsetStyle } from "../../time/formatOffsetTime.ts";
import type { Timestamp } from "../../time/reading.ts";
import type { Refactoring } from "./refactoring.ts";
import { timeParts } from "./timeParts.ts";

/**
 * Clock times as distances from the start of the impact, or from the first entry where nobody says when it began. The time
 * of that entry stays, since it says when zero was. Where each is known to the minute.
 */
export const writeRelative: Refactoring = {
  kind: "relative",
  rewrite(analysis) {
    const { timeline } = analysis.incident;
    const entries = timeline?.entries ?? [];
    const zero = entries.find(({ phase }) => phase === "impact-start") ?? entries[0];
    const times = zero && timeline?.shape !== "code" ? placesOf(analysis, entries, zero) : undefined;
    const own = times?.find(({ entry }) => entry === zero);
    if (!times || !own || times.every(({ minutes }) => minutes === 0)) {
      return [];
    }
    const from = slice(analysis.text, own.written.clock?.span ?? own.span);
    return (["letter", "clock"] as const).map((style) => {
      const edits = times.flatMap((time) => (time === own ? zeroEdits(own.span, style) : offsetEdit(time, style)));
      const statement = style === "letter" ? statementOf(analysis, own) : undefined;
      const stated = times.flatMap((time) =>
        time === own ? [{ span: own.span, newText: "T0" }] : offsetEdit(time, style),
      );
      return {
        title: `Write the times as offsets from ${from}: ${formatOffsetTime(12, style)}`,
        edits,
        ...(statement ? { otherwise: [[statement, ...stated]], tellsTime: true } : {}),
      };
    });
  },
};

/** Below the heading, where the day of zero stands above it and not in it: entries below other days would not know it. */
function statementOf({ text, incident }: Analysis, { entry, written }: PlacedTime): TextEdit | undefined {
  const { section } = incident.timeline ?? {};
  const { date, zone, ownZone } = entry.time;
  if (section?.style !== "atx" || !written.clock || written.date || ownZone) {
    return undefined;
  }
  const lineBreak = lineBreakOf(text);
  const parts = [date && formatDate(date), slice(text, written.clock.span), zone?.text];
  const line = parts.filter((part) => part !== undefined).join(" ");
  const at = section.ownBody.start;
  const below = /^\r?\n(?!\r?\n)/.test(text.slice(at, at + 4)) ? lineBreak : "";
  const newText = `${lineBreak}${lineBreak}Times are offsets from T0 = ${line}.${below}`;
  return { span: { start: at, end: at }, newText };
}

/** A clock time of an entry, and how many minutes behind zero it is. */
interface PlacedTime {
  readonly entry: TimelineEntry;
  readonly written: Timestamp;
  readonly span: Span;
  readonly minutes: number;
}

/** All times of the entries, ranges by both ends; `undefined` where one of them is not known to the minute. */
function placesOf(
  { text }: Analysis,
  entries: readonly TimelineEntry[],
  zero: TimelineEntry,
): readonly PlacedTime[] | undefined {
  const moments = entries.flatMap((entry) =>
    [entry.time, ...(entry.end ? [entry.end] : [])].map((time) => ({ entry, time })),
  );
  const places = moments.map(({ entry, time }): PlacedTime | undefined => {
    const { written, precision } = time;
    const minutes = minutesApart(zero.time, time);
    const span =
      written.kind === "timestamp" && written.clock && !written.clock.fault ? timeParts(text, written) : undefined;
    const isExact = precision === "minute" || precision === "second";
    return written.kind === "timestamp" && span && isExact && minutes !== undefined
      ? { entry, written, span, minutes }
      : undefined;
  });
  const known = places.filter((place) => place !== undefined);
  return known.length < places.length ? undefined : known;
}

/** `T0 (14:05)`; a distance with a sign counts from the clock time above, which stays as it is. */
function zeroEdits({ start, end }: Span, style: OffsetStyle): readonly TextEdit[] {
  return style === "clock"
    ? []
    : [
        { span: { start, end: start }, newText: "T0 (" },
        { span: { start: end, end }, newText: ")" },
      ];
}

function offsetEdit({ span, minutes }: PlacedTime, style: OffsetStyle): readonly TextEdit[] {
  return [{ span, newText: formatOffsetTime(minutes, style) }];
}
