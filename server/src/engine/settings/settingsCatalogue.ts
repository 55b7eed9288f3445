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
  | { readonly kind: "map"; readonly of: "time-zone" | "section-kind" | "link" }
  | { readonly kind: "globs" }
  | { readonly kind: "time-zones" }
  /** Things that are shown or not, each by itself; `true` and `false` stand for all of them. */
  | { readonly kind: "switches"; readonly switches: Readonly<Record<string, SwitchDefinition>> };

export interface SwitchDefinition {
  readonly default: boolean;
  /** What it is that is shown. */
  readonly description: string;
}

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
  tickets: {
    description:
      'Where tickets are found, by what their names begin with: `{ "OPS": "https://tickets.example.com/browse/{ticket}", "#": "https://example.com/issues/{number}" }`. `{ticket}` stands for the whole name, `{number}` for its number.',
    value: { kind: "map", of: "link" },
  },
  internalSections: {
    description:
      'Sections that are left out of what is exported for readers outside, by title or kind: `["Participants", "five-whys"]`. So is what stands between `<!-- internal -->` and `<!-- /internal -->`.',
    value: {
      kind: "plain",
      schema: { type: "array", items: { type: "string" }, default: [], description: "Titles or kinds of sections." },
    },
  },
  files: {
    description:
      'Which Markdown files are postmortems whatever they hold (`include`), and which are none (`exclude`): `{ "include": ["incidents/**"], "exclude": ["**/README.md"] }`.',
    value: { kind: "globs" },
  },
  templates: {
    description:
      "The folder with templates of your own for new postmortems, seen from the workspace folder or from the project file. Where it is not set, `.postmortem/templates`.",
    value: {
      kind: "plain",
      schema: { type: "string", default: "", description: "A folder, such as `docs/templates`." },
    },
  },
  readerTimezone: {
    description:
      "The zone in which a hover also shows times, by its IANA name: `Europe/Amsterdam`. Where it is not set, the zone of your computer.",
    value: { kind: "time-zone" },
  },
  teamTimezones: {
    description:
      'Zones of the team in which a hover also shows times, by their IANA names: `["Europe/Dublin", "Asia/Kolkata"]`.',
    value: { kind: "time-zones" },
  },
  continueTimeline: {
    description: "Enter at the end of an entry of a timeline begins the next row in the same shape.",
    value: {
      kind: "switches",
      switches: {
        lists: { default: false, description: "Enter in a timeline that is a list begins the next item." },
        tables: { default: false, description: "Enter in a timeline that is a table begins the next row." },
      },
    },
  },
  completion: {
    description: "What is proposed while you write.",
    value: {
      kind: "switches",
      switches: {
        sections: {
          default: true,
          description: "Propose missing sections at a heading, in the order of the template.",
        },
        times: {
          default: true,
          description: "Propose the time now and the next times in a timeline, as it writes them.",
        },
        phases: { default: true, description: "Propose phases in a timeline: detected, mitigated, resolved…" },
        people: { default: true, description: "Propose people after `@` and where an owner is written." },
        fields: {
          default: true,
          description: "Propose the keys of metadata and their values: severities, statuses, services.",
        },
        tickets: { default: true, description: "Propose the tickets and incident ids of the document." },
        rules: { default: true, description: "Propose rules in the comments that suppress findings." },
        settings: { default: true, description: "Propose the settings in the front matter under `postmortem`." },
      },
    },
  },
  hover: {
    description: "What is told of the words under the pointer.",
    value: {
      kind: "switches",
      switches: {
        times: {
          default: true,
          description: "Show a time in UTC, in your zone and in those of the team, and how long after what it was.",
        },
        sections: { default: true, description: "Say at a heading what belongs there." },
        durations: { default: true, description: "Say of a length which times of the document it agrees with." },
        people: { default: true, description: "Show at an owner which action items are open." },
        findings: { default: true, description: "Say at a problem why it matters and how it is settled." },
        tickets: { default: true, description: "Show at a ticket what is said of it in the document." },
      },
    },
  },
  inlayHints: {
    description: "What is shown at the ends of lines.",
    value: {
      kind: "switches",
      switches: {
        elapsed: {
          default: true,
          description: "Show at an entry of the timeline how long after the entry before it was: `+7 min`.",
        },
        sinceStart: {
          default: false,
          description: "Show at an entry of the timeline how long after the start of the impact it was: `T+1 h 5 min`.",
        },
        dates: { default: false, description: "Show the day of an entry where it is not written beside its time." },
        zones: { default: false, description: "Show the zone of an entry where it is not written beside its time." },
        dueDates: {
          default: true,
          description: "Show at open action items how far their dates are: `in 3 days`, `12 days late`.",
        },
      },
    },
  },
  codeLens: {
    description: "What is shown above titles and headings.",
    value: {
      kind: "switches",
      switches: {
        problems: { default: true, description: "Show above the title how many problems there are." },
        timeline: {
          default: true,
          description: "Show above the timeline how many events it has, from when to when, and how long things took.",
        },
        actionItems: {
          default: true,
          description: "Show above the action items how many are open, without owner and overdue.",
        },
      },
    },
  },
  navigation: {
    description: "What the editor is told of the parts of the document.",
    value: {
      kind: "switches",
      switches: {
        symbols: { default: true, description: "List the events of the timeline and the action items in the outline." },
        folding: { default: true, description: "Fold a timeline by day and by phase." },
        times: { default: true, description: "Lead from a time in the text to its entry in the timeline and back." },
        tickets: { default: true, description: "Link the tickets whose place the settings name." },
        colors: {
          default: true,
          description: "Colour times, owners, tickets and severities by what they mean, where the theme does so.",
        },
      },
    },
  },
  disable: {
    description: "Rules that are suppressed in this document.",
    value: { kind: "rule-ids" },
    frontMatterOnly: true,
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

type Settable = typeof SETTINGS;

type SwitchesOf<N extends keyof Settable> = Settable[N]["value"] extends { kind: "switches"; switches: infer S }
  ? `${N}.${keyof S & string}`
  : never;

/** A switch by the way to it: `inlayHints.elapsed`. */
export type SwitchName = { [N in keyof Settable]: SwitchesOf<N> }[keyof Settable];

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** The two lists of `files`. */
export const FILE_GLOBS = ["include", "exclude"] as const;

export const SEVERITY_NAMES = ["off", "hint", "information", "warning", "error"] as const;
