import type { Incident, Section } from "../incident/model.ts";
import { plainWithin } from "../incident/prose/plainWithin.ts";
import { statesScope } from "../incident/quantities.ts";
import { contentEnd } from "../templates/insertSections.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "unquantified-impact",
  group: "impact-and-cause",
  summary: "The impact is told in numbers: how many, which share, how long.",
  rationale:
    "Without a number nobody can say whether it was worth a night's work or a month's, and the next incident cannot be compared with it.",
  source: "PagerDuty (exact numbers), EU DORA",
  severity: "information",
  profiles: {
    "google-sre": "warning",
    "aws-coe": "warning",
    public: "warning",
    regulated: "warning",
    "learning-review": "off",
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Impact

Customers could not pay and had to come back later.
`,
      good: `# Checkout down on 14 March 2024

## Impact

214 of 1,900 customers could not pay and had to come back later.
`,
    },
  ],

  *check(context) {
    const { incident } = context;
    const section = incident.sections.find(isOfImpact);
    if (section && isToldWithout(incident)) {
      yield {
        span: section.titleSpan,
        message: "The impact has no number: how many customers, which share of requests, how long?",
        fixes: () => [insertTable(context, section)],
      };
    }
  },
});

function isOfImpact({ kind, secondKind }: Section): boolean {
  return kind === "impact" || secondKind === "impact";
}

/** Something is told, but nothing of it, in the sections on the impact, in the summary and in the fields, is a measure. */
function isToldWithout({ sections, prose, fields }: Incident): boolean {
  if (!prose.isEnglish || fields.some(({ name, value }) => name === "impact" && statesScope(value))) {
    return false;
  }
  let words = 0;
  for (const section of sections) {
    const isImpact = isOfImpact(section);
    if (!isImpact && section.kind !== "summary") {
      continue;
    }
    const body = { start: section.ownBody.start, end: section.span.end };
    for (const plain of plainWithin(prose, body)) {
      // A blank is another rule's.
      if (statesScope(plain) || /\bTB[ACD]\b/.test(plain)) {
        return false;
      }
      words += isImpact ? plain.split(/\s+/, FEWEST_WORDS).length : 0;
    }
  }
  return words >= FEWEST_WORDS;
}

/** Fewer tell nothing. */
const FEWEST_WORDS = 3;

const ROWS = ["Customers affected", "Requests failed", "Duration"];

function insertTable({ text, markdown, lines }: RuleContext, section: Section): Fix {
  const lineBreak = lineBreakOf(text);
  const at = contentEnd(markdown, { start: section.span.start, end: section.ownBody.end });
  const table = ["| Measure | Value |", "| --- | --- |", ...ROWS.map((row) => `| ${row} | TBD |`)].join(lineBreak);
  const isHeading = at <= section.titleSpan.end;
  const next = lines.span(lines.at(at) + 1);
  const isTight = slice(text, next).trim() !== "";
  const start = isHeading ? section.ownBody.start : at;
  const newText = `${lineBreak}${lineBreak}${table}${isTight ? lineBreak : ""}`;
  const first = newText.indexOf("TBD");
  const edit = { span: { start, end: start }, newText, placeholder: { start: first, end: first + 3 } };
  return { title: "Insert a table of the impact", safe: false, preferred: true, edits: [edit] };
}
