import { anyWithin } from "../../../text/anyWithin.ts";
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
  const marks = numbers.filter((at) => mayHoldTime(text, at));
  const times: ProseTime[] = [];
  for (const remark of remarks) {
    if (anyWithin(marks, remark.span)) {
      for (const reading of timesIn(text, remark.span)) {
        if (reading.kind === "timestamp") {
          times.push({ reading, remark });
        }
      }
    }
  }
  return times;
}
