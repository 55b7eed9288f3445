import type { Located } from "../text/span.ts";
import type { Incident } from "./model.ts";
import { wordsIn } from "./prose/prose.ts";
import { wordSet } from "./prose/wordIndex.ts";

const ROLES = wordSet(["commander", "lead", "author", "authors"]);
const ROLE = /\bincident[ -](?:commander|lead)\b|(?:^|[-–—:|]\s*)authors?\b/i;

/**
 * Who answers for the report: a field such as owner, author or incident lead, a `By …` line, else the words that give somebody
 * such a role (`J. Doe takes the role of incident lead`).
 */
export function readOwner({ fields, prose }: Pick<Incident, "fields" | "prose">): Located<string> | undefined {
  const field = fields.find(({ name, value }) => (name === "owner" || name === "authors") && value.trim() !== "");
  if (field) {
    return { value: field.value, span: field.valueSpan };
  }
  for (const { word, plainSpan, span, passage } of wordsIn(prose, ROLES)) {
    const around = passage.inline.plain.slice(Math.max(0, plainSpan.start - 12), plainSpan.end);
    if (ROLE.test(around)) {
      return { value: word, span };
    }
  }
  return undefined;
}
