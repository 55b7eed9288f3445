import { wallTimeOf } from "../time/instants.ts";
import { offsetAt } from "../time/offsets.ts";
import { DOCUMENT_TEMPLATES } from "./documentTemplates.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { nameDocument } from "./nameDocument.ts";
import { type NewDocument, type NewFacts, newDocument } from "./newDocument.ts";

/** What a person says who begins a postmortem, and what is known beside it. */
export interface NewRequest {
  readonly title: string;
  readonly severity?: string | undefined;
  /** The id of a template that comes with the product, or the text of one of the team's own. */
  readonly template: { readonly id: string } | { readonly text: string };
  /** The zone of the team, an IANA name; UTC where there is none. */
  readonly timezone?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z: today is the day of the incident until somebody says otherwise. */
  readonly now: number;
  /** The names of the files that are in the folder. */
  readonly taken: Iterable<string>;
}

export interface NewPostmortem extends NewDocument {
  /** `2024-03-14-checkout-down.md` */
  readonly fileName: string;
}

/**
 * A new postmortem, named and filled in. A template that does not exist is the plainest one.
 *
 * @example
 * newPostmortem({ title: "Checkout down", template: { id: "lean" }, now, taken: [] }).fileName
 * // "2024-03-14-checkout-down.md"
 */
export function newPostmortem({ template, now, taken, ...said }: NewRequest): NewPostmortem {
  const title = said.title.replace(/\s+/g, " ").trim();
  const timezone = said.timezone ?? "UTC";
  const { date } = wallTimeOf(now, offsetAt(timezone, now) ?? 0);
  const id = nameDocument({ title, date }, taken);
  const facts: NewFacts = { title, severity: (said.severity ?? "").trim(), date, timezone, id };
  const document =
    "text" in template ? fillTemplate(template.text, facts) : newDocument(templateOf(template.id), facts);
  return { ...document, fileName: `${id}.md` };
}

function templateOf(id: string) {
  const [plainest, ...others] = DOCUMENT_TEMPLATES;
  return others.find((template) => template.id === id) ?? plainest;
}
