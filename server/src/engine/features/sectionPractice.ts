import type { KnownKind } from "../incident/sectionCatalogue.ts";
import { PROFILE_NAMES, PROFILES, type Profile, type ProfileName, type WantedKind } from "../rules/profiles.ts";

/** For whom a section is written. */
const READERS: Readonly<Record<KnownKind, string>> = {
  metadata: "whoever looks for an incident, and for reports over many of them",
  summary: "everybody: managers, support, teams next door; many read nothing else",
  background: "readers who do not work on this system",
  impact: "product, support and customers, who weigh how bad it was",
  leadup: "engineers who ask what was different that day",
  timeline: "reviewers, who work out cause and effect and where time was lost",
  detection: "whoever owns the alerts",
  trigger: "engineers who ask why then",
  "root-cause": "engineers, and everybody who decides on what to do about it",
  "contributing-factors": "engineers, and everybody who decides on what to do about it",
  "five-whys": "reviewers, who follow each answer to the next question",
  response: "the people on call next time",
  resolution: "the people on call next time, who may have to do the same again",
  verification: "support and customers, who want to know that it is over",
  communications: "support, communications and, where there is one, the supervisor",
  lessons: "other teams, who have not had this incident yet",
  "went-well": "the team, which wants to keep it",
  "went-wrong": "the team, which wants to mend it",
  lucky: "the team, which should not count on it again",
  "action-items": "their owners, and whoever follows up on them",
  metrics: "whoever compares incidents over time",
  "open-questions": "whoever goes on with the investigation",
  "customer-guidance": "customers",
  related: "whoever looks for what recurs",
  evidence: "reviewers, who want to see for themselves",
  participants: "whoever has a question later",
  review: "auditors, and whoever asks whether this is final",
  glossary: "readers outside the team",
};

/**
 * Sentences on a kind of section: for whom it is, and whose template asks for it.
 *
 * @example
 * sectionPractice("trigger")
 * // ["For engineers who ask why then.", "Asked for by the example postmortem of Google's Site Reliability Engineering book."]
 */
export function sectionPractice(kind: KnownKind): readonly string[] {
  const readers = `For ${READERS[kind]}.`;
  const templates = PROFILE_NAMES.filter((name) => asksFor(name, kind)).map((name) =>
    nameOf(PROFILES[name].description),
  );
  const [first] = templates;
  if (first === undefined) {
    return [readers];
  }
  const others = templates.length - 1;
  const tail = others === 0 ? "" : others === 1 ? `, and by ${templates[1]}` : ` and ${others} other templates`;
  return [readers, `Asked for by ${first}${tail}.`];
}

function asksFor(name: ProfileName, kind: KnownKind): boolean {
  const { required, recommended, welcome }: Profile = PROFILES[name];
  const wanted: readonly WantedKind[] =
    kind === "root-cause" || kind === "contributing-factors" ? [kind, "cause"] : [kind];
  return [...required, ...recommended, ...welcome].some((each) => wanted.includes(each));
}

/** A description as it stands in the middle of a sentence: `the correction of error of Amazon Web Services`. */
function nameOf(description: string): string {
  const isName = /^(?:PagerDuty|Atlassian)/.test(description);
  return `${isName ? description.charAt(0) : description.charAt(0).toLowerCase()}${description.slice(1, -1)}`;
}
