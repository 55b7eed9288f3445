import type { Severity } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";

/** The settings in force for one document, complete and valid. */
export interface Settings {
  /** One or more profiles; a later one wins over an earlier one. */
  readonly profile: readonly string[];
  /** Rule by rule, what the layers say; a rule that is not named has its profile's or its own default. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The zone of times without one, IANA: `Europe/Amsterdam`. */
  readonly timezone?: string;
  /** What an abbreviation stands for in this team: `IST` → `Asia/Kolkata`. */
  readonly zones: ReadonlyMap<string, string>;
  readonly dateOrder?: "dmy" | "mdy";
  /** Titles of sections beyond the catalogue: `Narrative` → `summary`. */
  readonly sectionTitles: ReadonlyMap<string, string>;
}

export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options: Readonly<Record<string, unknown>>;
}

/** One source of settings, as parsed JSON or YAML. Earlier layers win over later ones. */
export interface SettingsLayer {
  /** For a person: `.postmortem.json`, `editor settings`, `front matter`. */
  readonly name: string;
  readonly value: unknown;
}

/** Something wrong in a layer. The default stands in for it. */
export interface SettingsProblem {
  readonly layer: string;
  /** The way to the value: `["rules", "long-gap", "minutes"]`. */
  readonly path: readonly string[];
  readonly message: string;
  /** In the front matter of the document, the words it is about. */
  readonly span?: Span;
}
