import type { Analysis } from "../../analysis.ts";
import type { Moment, TimelineEntry } from "../../incident/model.ts";
import { readInline } from "../../markdown/inline.ts";
import { renumberItems } from "../../markdown/renumberItems.ts";
import type { TextEdit } from "../../text/edit.ts";
import { contains, type Span, shift, slice } from "../../text/span.ts";
import { findTimes } from "../../time/findTimes.ts";
import { minuteOfDay } from "../../time/format.ts";
import type { Timestamp } from "../../time/reading.ts";
import { type EntryFrame, entryFrame } from "./entryFrame.ts";
import type { SelectionRefactoring, SelectionRewriting } from "./refactoring.ts";

/**
 * An entry becomes two: at the cursor, the second with the same time for the writer to change, or at a second time that it
 * tells of. All that hangs on the entry goes with the second. Not within a link, emphasis, code or a comment.
 */
export const splitEntry: SelectionRefactoring = {
  kind: "split",
  rewrite(analysis, selection) {
    const offset = selection.start;
    const entry = analysis.incident.timeline?.entries.find(({ span }) => span.start <= offset && offset <= span.end);
    const frame = entry && selection.end === offset ? entryFrame(analysis, entry) : undefined;
    if (!entry || !frame) {
      return [];
    }
    const here = splitHere(analysis, { entry, frame, offset });
    return [...(here ? [here] : []), ...splitAtTimes(analysis, entry, frame)];
  },
};

interface Place {
  readonly entry: TimelineEntry;
  readonly frame: EntryFrame;
  readonly offset: number;
}

function splitHere(analysis: Analysis, { entry, frame, offset }: Place): SelectionRewriting | undefined {
  const { text } = analysis;
  const cut = gapAt(text, frame.event, offset);
  if (!cut || !isClean(text, frame.event, [cut])) {
    return undefined;
  }
  const { written } = entry.time;
  const clock = (written.kind === "timestamp" && written.clock?.span) || entry.time.span;
  const time = shift(clock, -frame.head.start);
  // VS Code indents what a snippet inserts by the line in which it stands.
  const isChangeable = time.start >= 0 && !/^\s/.test(slice(text, frame.head));
  return {
    title: "Split the entry here",
    edits: splitEdits(text, frame, { cut, head: slice(text, frame.head), ...(isChangeable ? { time } : {}) }),
    gone: [],
    come: [entry],
  };
}

/** The white space or the line break at the cursor, where words stand on both sides. */
function gapAt(text: string, { start, end }: Span, offset: number): Span | undefined {
  if (offset <= start || offset >= end) {
    return undefined;
  }
  const before = /(?:\s|<br ?\/?>)*$/i.exec(text.slice(start, offset))?.[0].length ?? 0;
  const after = /^(?:\s|<br ?\/?>)*/i.exec(text.slice(offset, end))?.[0].length ?? 0;
  const gap = { start: offset - before, end: offset + after };
  return gap.end > gap.start && start < gap.start && gap.end < end ? gap : undefined;
}

/** Whether the parts read alone as they read together: no mark is open at a cut. */
function isClean(text: string, whole: Span, cuts: readonly Span[]): boolean {
  const read = (span: Span) => readInline(text, span).plain.replace(/\s+/g, "");
  const ends = [...cuts.map(({ start }) => start), whole.end];
  const parts = ends.map((end, index) => read({ start: cuts[index - 1]?.end ?? whole.start, end }));
  return parts[0] !== "" && parts.at(-1) !== "" && parts.join("") === read(whole);
}

interface Cut {
  readonly cut: Span;
  /** What the second entry begins with. */
  readonly head: string;
  /** The time within it, where the writer is to change it. */
  readonly time?: Span;
}

function splitEdits(text: string, { tail, joint, place }: EntryFrame, { cut, head, time }: Cut): readonly TextEdit[] {
  const before = `${slice(text, tail)}${joint}`;
  const item = place.kind === "item" ? place : undefined;
  const numbers = item ? renumberItems(text, item.list, { from: item.index + 1, by: 1 }) : [];
  const counts = item?.list.ordered === true && (numbers.length > 0 || item.index + 1 === item.list.items.length);
  const numbered = counts ? head.replace(/\d+(?=[.)])/, (number) => String(Number(number) + 1)) : head;
  const moved = before.length + numbered.length - head.length;
  const edit = { span: cut, newText: `${before}${numbered}` };
  return [time ? { ...edit, placeholder: shift(time, moved) } : edit, ...numbers];
}

/** More times than that in one entry are a story of its own. */
const MOST_TIMES = 4;

function splitAtTimes(analysis: Analysis, entry: TimelineEntry, frame: EntryFrame): readonly SelectionRewriting[] {
  const { text } = analysis;
  const times = findTimes(text, frame.event).flatMap((time) => (time.kind === "timestamp" ? [time] : []));
  const isAlone = [frame.head, frame.tail]
    .flatMap((part) => findTimes(text.slice(0, part.end), part))
    .every(({ span }) => contains(entry.time.span, span));
  return times.length > MOST_TIMES || !isAlone
    ? []
    : times.flatMap((time) => splitAtTime(text, { entry, frame, time }) ?? []);
}

interface InnerTime {
  readonly entry: TimelineEntry;
  readonly frame: EntryFrame;
  readonly time: Timestamp;
}

/** Behind the end of a sentence or of one of its parts; `at` goes, since the place of the time says it. */
const BEFORE = /[.;,:!?)\]*_`—–>](?:\s|<br ?\/?>)+(at\s+)?$/i;
const AFTER = /^[\s:,–—-]*/;

function splitAtTime(text: string, { entry, frame, time }: InnerTime): SelectionRewriting | undefined {
  const { start, end } = frame.event;
  const lead = BEFORE.exec(text.slice(Math.max(start, time.span.start - 20), time.span.start));
  const moment = secondMoment(entry.time, time);
  const head = moment && withClock(text, { entry, frame, time });
  const gap = lead ? gapAt(text, frame.event, time.span.start - (lead[1]?.length ?? 0)) : undefined;
  const rest = time.span.end + (AFTER.exec(text.slice(time.span.end, end))?.[0].length ?? 0);
  if (!gap || !moment || head === undefined || !isClean(text, frame.event, [gap, { start: rest, end: rest }])) {
    return undefined;
  }
  return {
    title: `Split the entry at ${slice(text, time.span)}`,
    edits: splitEdits(text, frame, { cut: { start: gap.start, end: rest }, head }),
    gone: [],
    come: [{ time: moment }],
  };
}

/** When the second part was, if it was on the same day and in the same zone and manner as the first. */
function secondMoment(first: Moment, { clock, date, zone, end, approximate }: Timestamp): Moment | undefined {
  const { written, minuteOfDay: minutes, instant } = first;
  const model = written.kind === "timestamp" && !written.end ? written.clock : undefined;
  const isAlike =
    model?.style.clock === clock?.style.clock &&
    (zone === undefined || zone.text === first.zone?.text) &&
    approximate === first.approximate;
  if (!model || !clock || clock.fault || date || end || minutes === undefined || !isAlike) {
    return undefined;
  }
  const later = minuteOfDay(clock) - minutes;
  const moved = { ...first, minuteOfDay: minuteOfDay(clock) };
  return later < 0 ? undefined : instant === undefined ? moved : { ...moved, instant: instant + later * 60_000 };
}

/** The head of the entry with the second clock in the place of the first; `undefined` where the head does not hold it. */
function withClock(text: string, { entry, frame, time }: InnerTime): string | undefined {
  const { written, ownZone } = entry.time;
  const first = written.kind === "timestamp" ? written.clock?.span : undefined;
  const { clock, zone } = time;
  if (!first || !clock || !contains(frame.head, first)) {
    return undefined;
  }
  const second = { start: clock.span.start, end: ownZone || !zone ? clock.span.end : zone.span.end };
  return `${text.slice(frame.head.start, first.start)}${slice(text, second)}${text.slice(first.end, frame.head.end)}`;
}
