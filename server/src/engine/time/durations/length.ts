/** A length without hedge or range. */
export interface Length {
  readonly end: number;
  readonly minutes: number;
  /** See `WrittenDuration.grainMinutes`. */
  readonly grain: number;
  /** The largest unit written, in minutes. */
  readonly unit: number;
}

/** How finely a number of units is counted, in minutes: see `WrittenDuration.grainMinutes`. */
export function grainOf({ value, unit }: { value: number; unit: number }): number {
  if (value % 1 !== 0) {
    return unit * ((value * 2) % 1 === 0 ? 0.5 : (value * 4) % 1 === 0 ? 0.25 : 0.1);
  }
  if (unit !== 1) {
    return unit;
  }
  for (const grain of GRAINS) {
    if (value % grain === 0) {
      return grain;
    }
  }
  return 1;
}

const GRAINS = [30, 15, 10, 5] as const;
