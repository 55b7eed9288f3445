import type { Chosen } from "../chooseEntries.ts";
import type { ProseTime } from "./readProseTimes.ts";

const LONGEST_INTRODUCTION = 240;

/**
 * Adds the day that the title or the introduction of a timeline names to the entries below it: `## Timeline, 10 July
 * 2024`, `All times in PST, on May 3rd 2024`.
 */
export function withSectionDays(chosen: readonly Chosen[], told: readonly ProseTime[]): readonly Chosen[] {
  if (told.length === 0) {
    return chosen;
  }
  const result: Chosen[] = [];
  let place: number | undefined;
  let next = 0;
  for (const item of chosen) {
    const start = item.role === "entry" ? item.candidate.span.start : item.span.start;
    let day: Chosen | undefined;
    for (let time = told[next]; time && time.reading.span.start < start; time = told[next]) {
      day = dayOf(time, item) ?? day;
      next++;
    }
    const here = item.role === "entry" ? item.candidate.place.id : place;
    if (day && here !== place) {
      result.push(day);
    }
    place = here;
    result.push(item);
  }
  return result;
}

function dayOf({ reading, remark }: ProseTime, item: Chosen): Chosen | undefined {
  const isHere = item.role === "entry" && remark.place.inTimeline && remark.place.id === item.candidate.place.id;
  const isDate = reading.kind === "timestamp" && reading.date !== undefined && reading.date.form !== "weekday";
  const isShort = remark.span.end - remark.span.start <= LONGEST_INTRODUCTION;
  return isHere && isDate && isShort ? { role: "day", reading, source: "section", span: reading.span } : undefined;
}
