import { sentence } from "../../text/say.ts";
import type { BandKind } from "./phaseBands.ts";

/** What the bands of the drawing are called, to be said in the reader's language. */
export const BAND_NAMES: Readonly<Record<BandKind, string>> = {
  impact: sentence("Impact"),
  partial: sentence("Partly recovered"),
  unnoticed: sentence("Unnoticed"),
  investigating: sentence("Investigating"),
  mitigating: sentence("Mitigating"),
  monitoring: sentence("Monitoring"),
};
