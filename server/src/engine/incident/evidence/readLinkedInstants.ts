import { matchesOf } from "../../text/matchesOf.ts";
import type { Span } from "../../text/span.ts";
import type { Evidence } from "../model.ts";

/** How a program writes an instant into an address or a line, and what it says in milliseconds since 1970. */
interface InstantForm {
  readonly kind: Evidence["kind"];
  readonly pattern: RegExp;
  readonly instantOf: (digits: string) => number;
}

const seconds = (digits: string) => Number(digits.slice(0, 10)) * 1000;
const milliseconds = Number;

/** Discord counts from 2015, and leaves 22 bits for other things. */
const DISCORD_EPOCH = 1_420_070_400_000;
const DISCORD_SHIFT = 2 ** 22;

/**
 * Each has its digits in its only group. The time of a thread (`thread_ts`) is that of its first message, so it does not count,
 * and neither do both ends of a dashboard's window, which people choose at will.
 */
const FORMS: readonly InstantForm[] = [
  { kind: "message", pattern: /\/archives\/[A-Z0-9]{8,14}\/p(1\d{9})\d{6}(?!\d)/g, instantOf: seconds },
  { kind: "message", pattern: /\/l\/message\/[^\s/)]{1,120}\/(1\d{12})(?!\d)/g, instantOf: milliseconds },
  {
    kind: "message",
    pattern: /discord(?:app)?\.com\/channels\/\d{1,20}\/\d{17,20}\/(\d{17,20})(?!\d)/g,
    instantOf: (digits) => Math.floor(Number(digits) / DISCORD_SHIFT) + DISCORD_EPOCH,
  },
  {
    kind: "message",
    pattern: /gitter\.im\/[^\s?)]{1,120}\?at=([0-9a-f]{8})[0-9a-f]{16}(?![0-9a-f])/g,
    instantOf: (digits) => Number.parseInt(digits, 16) * 1000,
  },
  { kind: "epoch", pattern: /[?&](?:cursorTimestamp|event_ts)=(1\d{12})(?!\d)/g, instantOf: milliseconds },
  { kind: "epoch", pattern: /[?&](?:cursorTimestamp|event_ts)=(1\d{9})(?![\d])/g, instantOf: seconds },
  { kind: "epoch", pattern: /(?<![\w.=/#&?-])(1[2-9]\d{11})(?![\w.-])/g, instantOf: milliseconds },
  { kind: "epoch", pattern: /(?<![\w.=/#&?-])(1[2-9]\d{8})(?![\w-]|\.\d)/g, instantOf: seconds },
];

/** What all of them have. */
const MAY_TELL = /\d{10}|[?]at=[0-9a-f]{24}/;

/**
 * The instants that addresses and epochs in a part of the document bear, in no order.
 *
 * @example
 * readLinkedInstants("[alert](https://a.slack.com/archives/C0123456789/p1710425100123456)", whole)
 * // [{ kind: "message", instant: Date.UTC(2024, 2, 14, 14, 5), span: that of p1710425100123456, … }]
 */
export function readLinkedInstants(text: string, part: Span): Omit<Evidence, "entry">[] {
  const source = text.slice(part.start, part.end);
  const found: Omit<Evidence, "entry">[] = [];
  if (!MAY_TELL.test(source)) {
    return found;
  }
  for (const { kind, pattern, instantOf } of FORMS) {
    for (const match of matchesOf(source, pattern)) {
      const digits = match[1] ?? "";
      const start = part.start + match.index + match[0].lastIndexOf(digits);
      const instant = instantOf(digits);
      found.push({ kind, span: { start, end: start + digits.length }, instant, utcMinute: minuteOfDay(instant) });
    }
  }
  return found;
}

function minuteOfDay(instant: number): number {
  return (instant / 60_000) % 1440;
}
