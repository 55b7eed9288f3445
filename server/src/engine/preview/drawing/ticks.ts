import type { Say } from "../../text/say.ts";
import { dateOfDayNumber } from "../../time/calendar.ts";
import { sayDay } from "../sayDate.ts";
import { writeElapsed } from "../writeElapsed.ts";
import type { ScaleKind } from "./placeEvents.ts";
import type { Scale } from "./scale.ts";
import { textWidth } from "./textWidth.ts";
import type { OffsetStep } from "./zoneSteps.ts";

/** A line across the drawing with a time above it. */
export interface Tick {
  /** Share of the width. */
  readonly share: number;
  readonly label: string;
  readonly kind: "time" | "day" | "zone";
  /** Where the label stands in pixels from the left, for the width that was asked for; no label where there is no room. */
  readonly labelled: boolean;
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];
/** So many pixels lie between two times at least. */
const LEAST_DISTANCE = 64;
/** More days than these are a hatching: then the first of each week of a month is drawn, or of each month. */
const MOST_DAYS = 40;
const MOST_WEEKS = 150;
/** So many pixels a time may stand out at either side. */
const OVERHANG = 12;

interface Axis {
  readonly say: Say;
  readonly scale: Scale;
  readonly steps: readonly OffsetStep[];
  /** What minutes count from: on a scale of the calendar a midnight has a date. */
  readonly kind: ScaleKind;
  readonly width: number;
}

/** The times, midnights and changes of the zone on a drawing of that width. Labels have room, the lighter ones give way. */
export function makeTicks(axis: Axis): readonly Tick[] {
  const zones = axis.steps.slice(1).map(({ from, name }): Candidate => ({ at: from, label: name, kind: "zone" }));
  const days = fewDays(wallTimes(axis, 1440), axis).map(
    ({ at, wall }): Candidate => ({ at, label: dayName(wall, axis), kind: "day" }),
  );
  const step = stepOf(axis);
  const times =
    step === undefined
      ? []
      : wallTimes(axis, step)
          .filter(({ wall }) => wall % 1440 !== 0)
          .map(({ at, wall }): Candidate => ({ at, label: timeName(wall, axis), kind: "time" }));
  return withRoom([...zones, ...days, ...times], axis);
}

function fewDays(days: readonly WallTime[], { kind }: Axis): readonly WallTime[] {
  if (days.length <= MOST_DAYS || !isDated(kind)) {
    return days.length <= MOST_DAYS ? days : [];
  }
  const shown = days.length <= MOST_WEEKS ? [1, 8, 15, 22] : [1];
  return days.filter(({ wall }) => shown.includes(dateOfDayNumber(Math.floor(wall / 1440)).day));
}

interface Candidate {
  readonly at: number;
  readonly label: string;
  readonly kind: Tick["kind"];
}

/** The finest step whose times still have room. None is needed where days alone fill the width. */
function stepOf({ scale, width }: Axis): number | undefined {
  const pixelsPerMinute = scale.shareOfMinute * width;
  return STEPS.find((step) => step * pixelsPerMinute >= LEAST_DISTANCE);
}

interface WallTime {
  readonly at: number;
  /** The same minute as the clock of the page shows it. */
  readonly wall: number;
}

/** Every multiple of `step` minutes on the clock, breaks excepted. */
function wallTimes({ scale, steps }: Axis, step: number): readonly WallTime[] {
  const found: WallTime[] = [];
  for (const [index, { from, offset }] of steps.entries()) {
    const until = steps[index + 1]?.from ?? scale.to;
    for (const even of evenStretches(scale)) {
      const [begin, end] = [Math.max(from, even.from), Math.min(until, even.to)];
      if ((end - begin) / step > MOST_TIMES) {
        continue;
      }
      for (let wall = Math.ceil((begin + offset) / step) * step; wall - offset <= end; wall += step) {
        found.push({ at: wall - offset, wall });
      }
    }
  }
  return found;
}

/** No drawing has room for more, and a scale of centuries ends. */
const MOST_TIMES = 20_000;

/** What lies between the breaks. */
function evenStretches({ from, to, breaks }: Scale): readonly { readonly from: number; readonly to: number }[] {
  const starts = [from, ...breaks.map((gap) => gap.to)];
  return starts.map((start, index) => ({ from: start, to: breaks[index]?.from ?? to }));
}

function withRoom(candidates: readonly Candidate[], { scale, width }: Axis): readonly Tick[] {
  const taken: { readonly left: number; readonly right: number }[] = [];
  return candidates.flatMap(({ at, label, kind }): readonly Tick[] => {
    const share = scale.shareOf(at);
    const half = textWidth(label) / 2 + 5;
    const [left, right] = [share * width - half, share * width + half];
    const labelled =
      left >= -OVERHANG &&
      right <= width + OVERHANG &&
      taken.every((other) => right <= other.left || left >= other.right);
    if (labelled) {
      taken.push({ left, right });
    }
    // A day that has no room for its name is as faint as a time.
    const shown = labelled || kind === "zone" ? kind : "time";
    return labelled || kind !== "time" ? [{ share, label, kind: shown, labelled }] : [];
  });
}

function isDated(kind: ScaleKind): boolean {
  return kind === "instant" || kind === "wall";
}

function timeName(wall: number, { kind }: Axis): string {
  if (kind === "elapsed") {
    return writeElapsed(wall, wall % 60 === 0 ? "hour" : "minute");
  }
  const minute = ((wall % 1440) + 1440) % 1440;
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function dayName(wall: number, { kind, say }: Axis): string {
  const day = Math.floor(wall / 1440);
  if (kind === "elapsed") {
    return writeElapsed(wall, "day");
  }
  if (!isDated(kind)) {
    return day === 1 ? say("next day") : say("{0} days later", day);
  }
  return sayDay(say, dateOfDayNumber(day));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
