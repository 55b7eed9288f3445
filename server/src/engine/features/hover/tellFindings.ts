import { RULES } from "../../rules/index.ts";
import type { Finding } from "../../rules/rule.ts";
import { rulePage } from "../../rules/rulePage.ts";
import { item, type Paragraph, paragraph } from "../../text/note.ts";
import { type Teller, touches } from "./hover.ts";

/** The editor's own list has all of them. */
const MOST_RULES = 3;
const MOST_FIXES = 3;

/** At a problem: why it matters, and how it is settled. The message itself is shown by the editor. */
export const tellFindings: Teller = {
  setting: "hover.findings",
  tell({ findings }, offset) {
    const here = findings.filter(({ span }) => touches(span, offset));
    const [first] = here;
    const ofEachRule = here.filter(({ rule }, index) => here.findIndex((other) => other.rule === rule) === index);
    return first && { span: first.span, note: ofEachRule.slice(0, MOST_RULES).flatMap(explain) };
  },
};

function explain({ rule: id, fixes }: Finding): readonly Paragraph[] {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) {
    return [];
  }
  const titles = fixes()
    .slice(0, MOST_FIXES)
    .map(({ title }) => item(title));
  return [
    paragraph({ strong: rule.summary }, ` ${rule.rationale} `, { link: id, href: rulePage(id) }),
    ...(titles.length > 0 ? [paragraph("To settle it:"), ...titles] : []),
  ];
}
