import type { BandKind } from "./phaseBands.ts";

/** What the bands of the drawing are called. */
export const BAND_NAMES: Readonly<Record<BandKind, string>> = {
  impact: "Impact",
  partial: "Partly recovered",
  unnoticed: "Unnoticed",
  investigating: "Investigating",
  mitigating: "Mitigating",
  monitoring: "Monitoring",
};
