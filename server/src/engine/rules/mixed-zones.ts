import type { TimelineEntry } from "../incident/model.ts";
import {
  type ZoneChange,
  type ZonedEntry,
  type ZoneFamily,
  type ZoneMix,
  zoneMixes,
} from "../incident/timeline/zoneMix.ts";
import { smallestEdit, type TextEdit } from "../text/edit.ts";
import { type Span, slice } from "../text/span.ts";
import { formatClock } from "../time/format.ts";
import type { WrittenClock, WrittenZone } from "../time/reading.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "mixed-zones",
  group: "time",
  summary: "The times of one timeline are all in one time zone.",
  rationale:
    "Readers compare the clock times of neighbours. Where the zone changes between them, the order and the lengths that they see are wrong.",
  source: "Azure, PagerDuty (one zone)",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline

- 3:45 PM CAT The alert fires.
- 4:00 PM EDT The migration is run by hand.
- 4:15 PM CAT The alert clears.
`,
      good: `# Checkout down on 14 March 2024

## Timeline

- 3:45 PM CAT The alert fires.
- 4:00 PM CAT The migration is run by hand.
- 4:15 PM CAT The alert clears.
`,
    },
  ],

  *check(context) {
    const { timeline } = context.incident;
    for (const mix of timeline ? zoneMixes(timeline) : []) {
      const [usual, ...others] = mix.families;
      for (const odd of usual ? others : []) {
        if (usual) {
          yield reportOf(context, { mix, usual, odd });
        }
      }
    }
  },
});

/** A zone of a list that is not the one of most entries. */
interface Odd {
  readonly mix: ZoneMix;
  readonly usual: ZoneFamily;
  readonly odd: ZoneFamily;
}

function reportOf(context: RuleContext, found: Odd): Report {
  const { mix, usual, odd } = found;
  const fixes = () => fixesFor(context.text, found);
  const own = mix.changes.filter(({ from, to }) => from === odd || to === odd);
  const clash = own.find(isBackOnlyByZone);
  if (clash) {
    return { ...outOfOrder(context, found, clash), fixes };
  }
  const gap = own.find(({ between }) => between !== undefined);
  if (gap?.between) {
    return { ...unclear(context, odd, { ...gap, between: gap.between }), fixes };
  }
  const count = mix.families.reduce((sum, { entries }) => sum + entries.length, 0);
  const verb = odd.entries.length === 1 ? "is" : "are";
  return {
    span: spanOf(odd.entries[0]),
    severity: "information",
    message: `${odd.entries.length} of the ${count} times ${verb} in ${odd.zone.text}, ${usual.entries.length} in ${usual.zone.text}.`,
    related: [{ span: spanOf(usual.entries[0]), message: "The zone of most times." }],
    fixes,
  };
}

/** The zone where the entry bears one, else its time. */
function spanOf(zoned: ZonedEntry | undefined): Span {
  const time = zoned?.entry.time;
  return (time?.ownZone ? time.zone?.span : time?.span) ?? { start: 0, end: 0 };
}

/** Whether the two are in order by the clock and out of order in real time. */
function isBackOnlyByZone({ above, below, between }: ZoneChange): boolean {
  return !between && above.wall <= below.wall && above.wall - above.offset > below.wall - below.offset;
}

function outOfOrder({ text }: RuleContext, { usual, odd }: Odd, { above, below, from }: ZoneChange): Report {
  const [zoned, other] = from === odd ? [above, below] : [below, above];
  const theirs = slice(text, other.entry.time.span);
  const place = from === odd ? `later than the next entry, ${theirs}` : `earlier than the entry above, ${theirs}`;
  const meaning = convertedTime(zoned, other);
  const words = slice(text, zoned.entry.time.span);
  return {
    span: spanOf(zoned),
    message: `${words} is ${meaning ? `${meaning} ${other.zone.text}, ` : ""}${place}; with ${usual.zone.text} the list is in order.`,
    related: [{ span: other.entry.time.span, message: from === odd ? "The next entry." : "The entry above." }],
  };
}

function unclear(
  { text }: RuleContext,
  odd: ZoneFamily,
  { above, below, from, between }: ZoneChange & { readonly between: TimelineEntry },
): Report {
  return {
    span: spanOf(from === odd ? above : below),
    message: `${slice(text, between.time.span)} has no zone: ${above.zone.text} holds above it and ${below.zone.text} below.`,
    related: [{ span: between.time.span, message: "It may be in either." }],
  };
}

/** The time in the zone of another entry, in its own manner; `undefined` where that is another day. */
function convertedTime({ entry, offset }: ZonedEntry, to: ZonedEntry): string | undefined {
  const { minuteOfDay = 0 } = entry.time;
  const minutes = minuteOfDay + to.offset - offset;
  const clock = clockOf(entry);
  return clock && minutes >= 0 && minutes < 1440 ? writeClock(clock, minutes) : undefined;
}

function writeClock(clock: WrittenClock, minutes: number): string {
  const whole = Math.floor(minutes);
  const time = { hour: Math.floor(whole / 60), minute: whole % 60 };
  return formatClock(clock.second === undefined ? time : { ...time, second: clock.second }, clock.style);
}

function clockOf({ time }: TimelineEntry): WrittenClock | undefined {
  return time.written.kind === "timestamp" ? time.written.clock : undefined;
}

/** Another zone, which keeps the digits, or another clock time, which keeps the instant. */
function fixesFor(text: string, { usual, odd }: Odd): Fix[] {
  const own = odd.entries.filter(({ entry }) => entry.time.ownZone);
  const more = own.length === 1 ? "" : `, and ${own.length - 1} more like it`;
  const [first] = own;
  if (!first || own.length < odd.entries.length) {
    return [];
  }
  const renamed = own.map(({ zone }): TextEdit => ({ span: zone.span, newText: usual.zone.text }));
  const change: Fix = {
    title: `Change ${odd.zone.text} to ${usual.zone.text}${more}`,
    safe: false,
    preferred: true,
    edits: renamed,
  };
  const converted = own.map((zoned) => conversion(text, zoned, usual));
  const [firstConverted] = converted;
  return firstConverted && converted.every((one) => one !== undefined)
    ? [
        change,
        {
          title: `Convert to ${firstConverted.words}${more}`,
          safe: false,
          edits: converted.flatMap((one) => one?.edits ?? []),
        },
      ]
    : [change];
}

interface Conversion {
  readonly words: string;
  readonly edits: readonly TextEdit[];
}

function conversion(text: string, zoned: ZonedEntry, { zone, entries: [to] }: ZoneFamily): Conversion | undefined {
  const clock = clockOf(zoned.entry);
  const time = to && convertedTime(zoned, to);
  if (!clock || time === undefined || zoned.entry.end) {
    return undefined;
  }
  const edits = [smallestEdit(clock.span, { from: slice(text, clock.span), to: time }), renaming(zoned.zone, zone)];
  return { words: `${time} ${zone.text}`, edits };
}

function renaming({ span }: WrittenZone, { text }: WrittenZone): TextEdit {
  return { span, newText: text };
}
