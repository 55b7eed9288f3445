import type { ValueSchema } from "./valueSchema.ts";

/** A setting by its name in a settings file; in the editor it is called `postmortem.` and this name. */
export interface SettingDefinition {
  /** One or two sentences of Markdown for the settings editor and the docs. */
  readonly description: string;
  /** How its value is read. */
  readonly value: SettingValue;
  /** Not offered by the editor, because it makes sense in the front matter only. */
  readonly frontMatterOnly?: true;
}

export type SettingValue =
  | { readonly kind: "plain"; readonly schema: ValueSchema }
  | { readonly kind: "profiles" }
  | { readonly kind: "rules" }
  | { readonly kind: "rule-ids" }
  | { readonly kind: "time-zone" }
  /** Names of the writer's own, each with a value that is checked. */
  | { readonly kind: "map"; readonly of: "time-zone" | "section-kind" }
  | { readonly kind: "globs" };

/** Every setting, in the order in which the editor shows them. */
export const SETTINGS = {
  profile: {
    description:
      "What the team expects of its postmortems: one profile or a list, of which the later wins. A profile says which sections are asked for, in which order, and how severe some rules are.",
    value: { kind: "profiles" },
  },
  rules: {
    description:
      'Rule by rule a severity (`off`, `hint`, `information`, `warning`, `error`), alone or with options: `{ "long-gap": "off", "contradictory-duration": { "severity": "error", "aboutPercent": 10 } }`.',
    value: { kind: "rules" },
  },
  timezone: {
    description: "The time zone of times that state none, by its IANA name: `Europe/Amsterdam`.",
    value: { kind: "time-zone" },
  },
  zones: {
    description: 'What an abbreviation stands for in this team: `{ "IST": "Asia/Kolkata" }`.',
    value: { kind: "map", of: "time-zone" },
  },
  dateOrder: {
    description: "How `01/07/2023` is read where nothing in the document settles it: day first or month first.",
    value: {
      kind: "plain",
      schema: { type: "string", default: "", enum: ["dmy", "mdy"], description: "Day first or month first." },
    },
  },
  sectionTitles: {
    description:
      'Titles of sections that this team uses, each with the kind it stands for: `{ "Narrative": "summary" }`.',
    value: { kind: "map", of: "section-kind" },
  },
  files: {
    description:
      'Which Markdown files are postmortems whatever they hold (`include`), and which are none (`exclude`): `{ "include": ["incidents/**"], "exclude": ["**/README.md"] }`.',
    value: { kind: "globs" },
  },
  disable: {
    description: "Rules that are suppressed in this document.",
    value: { kind: "rule-ids" },
    frontMatterOnly: true,
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** The two lists of `files`. */
export const FILE_GLOBS = ["include", "exclude"] as const;

export const SEVERITY_NAMES = ["off", "hint", "information", "warning", "error"] as const;
