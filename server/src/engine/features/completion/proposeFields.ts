import { fieldName } from "../../incident/fieldCatalogue.ts";
import type { Field, FieldName } from "../../incident/fields.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { FIELD_MEANINGS } from "./fieldWords.ts";
import { frontMatterPlace } from "./frontMatterPlace.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";

/** Keys of metadata that are not there yet: in the front matter, and where the document lists its details. */
export const proposeFields: Proposer = {
  kind: "key",
  setting: "completion.fields",
  propose(place) {
    return place.kind === "front-matter" ? inFrontMatter(place) : inDetails(place);
  },
  explain: explainField,
};

/** The settings of this product stand beside the keys of metadata. */
const OWN_KEY = "postmortem";

function inFrontMatter(place: Place): readonly Proposal[] {
  const at = frontMatterPlace(place);
  if (at === undefined || at.key !== undefined || at.path.length > 0) {
    return [];
  }
  const present = new Set([...at.siblings].map((key) => fieldName(key, "2024-01-01 10:00")));
  const keys = [...FIELD_MEANINGS.keys()].filter((name) => !present.has(name));
  return [...keys, ...(at.siblings.has(OWN_KEY) ? [] : [OWN_KEY])].map((name) => ({
    label: name,
    span: { start: place.offset - at.typed.length, end: place.offset },
    newText: `${name}: `,
    filter: name,
    name,
  }));
}

/** How the fields above are written: `- **Severity:** `, `| Severity | |`, `Severity: `. */
interface FieldManner {
  readonly start: RegExp;
  readonly write: (title: string) => string;
}

const MANNERS: Readonly<Partial<Record<Field["source"], FieldManner>>> = {
  list: { start: /^[ \t]*[-*+][ \t]+((?:\*\*)?[\p{L} ]{0,20})$/u, write: (title) => `**${title}:** ` },
  bold: { start: /^(\*\*[\p{L} ]{0,20}|[\p{L} ]{0,20})$/u, write: (title) => `**${title}:** ` },
  table: { start: /^[ \t]*\|[ \t]*((?:\*\*)?[\p{L} ]{0,20})$/u, write: (title) => `${title} | ` },
  line: { start: /^([\p{L} ]{0,20})$/u, write: (title) => `${title}: ` },
};

/** On the line behind a field of the document, in the manner of that field. */
function inDetails(place: Place): readonly Proposal[] {
  const { kind, analysis, line, before, after, offset } = place;
  const { fields } = analysis.incident;
  const above = fields.findLast(({ valueSpan }) => valueSpan.end < line.start);
  const isNext = above && analysis.lines.at(above.valueSpan.end) === analysis.lines.at(line.start) - 1;
  const manner = isNext && kind === "text" ? MANNERS[above.source] : undefined;
  const typed = manner?.start.exec(before)?.[1];
  if (!above || !manner || typed === undefined || !/^[ \t|]*$/.test(after)) {
    return [];
  }
  const present = new Set(
    fields.filter(({ key }) => key.span.start < line.start || key.span.start > line.end).map(({ name }) => name),
  );
  const isBold = isBoldKey(analysis.text, above);
  return [...FIELD_MEANINGS.keys()]
    .filter((name) => !present.has(name))
    .map((name) => {
      const title = titleOf(name);
      const whole = isBold || above.source === "table" ? manner.write(title) : `${title}: `;
      const filter = typed.startsWith("**") ? `**${title}` : title;
      return { label: title, span: { start: offset - typed.length, end: offset }, newText: whole, filter, name };
    });
}

function isBoldKey(text: string, { key }: Field): boolean {
  return text.slice(Math.max(0, key.span.start - 2), key.span.start) === "**";
}

function titleOf(name: FieldName): string {
  const words = name === "id" ? "Incident ID" : name === "timezone" ? "Time zone" : name;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function explainField(name: string): Note {
  if (name === OWN_KEY) {
    return [paragraph("Settings for this document alone, or true or false for whether it is a postmortem.")];
  }
  const meaning = [...FIELD_MEANINGS].find(([key]) => key === name)?.[1];
  return meaning === undefined ? [] : [paragraph(meaning)];
}
