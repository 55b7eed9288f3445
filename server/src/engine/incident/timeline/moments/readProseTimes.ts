import type { Span } from "../../../text/span.ts";
import type { TimeReading } from "../../../time/reading.ts";
import type { Remark } from "../shapes/candidate.ts";
import { timesIn } from "./timesIn.ts";

/** A time in running text, and the line that it stands in. */
export interface ProseTime {
  readonly reading: TimeReading;
  readonly remark: Remark;
}

/** Dates and clock times in lines that are no entries, in document order. Lines without a digit have none. */
export function readProseTimes(text: string, remarks: readonly Remark[]): readonly ProseTime[] {
  const times: ProseTime[] = [];
  for (const remark of remarks) {
    if (hasDigit(text, remark.span)) {
      for (const reading of timesIn(text, remark.span)) {
        if (reading.kind === "timestamp") {
          times.push({ reading, remark });
        }
      }
    }
  }
  return times;
}

function hasDigit(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      return true;
    }
  }
  return false;
}
