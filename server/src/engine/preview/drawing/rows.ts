import type { Bands } from "./phaseBands.ts";

/** Where the rows of the drawing are, in pixels from its top. */
export interface Rows {
  readonly impact: number;
  readonly response: number;
  readonly axis: number;
  /** The top of the first row of labels. */
  readonly labels: number;
}

/** The height of a band, and of a row of labels. */
export const BAND_HEIGHT = 22;
export const LABEL_HEIGHT = 19;
/** The times stand above everything else. */
export const TICKS_HEIGHT = 20;
const BETWEEN_BANDS = 4;
/** From the bands to the marks, and from the marks to the words. */
const AROUND_AXIS = 22;

/** A row without bands takes no room. */
export function layRows({ impact, response }: Bands): Rows {
  const first = TICKS_HEIGHT + 4;
  const second = first + (impact.length > 0 ? BAND_HEIGHT + BETWEEN_BANDS : 0);
  const end = second + (response.length > 0 ? BAND_HEIGHT + BETWEEN_BANDS : 0);
  const axis = end + AROUND_AXIS;
  return { impact: first, response: second, axis, labels: axis + AROUND_AXIS - 6 };
}
