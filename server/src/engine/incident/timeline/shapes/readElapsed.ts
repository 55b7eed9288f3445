import { type Span, slice } from "../../../text/span.ts";
import { readDuration } from "../../../time/durations/readDuration.ts";
import type { RelativeTime } from "../../../time/reading.ts";
import type { Lead } from "./readLead.ts";

/** Whole cell: a sign, then a clock-like length or a number; what else may stand there has its unit. */
const NUMBER = /^([+\-−–]?) ?(\d{1,4})(?::(\d\d)(?::(\d\d))?)?'?$/;
const SIGN = /^[+\-−–]? ?/;

/**
 * A cell of a column that counts from the beginning: `0`, `12`, `+00:12`, `1 h 5 min`, `-5 min`. A number without a unit
 * counts in that of the column's header, of so many minutes; where that has none it is no time.
 *
 * @example
 * readElapsed("| 1h 5m |", { start: 2, end: 7 }, undefined) // reading T+65, rest empty
 */
export function readElapsed(text: string, cell: Span, unit: number | undefined): Lead | undefined {
  const words = slice(text, cell).replace(/^[*_`]+|[*_`]+$/g, "");
  const start = cell.start + slice(text, cell).indexOf(words);
  const sign = SIGN.exec(words)?.[0] ?? "";
  const length = readBare(words, unit) ?? readWorded(words, sign.length);
  if (length === undefined) {
    return undefined;
  }
  const reading: RelativeTime = {
    kind: "relative",
    span: { start, end: start + words.length },
    minutes: /^[-−–]/.test(sign) && length.minutes > 0 ? -length.minutes : length.minutes,
    approximate: false,
    from: "zero",
    precision: length.precision,
  };
  return { reading, kind: "head", rest: { start: cell.end, end: cell.end }, before: undefined, hole: undefined };
}

type ReadLength = Pick<RelativeTime, "minutes" | "precision">;

function readBare(words: string, unit: number | undefined): ReadLength | undefined {
  const [, , first, second, third] = NUMBER.exec(words) ?? [];
  if (first === undefined) {
    return undefined;
  }
  if (second !== undefined) {
    const minutes = Number(first) * 60 + Number(second) + Number(third ?? 0) / 60;
    return { minutes, precision: third === undefined ? "minute" : "second" };
  }
  const precision = unit === undefined ? undefined : unit >= 60 ? "hour" : unit < 1 ? "second" : "minute";
  return unit === undefined || precision === undefined ? undefined : { minutes: Number(first) * unit, precision };
}

function readWorded(words: string, at: number): ReadLength | undefined {
  const length = readDuration(words, at);
  if (length === undefined || length.span.end < words.length || length.minMinutes !== undefined) {
    return undefined;
  }
  const { minutes, grainMinutes: grain } = length;
  return { minutes, precision: grain >= 1440 ? "day" : grain >= 60 ? "hour" : grain < 0.5 ? "second" : "minute" };
}
