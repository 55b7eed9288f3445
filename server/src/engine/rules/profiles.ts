import type { SectionKind } from "../incident/sectionCatalogue.ts";

/** A kind of section that a profile asks for. `cause` is root-cause or contributing-factors, and so on for what satisfies a kind. */
export type WantedKind = SectionKind | "cause";

/**
 * What a team expects of its postmortems. How severe a rule is in a profile stands in the rule's own file.
 */
export interface Profile {
  readonly description: string;
  /** Sections whose absence is a warning. */
  readonly required: readonly WantedKind[];
  /** Sections whose absence is an information. */
  readonly recommended: readonly WantedKind[];
  /** Sections whose absence is a hint. */
  readonly welcome: readonly WantedKind[];
  /** The order of the template; absent where the profile has none. A kind may stand in two places. */
  readonly order?: readonly SectionKind[];
}

const CORE = ["summary", "impact", "timeline", "cause", "action-items"] as const;

/** The profiles, each with the practice of the template after which it is named. */
export const PROFILES = {
  default: {
    description: "What nearly every published template shares.",
    required: CORE,
    recommended: ["resolution"],
    welcome: ["detection", "lessons"],
  },
  "google-sre": {
    description: "The example postmortem of Google's Site Reliability Engineering book.",
    required: [
      "summary",
      "impact",
      "root-cause",
      "trigger",
      "resolution",
      "detection",
      "action-items",
      "lessons",
      "timeline",
    ],
    recommended: [],
    welcome: [],
    order: [
      "summary",
      "impact",
      "root-cause",
      "trigger",
      "resolution",
      "detection",
      "action-items",
      "went-well",
      "went-wrong",
      "lucky",
      "timeline",
      "evidence",
    ],
  },
  pagerduty: {
    description: "PagerDuty's postmortem guide.",
    required: ["summary", "cause", "resolution", "impact", "participants", "timeline", "lessons", "action-items"],
    recommended: ["communications"],
    welcome: [],
    order: [
      "summary",
      "contributing-factors",
      "resolution",
      "impact",
      "participants",
      "timeline",
      "went-well",
      "went-wrong",
      "action-items",
      "communications",
    ],
  },
  atlassian: {
    description: "Atlassian's incident management handbook.",
    required: [
      "summary",
      "leadup",
      "impact",
      "detection",
      "response",
      "resolution",
      "timeline",
      "root-cause",
      "lessons",
      "action-items",
    ],
    recommended: ["five-whys", "related"],
    welcome: [],
    order: [
      "summary",
      "leadup",
      "root-cause",
      "impact",
      "detection",
      "response",
      "resolution",
      "timeline",
      "five-whys",
      "root-cause",
      "related",
      "lessons",
      "action-items",
    ],
  },
  "aws-coe": {
    description: "The correction of error of Amazon Web Services.",
    required: ["summary", "impact", "timeline", "detection", "resolution", "five-whys", "lessons", "action-items"],
    recommended: ["metrics", "response"],
    welcome: [],
    order: [
      "summary",
      "impact",
      "timeline",
      "metrics",
      "detection",
      "response",
      "resolution",
      "five-whys",
      "lessons",
      "action-items",
      "related",
    ],
  },
  itil: {
    description: "A major incident report after ITIL.",
    required: [
      "metadata",
      "impact",
      "summary",
      "timeline",
      "root-cause",
      "resolution",
      "action-items",
      "communications",
      "review",
    ],
    recommended: ["lessons"],
    welcome: [],
    order: [
      "metadata",
      "impact",
      "summary",
      "timeline",
      "resolution",
      "root-cause",
      "action-items",
      "communications",
      "lessons",
      "review",
    ],
  },
  "learning-review": {
    description: "A review that asks what can be learnt before it asks what is to be done.",
    required: ["summary", "timeline", "cause", "lessons"],
    recommended: ["participants", "open-questions"],
    welcome: [],
    order: [
      "summary",
      "participants",
      "timeline",
      "contributing-factors",
      "went-well",
      "lessons",
      "open-questions",
      "action-items",
    ],
  },
  public: {
    description: "A report for customers and everybody else outside.",
    required: ["summary", "impact", "timeline", "cause", "resolution", "action-items"],
    recommended: ["customer-guidance"],
    welcome: [],
    order: ["summary", "impact", "timeline", "root-cause", "resolution", "action-items", "customer-guidance"],
  },
  regulated: {
    description: "A report that a supervisor may ask for.",
    required: [...CORE, "resolution", "detection", "communications"],
    recommended: [],
    welcome: ["lessons"],
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

export const PROFILE_NAMES = Object.keys(PROFILES) as readonly ProfileName[];

/**
 * The profile that is in force: of several names the later wins, as far as it says something. Names that do not exist
 * are passed over.
 *
 * @example
 * profileOf(["pagerduty", "public"]).recommended // ["customer-guidance"]
 */
export function profileOf(names: readonly string[]): Profile {
  let profile: Profile = PROFILES.default;
  for (const name of names) {
    if (isProfileName(name)) {
      profile = { ...profile, ...PROFILES[name] };
    }
  }
  return profile;
}

/** Whether there is a profile of this name. */
export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
