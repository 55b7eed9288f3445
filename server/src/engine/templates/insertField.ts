import type { Field } from "../incident/fields.ts";
import type { Incident } from "../incident/model.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";

/** Where a field is put in. */
export interface FieldHost {
  readonly markdown: MarkdownDocument;
  readonly incident: Pick<Incident, "fields" | "sections">;
}

/** A field to be written. Without a value a placeholder stands in for it. */
export interface NewField {
  /** In small letters, as a key of the front matter: `owner`. */
  readonly key: string;
  readonly value?: string;
}

/** What the writer replaces; `leftover-placeholder` reminds of it until then. */
const TO_WRITE = "TBD";

/**
 * The edit that adds a field in the document's own manner: at the end of its front matter, else below the last of its
 * fields and written like it, else in a front matter of its own. `undefined` where the front matter cannot be read, since
 * nobody knows then what a line in it would do.
 *
 * @example
 * insertField({ markdown, incident }, { key: "owner" }) // "- **Owner**: TBD" below "- **Severity**: SEV-2"
 */
export function insertField({ markdown, incident }: FieldHost, field: NewField): TextEdit | undefined {
  const { text, lines, frontMatter } = markdown;
  const lineBreak = lineBreakOf(text);
  if (frontMatter) {
    const closing = lines.start(lines.at(frontMatter.span.end));
    return frontMatter.faults.length > 0
      ? undefined
      : insertAt(closing, { before: `${field.key}: `, after: lineBreak }, field);
  }
  const model = modelOf(markdown, incident);
  if (model) {
    const before = `${lineBreak}${model.lead}${inCaseOf(model.key, field.key)}${model.joint}`;
    return insertAt(model.end, { before, after: model.tail }, field);
  }
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const after = `${lineBreak}---${lineBreak}${text.length > start ? lineBreak : ""}`;
  return insertAt(start, { before: `---${lineBreak}${field.key}: `, after }, field);
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function insertAt(offset: number, { before, after }: Around, { value }: NewField): TextEdit {
  const span = { start: offset, end: offset };
  const placeholder = { start: before.length, end: before.length + TO_WRITE.length };
  return value === undefined
    ? { span, newText: `${before}${TO_WRITE}${after}`, placeholder }
    : { span, newText: `${before}${value}${after}` };
}

/** A line with one field, in the parts between which key and value stand: `- **`, `**: `, and two spaces behind it. */
interface LineModel {
  readonly lead: string;
  readonly key: string;
  readonly joint: string;
  readonly tail: string;
  readonly end: number;
}

/** The last field of the opening that has its line to itself. */
function modelOf(
  { text, lines }: MarkdownDocument,
  { fields, sections }: FieldHost["incident"],
): LineModel | undefined {
  const body = sections.find(({ kind }) => kind !== "metadata" && kind !== "other")?.span.start ?? text.length;
  const opening = fields.filter(({ source, key }) => source !== "heading" && key.span.start < body);
  const lineOf = ({ key }: Field) => lines.at(key.span.start);
  for (const field of opening.toReversed()) {
    const line = lineOf(field);
    const { start, end } = lines.span(line);
    const joint = text.slice(field.key.span.end, field.valueSpan.start);
    const isAlone = opening.every((other) => other === field || lineOf(other) !== line);
    if (isAlone && field.name !== undefined && JOINT.test(joint) && field.valueSpan.end <= end) {
      const lead = text.slice(start, field.key.span.start);
      return { lead, key: field.key.value, joint, tail: text.slice(field.valueSpan.end, end), end };
    }
  }
  return undefined;
}

/** Marks, white space, and a colon or the border of two cells. */
const JOINT = /^[*_\s]*[:：|][*_:\s]*$/;

/** The key as the keys around it are written: `Owner`, `OWNER`, `owner`. */
function inCaseOf(model: string, key: string): string {
  if (/^\p{Ll}/u.test(model)) {
    return key;
  }
  const isLoud = model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase();
  return isLoud ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
}
