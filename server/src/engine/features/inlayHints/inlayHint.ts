import type { Analysis } from "../../analysis.ts";
import type { SwitchName } from "../../settings/settingsCatalogue.ts";
import type { Span } from "../../text/span.ts";

/** A few words that are shown at the end of a line and are no part of the text. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** One sentence that says more. */
  readonly tooltip: string;
}

/** A remark about a place; it is shown at the end of the place's line. */
export interface Remark {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** One kind of remark. */
export interface Remarker {
  readonly setting: SwitchName;
  /** The remarks about a part of the document. */
  readonly remark: (analysis: Analysis, part: Span) => Iterable<Remark>;
}
