import type { Located, Span } from "../text/span.ts";
import type { TextRecord } from "./valueSchema.ts";

export type Severity = "hint" | "information" | "warning" | "error";

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
  /** Where tickets are found, by what their names begin with: `OPS` → `https://…/{ticket}`. */
  readonly tickets: ReadonlyMap<string, string>;
  /** Titles and kinds of sections that readers outside do not get. */
  readonly internalSections: readonly string[];
  /** Globs that say which files are postmortems whatever they hold, and which are none. */
  readonly files?: FileGlobs;
  /** The folder with templates of the team's own. */
  readonly templates?: string;
  /** The zone of whoever reads, IANA; absent where nobody says it. */
  readonly readerTimezone?: string;
  /** Zones of the team, IANA. */
  readonly teamTimezones?: readonly string[];
  /** What was switched on or off, by the way to the switch: `inlayHints.elapsed`. `isOn` knows the others. */
  readonly switches: ReadonlyMap<string, boolean>;
  /** What the front matter suppresses for the whole document: `postmortem: { disable: [long-gap] }`. */
  readonly disable?: readonly Located<string>[];
}

export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options: Readonly<Record<string, OptionValue>>;
}

export type OptionValue = number | boolean | string | readonly string[] | readonly TextRecord[];

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
  /** Whether it is about the name at the end of the path or about what stands behind it. */
  readonly at: "key" | "value";
  readonly message: string;
  /** In the front matter of the document, the words it is about. */
  readonly span?: Span;
  /** What to write in place of the span, where that is plain. */
  readonly suggestion?: OptionValue;
  /** Which of the rules about the checks speaks of it. */
  readonly about: "unknown-rule" | "invalid-settings";
}
