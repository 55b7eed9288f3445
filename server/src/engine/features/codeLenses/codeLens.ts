import type { Analysis } from "../../analysis.ts";
import type { SwitchName } from "../../settings/settingsCatalogue.ts";
import type { Span } from "../../text/span.ts";

/** What is shown above a line. */
export type CodeLensKind = "problems" | "timeline" | "action-items";

/** One kind of lens. */
export interface Lens {
  readonly kind: CodeLensKind;
  readonly setting: SwitchName;
  /** The words above whose line it stands; nothing where there is nothing to count. */
  readonly place: (analysis: Analysis) => Span | undefined;
  /** Its words, worked out when it comes into sight. */
  readonly title: (analysis: Analysis) => string;
}
