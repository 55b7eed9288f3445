import type { Incident, Moment } from "../incident/model.ts";
import { contains, type Span } from "../text/span.ts";
import { dayNumber } from "../time/calendar.ts";

/** A time of the document, and whether it is that of an entry of the timeline. */
export interface PlacedMoment {
  readonly moment: Moment;
  readonly isEntry: boolean;
}

/**
 * The places at which the document speaks of the moment under the cursor: its entries in the timeline and its mentions in
 * text and fields, the one under the cursor among them. `undefined` where no time stands. A day alone is no moment.
 *
 * @example
 * // "… failed at 14:05" in the summary, "- 14:05 The alert fires." in the timeline
 * sameMoments(incident, offset) // { span, entries: [{ start: 212, end: 217 }], mentions: [{ start: 40, end: 45 }] }
 */
export function sameMoments(
  incident: Incident,
  offset: number,
): { readonly span: Span; readonly entries: readonly Span[]; readonly mentions: readonly Span[] } | undefined {
  const place = { start: offset, end: offset };
  const all = placedMoments(incident);
  const here = all.find(({ moment }) => contains(moment.span, place));
  if (!here) {
    return undefined;
  }
  const same = all.filter(({ moment }) => isSame(moment, here.moment));
  const spans = (isEntry: boolean) => same.filter((one) => one.isEntry === isEntry).map(({ moment }) => moment.span);
  return { span: here.moment.span, entries: spans(true), mentions: spans(false) };
}

/** Times with a clock, each place once, in document order. */
function placedMoments({ timeline, facts, proseTimes }: Incident): readonly PlacedMoment[] {
  const entries = (timeline?.entries ?? []).flatMap(({ time, end }) => (end ? [time, end] : [time]));
  const fields = facts.filter(({ source }) => source === "field").map(({ time }) => time);
  const seen = new Set<number>();
  return [
    ...entries.map((moment) => ({ moment, isEntry: true })),
    ...[...fields, ...proseTimes].map((moment) => ({ moment, isEntry: false })),
  ]
    .filter(({ moment: { minuteOfDay, span } }) => {
      const isNew = minuteOfDay !== undefined && !seen.has(span.start);
      seen.add(span.start);
      return isNew;
    })
    .sort((a, b) => a.moment.span.start - b.moment.span.start);
}

/** The same minute, on the same day as far as both are known for sure; where both zones are known, in real time. */
function isSame(a: Moment, b: Moment): boolean {
  const [one, other] =
    a.instant !== undefined && b.instant !== undefined
      ? [Math.floor(a.instant / 60_000), Math.floor(b.instant / 60_000)]
      : [wallMinute(a), wallMinute(b)];
  return isSure(a) && isSure(b) ? one === other : (one - other) % 1440 === 0;
}

function wallMinute({ date, minuteOfDay = 0 }: Moment): number {
  return (date ? dayNumber(date) : 0) * 1440 + Math.floor(minuteOfDay);
}

/** The day of a time in running text is often only that of the incident. */
function isSure({ dateSource }: Moment): boolean {
  return dateSource === "written" || dateSource === "header" || dateSource === "carried" || dateSource === "rolled";
}
