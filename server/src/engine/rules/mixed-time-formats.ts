import type { LocatedTimestamp } from "../incident/model.ts";
import { smallestEdit, type TextEdit } from "../text/edit.ts";
import { groupBy } from "../text/groupBy.ts";
import { type Span, slice } from "../text/span.ts";
import { leavesSecondsOpen } from "../time/clocks/leavesSecondsOpen.ts";
import { formatClock } from "../time/format.ts";
import type { ClockStyle, WrittenClock } from "../time/reading.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "mixed-time-formats",
  group: "time",
  summary: "Clock times are written in one manner.",
  rationale:
    "Where the manner changes, readers stop and ask whether the change means something, and tools read one of the two wrongly.",
  source: "house style",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 9:45AM The release begins.
- 10:00AM The alert fires.
- 10:10 AM The release is rolled back.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 9:45AM The release begins.
- 10:00AM The alert fires.
- 10:10AM The release is rolled back.
`,
    },
  ],

  *check(context) {
    const { timestamps } = context.incident;
    if (timestamps.length < 2) {
      return;
    }
    // Twelve-hour prose beside a 24-hour timeline is a manner of speaking, so each is compared with its own kind.
    const inTimeline = clocksOf(timestamps, ({ where }) => where === "timeline");
    // An hour alone in a sentence is a manner of speaking, too: `at 9am`.
    const inProse = clocksOf(
      timestamps,
      ({ where, written }) => where === "prose" && written.clock?.minute !== undefined,
    );
    for (const aspect of ASPECTS) {
      yield* compare(context, aspect, inTimeline);
      yield* compare(context, aspect, inProse);
    }
    // Sentences round, and so does who writes `~14:05`; `14:05:xx` leaves the seconds open.
    const exact = clocksOf(timestamps, ({ where, written }) => {
      const isOpen = written.clock !== undefined && leavesSecondsOpen(context.text, written.clock);
      return where === "timeline" && !written.approximate && !isOpen;
    });
    yield* compare(context, SECONDS, exact);
  },
});

function clocksOf(
  timestamps: readonly LocatedTimestamp[],
  isWanted: (time: LocatedTimestamp) => boolean,
): readonly WrittenClock[] {
  const clocks: WrittenClock[] = [];
  for (const time of timestamps) {
    const { clock } = time.written;
    if (clock && clock.style.form === "digits" && !clock.fault && isWanted(time)) {
      clocks.push(clock);
    }
  }
  return clocks;
}

/** One of the things in which the manner of writing a time may differ. */
interface Aspect {
  readonly key: "clock" | "separator" | "meridiemSpace" | "meridiemCase" | "seconds";
  readonly appliesTo: (clock: WrittenClock) => boolean;
  /** The odd one's manner after its quotation: `is written with a dot`. */
  readonly odd: (style: ClockStyle) => string;
  /** The same of the others, of which there are so many: `with a colon`. */
  readonly usual: (style: ClockStyle, count: number) => string;
  readonly fixes: (mix: Mix) => readonly Fix[];
}

/** Times in two forms, and what may be done about them. */
interface Mix {
  readonly text: string;
  readonly key: Aspect["key"];
  readonly odd: readonly WrittenClock[];
  readonly usual: readonly WrittenClock[];
  /** All times of the place, on whichever clock. */
  readonly all: readonly WrittenClock[];
}

const separatorName = ({ separator }: ClockStyle) => `with a ${separator === "." ? "dot" : "colon"}`;
const clockName = ({ clock }: ClockStyle) => `on the ${clock}-hour clock`;
const caseName = ({ meridiemCase }: ClockStyle) =>
  meridiemCase === "upper" ? "with capitals" : meridiemCase === "dotted" ? "with dots" : "with small letters";

const ASPECTS: readonly Aspect[] = [
  {
    key: "clock",
    // Up to 12:59 a time without AM or PM may be on either clock.
    appliesTo: ({ meridiem, hour }) => meridiem !== undefined || hour > 12 || hour === 0,
    odd: (style) => `is ${clockName(style)}`,
    usual: clockName,
    fixes: oneClock,
  },
  {
    key: "separator",
    appliesTo: ({ minute }) => minute !== undefined,
    odd: (style) => `is written ${separatorName(style)}`,
    usual: separatorName,
    fixes: likeTheOthers,
  },
  {
    key: "meridiemSpace",
    appliesTo: ({ meridiem }) => meridiem !== undefined,
    odd: ({ meridiemSpace }) => (meridiemSpace ? "has a space before AM or PM" : "has no space before AM or PM"),
    usual: ({ meridiemSpace }, count) => `${count === 1 ? "has" : "have"} ${meridiemSpace ? "one" : "none"}`,
    fixes: likeTheOthers,
  },
  {
    key: "meridiemCase",
    appliesTo: ({ meridiem }) => meridiem !== undefined,
    odd: (style) => `is written ${caseName(style)}`,
    usual: caseName,
    fixes: likeTheOthers,
  },
];

const SECONDS: Aspect = {
  key: "seconds",
  appliesTo: ({ minute }) => minute !== undefined,
  odd: ({ seconds }) => (seconds ? "has seconds" : "has no seconds"),
  usual: ({ seconds }, count) => `${count === 1 ? "has" : "have"} ${seconds ? "some" : "none"}`,
  fixes: withoutZeroSeconds,
};

/** Reports the less frequent forms of an aspect, each once, at its first place; of equals the form that begins later. */
function* compare(context: RuleContext, aspect: Aspect, all: readonly WrittenClock[]): Iterable<Report> {
  const { key, appliesTo } = aspect;
  const first = all.find(appliesTo)?.style[key];
  if (all.every((clock) => clock.style[key] === first || !appliesTo(clock))) {
    return;
  }
  const clocks = all.filter(appliesTo);
  const groups = [...groupBy(clocks, ({ style }) => String(style[key])).values()];
  const [usual, ...others] = groups.sort((a, b) => b.length - a.length || startOf(a) - startOf(b));
  for (const odd of usual ? others : []) {
    const [first, pattern] = [odd[0], usual?.[0]];
    if (usual && first && pattern) {
      const ours = quote(context, first);
      const theirs = usual.length === 1 ? quote(context, pattern) : `${usual.length} other times`;
      yield {
        span: first.span,
        message: `${ours} ${aspect.odd(first.style)}, ${theirs} ${aspect.usual(pattern.style, usual.length)}.`,
        related: [{ span: pattern.span, message: "The more frequent form." }],
        fixes: () => aspect.fixes({ text: context.text, key, odd, usual, all }),
      };
    }
  }
}

function startOf(group: readonly WrittenClock[]): number {
  return group[0]?.span.start ?? 0;
}

function quote({ text }: RuleContext, { span }: WrittenClock): string {
  return `"${slice(text, span)}"`;
}

/** All times of the odd form change in the aspect that is odd and in nothing else. */
function likeTheOthers({ text, key, odd, usual }: Mix): Fix[] {
  const pattern = usual[0]?.style;
  const changes = pattern ? changesOf(text, odd, ({ style }) => ({ ...style, [key]: pattern[key] })) : [];
  const [first] = changes;
  return first && changes.length === odd.length
    ? [{ title: `Write ${first.to}${andMore(changes)}`, safe: true, preferred: true, edits: editsOf(changes) }]
    : [];
}

/** The 24-hour clock needs no AM and PM; where most times are on the other one they may all be. */
function oneClock({ text, odd, usual, all }: Mix): Fix[] {
  const isOdd12 = odd[0]?.style.clock === "12";
  const on24 = (isOdd12 ? usual : odd)[0];
  const padded = isPadded(all.filter(({ style }) => style.clock === "24")) ?? true;
  const changes24 = on24 ? changesOf(text, isOdd12 ? odd : usual, onClock({ ...on24.style, padded })) : [];
  const fixes: Fix[] =
    changes24.length === 0
      ? []
      : [
          {
            title: "Write all times on the 24-hour clock",
            safe: false,
            preferred: true,
            edits: editsOf(changes24),
          },
        ];
  const on12 = isOdd12 ? undefined : usual[0];
  const changes12 = on12 ? changesOf(text, odd, onClock({ ...on12.style, padded: isPadded(usual) ?? false })) : [];
  const [first] = changes12;
  return first
    ? [...fixes, { title: `Write ${first.to}${andMore(changes12)}`, safe: false, edits: editsOf(changes12) }]
    : fixes;
}

/** The style of another clock; a time keeps its seconds. */
function onClock(style: ClockStyle) {
  return ({ style: { seconds } }: WrittenClock): ClockStyle => ({ ...style, seconds });
}

/** Whether hours of one digit have a zero before them; `10` to `12` do not tell. */
function isPadded(clocks: readonly WrittenClock[]): boolean | undefined {
  return clocks.find(({ hour, style }) => (style.clock === "12" ? hour % 12 || 12 : hour) < 10)?.style.padded;
}

/** Seconds of zero can go; others are facts, and those that are missing only the writer may know. */
function withoutZeroSeconds({ text, odd }: Mix): Fix[] {
  const changes = odd.every(({ second }) => second === 0)
    ? changesOf(text, odd, ({ style }) => ({ ...style, seconds: false }))
    : [];
  const [first] = changes;
  return first
    ? [{ title: `Write ${first.to}${andMore(changes)}`, safe: false, preferred: true, edits: editsOf(changes) }]
    : [];
}

interface Change {
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** The times that another style writes otherwise. */
function changesOf(
  text: string,
  clocks: readonly WrittenClock[],
  styleOf: (clock: WrittenClock) => ClockStyle,
): Change[] {
  return clocks
    .map((clock) => ({ span: clock.span, from: slice(text, clock.span), to: formatClock(clock, styleOf(clock)) }))
    .filter(({ from, to }) => from !== to);
}

function editsOf(changes: readonly Change[]): TextEdit[] {
  return changes.map(({ span, ...change }) => smallestEdit(span, change));
}

function andMore({ length }: readonly Change[]): string {
  return length === 1 ? "" : `, and ${length - 1} more like it`;
}
