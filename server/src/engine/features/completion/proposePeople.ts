import type { Incident } from "../../incident/model.ts";
import { item, type Note, paragraph } from "../../text/note.ts";
import { openItemsOf } from "../openItems.ts";
import { ownerCell } from "./ownerCell.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";

/** Behind `@`, and where an owner is written: the people whom the document names, then those of the repository. */
export const proposePeople: Proposer = {
  kind: "person",
  setting: "completion.people",
  propose(place) {
    const asked = askedFor(place);
    return asked === undefined ? [] : peopleOf(place).map((name) => proposal(place, asked, name));
  },
  explain: (name, { analysis, surroundings }) => explainPerson(name, analysis.incident, surroundings.people),
};

/** What was typed of a name; `@` is written before a name only where it was typed or belongs to it. */
function askedFor(place: Place): string | undefined {
  const { kind, before, after } = place;
  if ((kind !== "text" && kind !== "front-matter") || /^[\p{L}\d]/u.test(after)) {
    return undefined;
  }
  const handle = /(?:^|[\s([|,;:"'*_])(@[\p{L}\d._-]{0,39})$/u.exec(before)?.[1];
  return handle ?? (kind === "front-matter" ? inFrontMatter(before) : (behindLabel(before) ?? ownerCell(place)));
}

const FRONT_MATTER =
  /^[ \t]*(?:owners?|authors?|lead|commander|incident[_ -]?(?:commander|lead|manager)|reviewers?|dri)[ \t]*:[ \t]*(?:\[(?:[^\]]*,)?[ \t]*)?([\p{L}\d._ -]{0,40})$/iu;

function inFrontMatter(before: string): string | undefined {
  return FRONT_MATTER.exec(before)?.[1];
}

const LABEL =
  /(?:^|[\s(*_|,;])(?:owners?|assignee|assigned to|authors?|responsible|dri|incident commander|commander|incident lead)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*([\p{L}\d._-]{0,20}(?: [\p{L}\d._-]{1,20})?)$/iu;

function behindLabel(before: string): string | undefined {
  return LABEL.exec(before)?.[1];
}

/** Owners of action items first, who are named most often, then whoever is named in the fields, and then everybody else. */
function peopleOf({ analysis: { incident, text }, surroundings, line }: Place): readonly string[] {
  const elsewhere = incident.actionItems.flatMap(({ owner }) =>
    owner && (owner.span.start < line.start || owner.span.start > line.end) ? [owner.value] : [],
  );
  const counts = new Map<string, number>();
  for (const name of elsewhere) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const owners = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const inFields = incident.fields
    .filter(
      ({ name, valueSpan }) =>
        (name === "owner" || name === "authors") && (valueSpan.start < line.start || valueSpan.start > line.end),
    )
    .flatMap(({ value }) => namesIn(value));
  const handles = [...text.matchAll(HANDLE)]
    .filter(({ index }) => index < line.start || index > line.end)
    .map((match) => match[1] ?? "");
  return withoutRepeats([...owners, ...inFields, ...handles, ...surroundings.people].map((name) => name.trim()));
}

/** The first of each name counts; an `@` before it and case do not make it another. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const bare = name.replace(/^@/, "").toLowerCase();
    if (bare !== "" && bare.length <= 60 && !known.has(bare)) {
      known.set(bare, name);
    }
  }
  return [...known.values()];
}

const HANDLE = /(?:^|[\s([|,;:])(@[A-Za-z\d][A-Za-z\d_-]{1,38})(?![\w.@/-])/gm;

/** The names in a list such as `Kim Lee, Ana Sá and Jo`; a placeholder is none. */
function namesIn(value: string): readonly string[] {
  return value
    .replace(/^\[|\]$/g, "")
    .split(/,|;| and | & |\/|\n/)
    .map((name) => name.trim().replace(/^["'-]+|["']+$/g, ""))
    .filter(
      (name) =>
        /^@?\p{L}[\p{L}\d .'’_-]{1,50}$/u.test(name) && !/^(?:tbd|tbc|todo|n\/?a|none|unknown|nobody)$/i.test(name),
    );
}

function proposal({ offset }: Place, typed: string, name: string): Proposal {
  const filter = typed.startsWith("@") && !name.startsWith("@") ? `@${name}` : name;
  return { label: name, span: { start: offset - typed.length, end: offset }, newText: name, filter, name };
}

function explainPerson(name: string, incident: Incident, people: readonly string[]): Note {
  const open = openItemsOf(incident, name);
  if (open.length > 0) {
    return [paragraph("Owner of open action items here:"), ...open.slice(0, 5).map(({ text }) => item(text))];
  }
  return [
    paragraph(
      people.includes(name)
        ? "Named in the history of the repository, or in an earlier postmortem."
        : "Named in this document.",
    ),
  ];
}
