import { smallestEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
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
    const times = context.incident.timestamps.flatMap(({ written: { clock }, where }) =>
      clock && !clock.fault && clock.style.form === "digits" ? [{ clock, where }] : [],
    );
    // Twelve-hour prose beside a 24-hour timeline is a manner of speaking, so each is compared with its own kind.
    for (const place of ["timeline", "prose"] as const) {
      const clocks = times.filter(({ where }) => where === place).map(({ clock }) => clock);
      for (const aspect of ASPECTS) {
        yield* compare(context, aspect, clocks.filter(aspect.appliesTo));
      }
    }
  },
});

/** One of the things in which the manner of writing a time may differ. */
interface Aspect {
  readonly key: "clock" | "separator" | "meridiemSpace" | "meridiemCase";
  readonly appliesTo: (clock: WrittenClock) => boolean;
  /** The odd one's manner after its quotation: `is written with a dot`. */
  readonly odd: (style: ClockStyle) => string;
  /** The same of the others: `with a colon`. */
  readonly usual: (style: ClockStyle) => string;
  /** Whether writing one like the other needs no judgement. */
  readonly safe: boolean;
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
    safe: false,
  },
  {
    key: "separator",
    appliesTo: ({ minute }) => minute !== undefined,
    odd: (style) => `is written ${separatorName(style)}`,
    usual: separatorName,
    safe: true,
  },
  {
    key: "meridiemSpace",
    appliesTo: ({ meridiem }) => meridiem !== undefined,
    odd: ({ meridiemSpace }) => (meridiemSpace ? "has a space before AM or PM" : "has no space before AM or PM"),
    usual: ({ meridiemSpace }) => (meridiemSpace ? "has one" : "has none"),
    safe: true,
  },
  {
    key: "meridiemCase",
    appliesTo: ({ meridiem }) => meridiem !== undefined,
    odd: (style) => `is written ${caseName(style)}`,
    usual: caseName,
    safe: true,
  },
];

/** Reports the less frequent forms of an aspect, each once, at its first place; of equals the form that begins later. */
function* compare(context: RuleContext, aspect: Aspect, clocks: readonly WrittenClock[]): Iterable<Report> {
  if (clocks.every(({ style }) => style[aspect.key] === clocks[0]?.style[aspect.key])) {
    return;
  }
  const groups = [...groupBy(clocks, ({ style }) => String(style[aspect.key])).values()];
  const [usual, ...others] = groups.sort((a, b) => b.length - a.length || startOf(a) - startOf(b));
  for (const odd of usual ? others : []) {
    const [first, pattern] = [odd[0], usual?.[0]];
    if (first && pattern) {
      const [ours, theirs] = [quote(context, first), quote(context, pattern)];
      yield {
        span: first.span,
        message: `${ours} ${aspect.odd(first.style)}, ${theirs} ${aspect.usual(pattern.style)}.`,
        related: [{ span: pattern.span, message: "The more frequent form." }],
        fixes: () => fixesFor(context, { aspect, odd, pattern }),
      };
    }
  }
}

function groupBy(clocks: readonly WrittenClock[], keyOf: (clock: WrittenClock) => string): Map<string, WrittenClock[]> {
  const groups = new Map<string, WrittenClock[]>();
  for (const clock of clocks) {
    const group = groups.get(keyOf(clock));
    if (group) {
      group.push(clock);
    } else {
      groups.set(keyOf(clock), [clock]);
    }
  }
  return groups;
}

function startOf(group: readonly WrittenClock[]): number {
  return group[0]?.span.start ?? 0;
}

function quote({ text }: RuleContext, { span }: WrittenClock): string {
  return `"${slice(text, span)}"`;
}

interface Odd {
  readonly aspect: Aspect;
  readonly odd: readonly WrittenClock[];
  readonly pattern: WrittenClock;
}

/** All times of the odd form change in the aspect that is odd and in nothing else. */
function fixesFor({ text }: RuleContext, { aspect, odd, pattern }: Odd): Fix[] {
  const rewritten = odd.map((clock) => {
    const style = aspect.key === "clock" ? pattern.style : { ...clock.style, [aspect.key]: pattern.style[aspect.key] };
    return { span: clock.span, from: slice(text, clock.span), to: formatClock(clock, style) };
  });
  const [first] = rewritten;
  if (!first || rewritten.some(({ from, to }) => from === to)) {
    return [];
  }
  const more = rewritten.length === 1 ? "" : `, and ${rewritten.length - 1} more like it`;
  const edits = rewritten.map(({ span, ...change }) => smallestEdit(span, change));
  return [{ title: `Write ${first.to}${more}`, safe: aspect.safe, preferred: true, edits }];
}
