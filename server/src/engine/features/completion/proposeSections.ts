import { type KnownKind, SECTION_CATALOGUE, type SectionKind } from "../../incident/sectionCatalogue.ts";
import { profileOf, type WantedKind } from "../../rules/profiles.ts";
import { type HeadingManner, readHeadingManner } from "../../templates/headingManner.ts";
import { writeSection } from "../../templates/insertSections.ts";
import { templateRank } from "../../templates/templateRank.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { sectionPractice } from "../sectionPractice.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";

/** At a heading: the sections that are missing, with their guidance, in the order of the template and in the document's manner. */
export const proposeSections: Proposer = {
  kind: "section",
  setting: "completion.sections",
  propose(place) {
    const heading = headingAt(place);
    return heading === undefined
      ? []
      : inOrder(place)
          .map((kind) => proposal(place, heading, kind))
          .filter(({ label }) => label.toLowerCase().includes(heading.typed.trim().toLowerCase().replace(/^\*+/, "")));
  },
  explain: (name) => explainSection(name),
};

interface HeadingPlace {
  /** From the beginning of the heading's marks to the cursor. */
  readonly start: number;
  readonly manner: HeadingManner;
  readonly typed: string;
}

/** Behind `#`, or a word alone between blank lines, which may become a heading of any manner. */
function headingAt(place: Place): HeadingPlace | undefined {
  const { kind, before, after, line, analysis, offset } = place;
  if (kind !== "text" || after.trim() !== "") {
    return undefined;
  }
  const { markdown, incident, text } = analysis;
  const others = incident.sections.filter(({ titleSpan }) => titleSpan.end < line.start || titleSpan.start > line.end);
  const manner = readHeadingManner(markdown, others);
  const hashes = /^( {0,3})(#{1,6})(?:[ \t]+(.*))?$/.exec(before);
  if (hashes) {
    const [, indent = "", marks = "", typed = ""] = hashes;
    const isDeeper = marks.length > 1 && manner.style === "atx";
    return {
      start: line.start + indent.length,
      manner: isDeeper ? { ...manner, level: marks.length } : manner,
      typed,
    };
  }
  const isAlone = /^(?:\*\*)?[\p{L}][\p{L} ]{0,30}$|^(?:\*\*)?$/u.test(before) && isBlankLine(text, line.start - 1);
  return isAlone && incident.sections.length > 0 ? { start: offset - before.length, manner, typed: before } : undefined;
}

/** Whether the line that ends at the place is blank, or there is none. */
function isBlankLine(text: string, end: number): boolean {
  const start = text.lastIndexOf("\n", Math.max(0, end - 1)) + 1;
  return end <= 0 || text.slice(start, end).trim() === "";
}

/** What the team's profile asks for comes first, and of that what comes next in the template. */
function inOrder({ analysis, section, line }: Place): readonly KnownKind[] {
  const { incident, settings } = analysis;
  const profile = profileOf(settings.profile);
  const rank = templateRank(profile.order);
  const present = new Set<SectionKind>();
  for (const { kind, secondKind, titleSpan } of incident.sections) {
    if (titleSpan.end < line.start || titleSpan.start > line.end) {
      present.add(kind);
      present.add(secondKind ?? kind);
    }
  }
  const wanted = new Set<WantedKind>([...profile.required, ...profile.recommended, ...profile.welcome]);
  const isWanted = (kind: KnownKind) =>
    wanted.has(kind) || (isCause(kind) && wanted.has("cause") && !CAUSES.some((each) => present.has(each)));
  const above = section && section.kind !== "other" ? rank(section.kind) : -1;
  const weight = (kind: KnownKind) => (isWanted(kind) ? 0 : 2) + (rank(kind) > above ? 0 : 1);
  return SECTION_CATALOGUE.map(({ kind }) => kind)
    .filter((kind) => !present.has(kind))
    .sort((a, b) => weight(a) - weight(b) || rank(a) - rank(b));
}

const CAUSES: readonly SectionKind[] = ["root-cause", "contributing-factors"];

function isCause(kind: SectionKind): boolean {
  return CAUSES.includes(kind);
}

function proposal(
  { analysis, offset, line }: Place,
  { start, manner, typed }: HeadingPlace,
  kind: KnownKind,
): Proposal {
  const { newText, placeholder } = writeSection(analysis, kind, manner);
  const title = SECTION_CATALOGUE.find((entry) => entry.kind === kind)?.title ?? kind;
  const marks = analysis.text.slice(start, offset - typed.length);
  return {
    label: title,
    span: { start, end: Math.max(offset, line.end) },
    newText,
    ...(placeholder ? { placeholder } : {}),
    filter: `${marks}${title}`,
    name: kind,
  };
}

function explainSection(name: string): Note {
  const entry = SECTION_CATALOGUE.find(({ kind }) => kind === name);
  return entry
    ? [paragraph(entry.guidance), ...sectionPractice(entry.kind).map((practice) => paragraph(practice))]
    : [];
}
