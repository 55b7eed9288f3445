import type { KnownKind } from "../incident/sectionCatalogue.ts";

/** A template of a whole postmortem. */
export interface DocumentTemplate {
  readonly id: string;
  readonly name: string;
  /** For whom it is, in one sentence. */
  readonly description: string;
  /** The profile whose sections it has; absent for the default one. */
  readonly profile?: string;
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly kind: KnownKind;
  /** Where the practice calls it otherwise than the catalogue. */
  readonly title?: string;
  /** Where the practice asks for more than the catalogue. */
  readonly guidance?: string;
  /** What stands in it besides the guidance. */
  readonly body?: TemplateBody;
  /** A part of the section above it. */
  readonly isPart?: true;
}

export type TemplateBody = "timeline" | "timeline-table" | "actions" | "actions-table" | "whys" | "details";

const TIMELINE: TemplateSection = { kind: "timeline", body: "timeline" };
const ACTIONS: TemplateSection = { kind: "action-items", body: "actions" };
const ACTION_TABLE: TemplateSection = { kind: "action-items", body: "actions-table" };
const LESSONS: readonly TemplateSection[] = [
  { kind: "lessons" },
  { kind: "went-well", isPart: true },
  { kind: "went-wrong", isPart: true },
];

/** Where templates of the team's own are looked for if no setting says it. */
export const DEFAULT_TEMPLATES_FOLDER = ".postmortem/templates";

/** The templates that come with the product, the plainest first. */
export const DOCUMENT_TEMPLATES: readonly [DocumentTemplate, ...DocumentTemplate[]] = [
  {
    id: "lean",
    name: "Lean",
    description: "What nearly every postmortem has, and no more: for a small team or a small incident.",
    sections: [
      { kind: "summary" },
      { kind: "impact" },
      TIMELINE,
      { kind: "root-cause" },
      { kind: "resolution" },
      { kind: "lessons" },
      ACTIONS,
    ],
  },
  {
    id: "google-sre",
    name: "Google SRE",
    description: "After the example in the Site Reliability Engineering book: causes, trigger, lessons with luck.",
    profile: "google-sre",
    sections: [
      { kind: "summary" },
      { kind: "impact" },
      { kind: "root-cause", title: "Root causes" },
      { kind: "trigger" },
      { kind: "resolution" },
      { kind: "detection" },
      ACTION_TABLE,
      ...LESSONS,
      { kind: "lucky", isPart: true },
      TIMELINE,
      { kind: "evidence", title: "Supporting information" },
    ],
  },
  {
    id: "pagerduty",
    name: "PagerDuty",
    description: "After PagerDuty's guide: contributing factors, responders, internal and external messages.",
    profile: "pagerduty",
    sections: [
      { kind: "summary", title: "Overview" },
      { kind: "contributing-factors" },
      { kind: "resolution" },
      { kind: "impact" },
      { kind: "participants", title: "Responders" },
      TIMELINE,
      ...LESSONS,
      ACTIONS,
      { kind: "communications", title: "Messaging" },
    ],
  },
  {
    id: "aws-coe",
    name: "AWS correction of error",
    description:
      "After the correction of error of Amazon Web Services: metrics, five whys, how it would be found sooner.",
    profile: "aws-coe",
    sections: [
      { kind: "summary" },
      { kind: "impact" },
      { kind: "timeline", body: "timeline-table" },
      { kind: "metrics" },
      { kind: "detection" },
      { kind: "response" },
      { kind: "resolution" },
      { kind: "five-whys", body: "whys" },
      { kind: "lessons" },
      ACTION_TABLE,
      { kind: "related", title: "Related items" },
    ],
  },
  {
    id: "customer-rca",
    name: "Customer RCA",
    description: "For customers and everybody else outside: plain words, no names, what they should do.",
    profile: "public",
    sections: [
      { kind: "summary" },
      { kind: "impact" },
      TIMELINE,
      { kind: "root-cause" },
      { kind: "resolution" },
      { kind: "action-items", title: "Preventive measures", body: "actions" },
      { kind: "customer-guidance" },
    ],
  },
  {
    id: "learning-review",
    name: "Learning review",
    description: "Asks what can be learnt before it asks what is to be done: several views, open questions.",
    profile: "learning-review",
    sections: [
      { kind: "summary" },
      { kind: "participants" },
      TIMELINE,
      {
        kind: "contributing-factors",
        guidance:
          "What had to come together, seen by those who were there: what they saw, expected and found hard, and why it made sense to them then.",
      },
      { kind: "went-well" },
      { kind: "lessons" },
      { kind: "open-questions" },
      ACTIONS,
    ],
  },
  {
    id: "security-incident",
    name: "Security incident",
    description: "Data at risk, containment, whom the law wants told and by when.",
    profile: "regulated",
    sections: [
      { kind: "summary" },
      {
        kind: "impact",
        guidance:
          "Which systems, data and people were affected, and how that is known; what was certainly not. Access, change, loss and publication are different things.",
      },
      { kind: "detection" },
      TIMELINE,
      { kind: "root-cause" },
      {
        kind: "response",
        title: "Containment",
        guidance:
          "How access was cut off and the spread stopped, which credentials were changed, what evidence was kept.",
      },
      { kind: "resolution", title: "Recovery" },
      {
        kind: "communications",
        guidance:
          "Who was told what and when: the people concerned, customers, partners, authorities, with the deadline that the law sets for each.",
      },
      { kind: "lessons" },
      ACTION_TABLE,
      { kind: "evidence", title: "Evidence" },
    ],
  },
  {
    id: "itil",
    name: "ITIL major incident",
    description: "A major incident report: details, restoration, root cause, communication, approval.",
    profile: "itil",
    sections: [
      { kind: "metadata", body: "details" },
      { kind: "impact", title: "Business impact" },
      { kind: "summary" },
      { kind: "timeline", body: "timeline-table" },
      { kind: "resolution" },
      { kind: "root-cause" },
      ACTION_TABLE,
      { kind: "communications" },
      { kind: "lessons" },
      { kind: "review" },
    ],
  },
];

/**
 * The template whose sections a profile asks for; of several profiles the last one that has a template decides. The
 * plainest where none has.
 *
 * @example
 * preferredTemplate(["default", "pagerduty"]).id // "pagerduty"
 */
export function preferredTemplate(profiles: readonly string[]): DocumentTemplate {
  for (const name of [...profiles].reverse()) {
    const template = DOCUMENT_TEMPLATES.find(({ profile }) => profile === name);
    if (template) {
      return template;
    }
  }
  return DOCUMENT_TEMPLATES[0];
}
