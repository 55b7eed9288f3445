import type { Timestamp } from "../../../time/reading.ts";
import { readTime } from "../../../time/readTime.ts";
import type { Field } from "../../fields.ts";
import type { Moment, Title } from "../../model.ts";
import { PHASE_OF_FIELD } from "../../readFacts.ts";
import { readFieldTimes } from "../../readFieldTimes.ts";
import { readPhase } from "../phases/readPhase.ts";
import { momentAlone } from "./momentAlone.ts";
import type { MomentContext, TimedEntry } from "./readMoments.ts";
import type { ProseTime } from "./readProseTimes.ts";
import type { Zero } from "./relativeMoment.ts";
import { timesIn } from "./timesIn.ts";

export interface ZeroSources {
  readonly text: string;
  readonly title: Title | undefined;
  readonly fields: readonly Field[];
  readonly told: readonly ProseTime[];
  readonly context: MomentContext;
}

/**
 * The T that the entries of a list count from, by what tells it surely: a sentence or a field that names it, a clock time
 * beside one of the entries, one among them that stands where zero belongs, the field for the instant that one of them
 * tells of, the title, the date of the report if it has a clock time. Without any of these it is only known as zero.
 */
export function findZero(list: readonly TimedEntry[], sources: ZeroSources): Zero {
  const found =
    statedZero(sources) ??
    besideEntry(list, sources) ??
    amongEntries(list) ??
    byPhase(list, sources) ??
    firstClock(sources, sources.title?.span) ??
    byDate(sources);
  return { ...found, elapsed: 0 };
}

const NAME = "(?<![\\w+-])[Tt](?:[ ‑-]?(?:0|zero)|[=+]0)(?!\\d|:\\d)";
/** `T0 is the first alert, at`, `T0 =`. */
const NAMED_BEFORE = new RegExp(`${NAME}[^.;\\d\\n]{0,60}$`);
/** `14:02 UTC (T0)`, `14:02 is T0`. */
const NAMED_BEHIND = new RegExp(`^[\\s*_)]{0,4}(?:\\(|=|is\\b|as\\b|being\\b)[\\s*_]{0,3}${NAME}`);
/** `All times are relative to the first alert,`, `Minutes since the deploy at`. */
const COUNTED =
  /\b(?:times?|offsets?|minutes|entries|hours)\b[^.;\d\n]{0,30}\b(?:relative to|since|(?:counted|measured) from)\b[^.;\d\n]{0,60}$/i;

function statedZero({ text, fields, told, context }: ZeroSources): Zero | undefined {
  const field = fields.find(({ key }) => /^t[ -]?(?:0|zero)$/i.test(key.value));
  const ofField = field && clockOf(timesIn(text, field.valueSpan)[0]);
  if (ofField) {
    return { anchor: momentAlone(ofField, context) };
  }
  for (const { reading, remark } of told) {
    const time = clockOf(reading);
    const before = time && text.slice(Math.max(remark.span.start, time.span.start - 90), time.span.start);
    if (time && before !== undefined) {
      const isNamed =
        NAMED_BEFORE.test(before) ||
        (remark.place.inTimeline && COUNTED.test(before)) ||
        NAMED_BEHIND.test(text.slice(time.span.end, Math.min(remark.span.end, time.span.end + 16)));
      if (isNamed) {
        return { anchor: momentAlone(time, context) };
      }
    }
  }
  return undefined;
}

function clockOf(reading: ReturnType<typeof readTime>): Timestamp | undefined {
  return reading?.kind === "timestamp" && reading.clock ? reading : undefined;
}

const JOINT = /[*_`]{0,3}[ \u00a0]?(?:\(|\[|=|—|–|-|\/|,)[ \u00a0]?/y;

/** `T0 (14:02 UTC): the alert fires`. */
function besideEntry(list: readonly TimedEntry[], { text, context }: ZeroSources): Zero | undefined {
  for (const { candidate } of list) {
    const { reading } = candidate;
    JOINT.lastIndex = reading.span.end;
    const time = reading.kind === "relative" && JOINT.test(text) ? clockOf(readTime(text, JOINT.lastIndex)) : undefined;
    if (time && reading.kind === "relative") {
      return { anchor: momentAlone(time, context), later: -reading.minutes };
    }
  }
  return undefined;
}

/** The first clock time of a list without a zero, if what stands above it lies before and what is below behind. */
function amongEntries(list: readonly TimedEntry[]): Zero | undefined {
  const at = list.findIndex(({ time }) => time.written.kind !== "relative" && time.minuteOfDay !== undefined);
  const fits = list.every(
    ({ candidate: { reading } }, index) =>
      reading.kind !== "relative" || (index < at ? reading.minutes < 0 : reading.minutes > 0),
  );
  return at >= 0 && fits ? { anchor: list[at]?.time } : undefined;
}

/** The fields for the instants that entries tell of, the entry at zero first; last the field for the start of it all. */
function byPhase(list: readonly TimedEntry[], { text, fields, context }: ZeroSources): Zero | undefined {
  const times = new Map<string, Moment>();
  for (const { field, time } of readFieldTimes(text, fields, context)) {
    const phase = field.name && PHASE_OF_FIELD[field.name];
    if (phase && time.minuteOfDay !== undefined && !times.has(phase)) {
      times.set(phase, time);
    }
  }
  const start = times.get("impact-start");
  if (times.size === 0) {
    return undefined;
  }
  const told = list.flatMap(({ candidate: { reading, lines } }) => {
    const [line] = lines;
    const phase = reading.kind === "relative" && line ? readPhase(text.slice(line.start, line.end))?.phase : undefined;
    return phase && reading.kind === "relative" ? [{ phase, minutes: reading.minutes }] : [];
  });
  const first = told.find(({ minutes, phase }) => minutes === 0 && times.has(phase));
  const begins = told.find(({ phase }) => phase === "impact-start");
  if (first || (begins && start)) {
    const { phase, minutes } = first ?? { phase: "impact-start", minutes: begins?.minutes ?? 0 };
    return { anchor: times.get(phase), later: -minutes };
  }
  const isOther = told.some(({ minutes, phase }) => minutes === 0 && phase !== "impact-start");
  // Where something else is told of zero, the start is near it at best.
  return start && { anchor: isOther ? { ...start, approximate: true } : start };
}

function firstClock({ text, context }: ZeroSources, span: Title["span"] | undefined): Zero | undefined {
  const time = span && timesIn(text, span).find((reading) => clockOf(reading) && "date" in reading);
  return time && { anchor: momentAlone(time, context) };
}

/** In the front matter the date is that of the publication. */
function byDate(sources: ZeroSources): Zero | undefined {
  const field = sources.fields.find(({ name, source }) => name === "date" && source !== "front-matter");
  return firstClock(sources, field?.valueSpan);
}
