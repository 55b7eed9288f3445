import { besidePairs, type ZonePair } from "../incident/evidence/besidePairs.ts";
import { evidenceTime } from "../incident/evidence/evidenceTime.ts";
import { type SameClock, sameClocks } from "../incident/evidence/sameClocks.ts";
import { type WeighedEvidence, weighEvidence } from "../incident/evidence/weighEvidence.ts";
import { type WrongHour, wrongHours } from "../incident/evidence/wrongHours.ts";
import type { StatedZone, Timeline } from "../incident/model.ts";
import { momentOffset } from "../incident/timeline/moments/momentOffset.ts";
import { smallestEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { clockAt, formatClock, formatDuration, formatOffset, minuteOfDay, PLAIN_CLOCK } from "../time/format.ts";
import type { CalendarDate, ClockStyle, OffsetBeside, WrittenZone } from "../time/reading.ts";
import { type Abbreviation, abbreviationOf, nameInForce, seasonAt } from "../time/seasons.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "contradictory-zone",
  group: "time",
  summary: "The stated time zone agrees with every instant that the document gives.",
  rationale:
    "A quoted log, a second time in UTC or the address of a chat message says what the clock really was. Where it says another zone, all times are hours off.",
  source: "exact instants that chat tools put into links",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 July 2024

## Timeline

- 13:14 EDT (16:14 UTC) The alert fires.
- 13:20 EDT (17:20 UTC) The migration is run by hand.
`,
      good: `# Checkout down on 14 July 2024

## Timeline

- 13:14 EDT (17:14 UTC) The alert fires.
- 13:20 EDT (17:20 UTC) The migration is run by hand.
`,
    },
  ],

  *check(context) {
    const { timeline, evidence, zones } = context.incident;
    const weighed = timeline && evidence.length > 0 ? weighEvidence(timeline, evidence) : undefined;
    const document = timeline && weighed ? documentForm(context, timeline, weighed) : undefined;
    if (document) {
      yield document;
    } else {
      for (const wrong of timeline ? wrongHours(timeline, evidence) : []) {
        yield wrongHour(context, timeline?.zone, wrong);
      }
    }
    const pairs = besidePairs(context.incident);
    for (const pair of pairs) {
      // What all pairs of a timeline say together has been said once.
      if (!(document && pair.entry)) {
        yield* pairForm(context, pair);
      }
    }
    for (const { zone } of zones) {
      if (zone.beside) {
        yield* offsetForm(zone);
      }
    }
    for (const same of sameClocks(context.incident, pairs)) {
      yield* proseForm(context, same);
    }
  },
});

/** The zone stated for the list, where no piece agrees with it. */
function documentForm(context: RuleContext, timeline: Timeline, weighed: WeighedEvidence): Report | undefined {
  const { zone } = timeline;
  const [piece] = weighed.fitting;
  const entry = piece && timeline.entries[piece.evidence.entry];
  const stated = entry && momentOffset(entry.time);
  if (!zone || zone.source === "settings" || !entry || stated === undefined || stated === weighed.offset) {
    return undefined;
  }
  const own = entry.time.zone ?? zone;
  const agrees = [...weighed.fitting, ...weighed.others].some(({ evidence, offset }) => {
    const time = timeline.entries[evidence.entry]?.time;
    return time !== undefined && momentOffset(time) === offset;
  });
  if (agrees || isOtherSeason(own, entry.time.date, weighed.offset)) {
    return undefined;
  }
  const meant = formatOffset(weighed.offset);
  return {
    span: own.span,
    message: `${witness(context, timeline, weighed)} these times ${meant}, not ${nameWithOffset(own, stated)}.`,
    related: weighed.fitting.slice(0, MOST_SHOWN).map(({ evidence }) => ({
      span: evidence.span,
      message: `${evidence.kind === "message" ? "Posted at" : "This is"} ${evidenceTime(evidence)}.`,
    })),
    fixes: () => (entry.time.ownZone ? [] : zoneFixes(own, weighed.offset, entry.time.date)),
  };
}

/** `BST (UTC+1)`; a zone that is called by its distance needs no more words. */
function nameWithOffset({ text }: WrittenZone, offset: number): string {
  const distance = formatOffset(offset);
  return text === distance ? text : `${text} (${distance})`;
}

const MOST_SHOWN = 3;

function witness({ text }: RuleContext, { entries }: Timeline, { fitting }: WeighedEvidence): string {
  const [piece] = fitting;
  const entry = piece && entries[piece.evidence.entry];
  if (piece && entry && fitting.length === 1) {
    const { kind, span } = piece.evidence;
    const words =
      kind === "message" ? `The linked message, posted at ${evidenceTime(piece.evidence)},` : slice(text, span);
    return `${words} beside ${slice(text, entry.time.span)} makes`;
  }
  const isChat = fitting.every(({ evidence }) => evidence.kind === "message");
  return `${fitting.length} ${isChat ? "linked messages" : "instants beside them"} make`;
}

/** Whether the distance is what the place of an abbreviation kept on the day: then the name is out of season. */
function isOtherSeason(
  { readings: [reading, ...others] }: WrittenZone,
  date: CalendarDate | undefined,
  offset: number,
) {
  if (reading?.kind !== "abbreviation" || others.length > 0 || !date) {
    return false;
  }
  const { inForce, kept } = seasonAt(reading, date);
  return !inForce && kept.some((time) => time.offset === offset);
}

function zoneFixes({ span, text }: WrittenZone, offset: number, date: CalendarDate | undefined): Fix[] {
  const name = date && nameInForce(offset, date);
  const plain = formatOffset(offset, "-");
  const write = (newText: string) => [{ span, newText }];
  const change: Fix[] = name
    ? [{ title: `Change ${text} to ${name}`, safe: false, preferred: true, edits: write(name) }]
    : [];
  return plain === name ? change : [...change, { title: `Write ${plain}`, safe: false, edits: write(plain) }];
}

function wrongHour({ text }: RuleContext, zone: StatedZone | undefined, { entry, piece, weighed }: WrongHour): Report {
  const clock = entry.time.written.kind === "timestamp" ? entry.time.written.clock : undefined;
  const { hour, minute = 0, second } = clockAt(ANY_DAY, piece.evidence.utcMinute + weighed.offset);
  const posted = formatClock({ hour, minute, ...(second === undefined ? {} : { second }) }, SECONDS);
  const name = zone?.text ?? formatOffset(weighed.offset);
  const apart = weighed.offset - piece.offset;
  const words = slice(text, clock?.span ?? entry.time.span);
  return {
    span: clock?.span ?? entry.time.span,
    message: `The message linked here was posted at ${posted} ${name}, ${formatDuration(Math.abs(apart))} ${apart > 0 ? "after" : "before"} ${words}; the other ${weighed.fitting.length} agree with ${name}.`,
    related: [
      { span: piece.evidence.span, message: "The message." },
      ...weighed.fitting
        .slice(0, MOST_SHOWN)
        .map(({ evidence }) => ({ span: evidence.span, message: "One that agrees." })),
    ],
    fixes: () => {
      const to = clock && formatClock({ hour, minute }, { ...clock.style, seconds: false });
      return clock && to !== undefined
        ? [
            {
              title: `Change to ${to}`,
              safe: false,
              preferred: true,
              edits: [smallestEdit(clock.span, { from: words, to })],
            },
          ]
        : [];
    },
  };
}

/** Only the minute of the day is asked for. */
const ANY_DAY: CalendarDate = { year: 2024, month: 1, day: 1 };
const SECONDS: ClockStyle = { ...PLAIN_CLOCK, seconds: true };

/** One time in two zones that are not the same instant. */
function* pairForm({ text }: RuleContext, { first, second, firstUtc, secondUtc }: ZonePair): Iterable<Report> {
  const apart = (((firstUtc - secondUtc) % DAY) + DAY) % DAY;
  const { clock, zone } = second;
  const meant = (first.minuteOfDay ?? 0) - secondUtc;
  const isSeason = [meant, meant - DAY, meant + DAY].some(
    (offset) => first.zone !== undefined && isOtherSeason(first.zone, first.date, offset),
  );
  if (apart < 1 || apart > DAY - 1 || !clock || !zone || isSeason) {
    return;
  }
  const { hour, minute = 0 } = clockAt(ANY_DAY, firstUtc + minuteOfDay(clock) - secondUtc);
  const to = formatClock({ hour, minute }, clock.style);
  const from = slice(text, clock.span);
  yield {
    span: second.span,
    message: `${slice(text, first.span)} is ${to} ${zone.text}, not ${from} ${zone.text}.`,
    related: [{ span: first.span, message: "The same time in another zone." }],
    fixes: () => [
      {
        title: `Change to ${to} ${zone.text}`,
        safe: false,
        preferred: true,
        edits: [smallestEdit(clock.span, { from, to })],
      },
    ],
  };
}

const DAY = 1440;

/** One clock time in two zones, here and in the timeline. */
function* proseForm({ text }: RuleContext, { told, entry, toldOffset, entryOffset }: SameClock): Iterable<Report> {
  const [zone, theirs] = [told.zone, entry.zone];
  const clock = told.written.kind === "timestamp" ? told.written.clock : undefined;
  if (zone && theirs && clock) {
    const apart = formatDuration(Math.abs(toldOffset - entryOffset));
    yield {
      span: zone.span,
      severity: "information",
      message: `${slice(text, clock.span)} is in ${nameWithOffset(zone, toldOffset)} here and in ${nameWithOffset(theirs, entryOffset)} in the timeline, ${apart} apart.`,
      related: [
        { span: entry.span, message: "The same clock time in the timeline." },
        ...(entry.ownZone ? [] : [{ span: theirs.span, message: "The zone of the timeline." }]),
      ],
      fixes: () => [
        {
          title: `Change ${zone.text} to ${theirs.text}`,
          safe: false,
          preferred: true,
          edits: [{ span: zone.span, newText: theirs.text }],
        },
      ],
    };
  }
}

/** A distance beside an abbreviation that is neither of its seasons: `CET (UTC+3)`. */
function* offsetForm({ text, readings, beside }: WrittenZone): Iterable<Report> {
  const names = readings.filter((reading) => reading.kind === "abbreviation");
  const isOneOf = names.some(
    ({ offset, place }) => offset === beside?.offset || (beside && abbreviationOf(place, beside.offset) !== undefined),
  );
  const [own] = names;
  if (beside && own && !isOneOf) {
    yield {
      span: beside.span,
      message: `${text} is ${names.map(({ offset }) => formatOffset(offset)).join(" or ")}, not ${formatOffset(beside.offset)}.`,
      fixes: () => names.map((name, index) => offsetFix(beside, name, index === 0)),
    };
  }
}

function offsetFix({ span }: OffsetBeside, { offset }: Abbreviation, preferred: boolean): Fix {
  const newText = formatOffset(offset, "-");
  return { title: `Change to ${newText}`, safe: false, preferred, edits: [{ span, newText }] };
}
