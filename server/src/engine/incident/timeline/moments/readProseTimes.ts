import { partitionPoint } from "../../../text/partitionPoint.ts";
import type { Span } from "../../../text/span.ts";
import type { TimeReading } from "../../../time/reading.ts";
import { mayHoldTime } from "../../../time/timestamps/mayHoldTime.ts";
import type { Remark } from "../shapes/candidate.ts";
import { timesIn } from "./timesIn.ts";

/** A time in running text, and the line that it stands in. */
export interface ProseTime {
  readonly reading: TimeReading;
  readonly remark: Remark;
}

/** Dates and clock times in lines that are no entries, in document order. They are looked for where the text has numbers. */
export function readProseTimes(
  text: string,
  remarks: readonly Remark[],
  numbers: readonly number[],
): readonly ProseTime[] {
  const times: ProseTime[] = [];
  for (const remark of remarks) {
    if (mayTell(text, remark.span, numbers)) {
      for (const reading of timesIn(text, remark.span)) {
        if (reading.kind === "timestamp") {
          times.push({ reading, remark });
        }
      }
    }
  }
  return times;
}

/** A look at the numbers of a line before it is read, because most are no times. */
function mayTell(text: string, { start, end }: Span, numbers: readonly number[]): boolean {
  let index = partitionPoint(numbers.length, (at) => (numbers[at] ?? 0) < start);
  for (let number = numbers[index] ?? end; number < end; number = numbers[++index] ?? end) {
    if (mayHoldTime(text, number)) {
      return true;
    }
  }
  return false;
}
