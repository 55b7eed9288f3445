/** The kinds of section that a postmortem is made of. `other` is a heading that nobody knows, which is never an error. */
export const SECTION_KINDS = [
  "metadata",
  "summary",
  "background",
  "impact",
  "detection",
  "leadup",
  "timeline",
  "trigger",
  "root-cause",
  "contributing-factors",
  "five-whys",
  "response",
  "resolution",
  "verification",
  "communications",
  "went-well",
  "went-wrong",
  "lucky",
  "lessons",
  "action-items",
  "metrics",
  "open-questions",
  "related",
  "evidence",
  "participants",
  "review",
  "customer-guidance",
  "glossary",
  "other",
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

export type KnownKind = Exclude<SectionKind, "other">;

/** What a writer is told about a kind of section. */
export interface SectionEntry {
  readonly kind: KnownKind;
  /** The heading that is inserted for it. */
  readonly title: string;
  /** One or two sentences that say what belongs there. */
  readonly guidance: string;
  /** What it tells: the rest of "… section, which would say …". */
  readonly tells: string;
}

/** One entry for each kind, in the order in which a template has them. Accepted titles stand in `sectionTitles.ts`. */
export const SECTION_CATALOGUE: readonly SectionEntry[] = [
  {
    kind: "metadata",
    title: "Incident details",
    guidance: "The facts at a glance: date, severity, status, services affected, owner.",
    tells: "when it was, how severe, and which services it touched",
  },
  {
    kind: "summary",
    title: "Summary",
    guidance:
      "What happened, to whom, for how long and why, in a few sentences that someone who was not there understands.",
    tells: "what happened, in a few sentences",
  },
  {
    kind: "background",
    title: "Background",
    guidance: "What a reader has to know about the system to follow the rest.",
    tells: "how the system works",
  },
  {
    kind: "impact",
    title: "Impact",
    guidance:
      "Who was affected, how badly and for how long, in numbers: users, requests, orders, data, money. Say also what was not affected.",
    tells: "who was affected, how badly and for how long",
  },
  {
    kind: "leadup",
    title: "Leadup",
    guidance: "The changes and events before the incident that made it possible.",
    tells: "what led up to it",
  },
  {
    kind: "timeline",
    title: "Timeline",
    guidance:
      "What happened when, one entry a line, from the first change to the end of the impact. State the time zone once.",
    tells: "what happened when",
  },
  {
    kind: "detection",
    title: "Detection",
    guidance:
      "How and when the problem was noticed: by an alert, a person or a customer. What would have shown it sooner?",
    tells: "how it was noticed",
  },
  {
    kind: "trigger",
    title: "Trigger",
    guidance: "The event that set it off at that moment: a deploy, a load peak, an expired certificate.",
    tells: "what set it off",
  },
  {
    kind: "root-cause",
    title: "Root cause",
    guidance:
      "Why it could happen: the conditions in the system and the way of working, not the person who was there. Go on asking why.",
    tells: "why it happened",
  },
  {
    kind: "contributing-factors",
    title: "Contributing factors",
    guidance: "Everything that had to come together for it to happen, last long or go unnoticed.",
    tells: "what contributed to it",
  },
  {
    kind: "five-whys",
    title: "Five whys",
    guidance: "A chain of questions from the symptom to the cause, each answer asked why in turn.",
    tells: "why it happened, and why that",
  },
  {
    kind: "response",
    title: "Response",
    guidance: "Who worked on it, what was tried, what was learnt on the way and where time was lost.",
    tells: "what was done about it",
  },
  {
    kind: "resolution",
    title: "Resolution",
    guidance: "What ended the impact, and what made sure that it stays so.",
    tells: "what ended it",
  },
  {
    kind: "verification",
    title: "Verification",
    guidance: "How it was confirmed that the service was back to normal, and for how long it was watched.",
    tells: "how it was confirmed to be over",
  },
  {
    kind: "communications",
    title: "Communications",
    guidance: "Who was told what and when: users, status page, partners, authorities.",
    tells: "who was told, and when",
  },
  {
    kind: "lessons",
    title: "Lessons learned",
    guidance: "What is known now that was not known before, in a form that helps another team.",
    tells: "what was learnt from it",
  },
  {
    kind: "went-well",
    title: "What went well",
    guidance: "What limited the damage or sped up the recovery, and deserves to be kept.",
    tells: "what went well",
  },
  {
    kind: "went-wrong",
    title: "What went wrong",
    guidance: "What slowed down detection, diagnosis or recovery.",
    tells: "what went wrong",
  },
  {
    kind: "lucky",
    title: "Where we got lucky",
    guidance: "What could have made it worse but happened not to, since luck does not hold.",
    tells: "where there was luck",
  },
  {
    kind: "action-items",
    title: "Action items",
    guidance: "What will be done so that it does not happen again, each with one owner, a date and a ticket.",
    tells: "what will be done so that it does not happen again",
  },
  {
    kind: "metrics",
    title: "Metrics",
    guidance: "The times to detect, mitigate and resolve, each with the two instants it was measured between.",
    tells: "how long detection and recovery took",
  },
  {
    kind: "open-questions",
    title: "Open questions",
    guidance: "What is not understood yet, and who will find out.",
    tells: "what is not understood yet",
  },
  {
    kind: "customer-guidance",
    title: "What customers should do",
    guidance: "What a reader outside has to do or check, or the sentence that nothing is needed.",
    tells: "what customers should do",
  },
  {
    kind: "related",
    title: "Related",
    guidance: "Earlier incidents of the same kind, tickets, changes, discussions.",
    tells: "whether it has happened before",
  },
  {
    kind: "evidence",
    title: "Appendix",
    guidance: "Logs, graphs, queries and screenshots that support what is said above.",
    tells: "what supports it",
  },
  {
    kind: "participants",
    title: "Participants",
    guidance: "Who took part in the response and in the review, with their roles.",
    tells: "who took part",
  },
  {
    kind: "review",
    title: "Review",
    guidance: "Who has read and approved this postmortem, and when.",
    tells: "who has reviewed it",
  },
  {
    kind: "glossary",
    title: "Glossary",
    guidance: "The terms and abbreviations that a reader outside the team would not know.",
    tells: "what its terms mean",
  },
];
