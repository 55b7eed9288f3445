import type { Span } from "../../../text/span.ts";
import { isDigit } from "../../../time/characters/characters.ts";
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
    if (mayTell(text, remark.span)) {
      for (const reading of timesIn(text, remark.span)) {
        if (reading.kind === "timestamp") {
          times.push({ reading, remark });
        }
      }
    }
  }
  return times;
}

/**
 * What every time in running text has: two numbers with a mark of times between them, AM or PM, a zone, an ordinal, the
 * name of a month. A look at the line, because most numbers are none of these; a letter beyond English may be a name.
 */
const MAY_TELL =
  /\d[:h/-]\d|\d\.\d\d(?!\d)|\d\s?[ap]\.?m\b|\d{10}|\d\s?(?:utc|gmt|z\b|o'clock)|\d(?:st|nd|rd|th)\b|t[+-]\d|[^\0-\x7f]|jan|feb|fev|mar|a[pb]r|avr|ma[iy]|ju[ln]|jui|a[ug][go]|se[pt]|o[ck]t|out|nov|de[cz]|di[ce]|ene/i;

function mayTell(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && !isDigit(text.charCodeAt(at))) {
    at++;
  }
  return at < end && MAY_TELL.test(text.slice(start, end));
}
