import type { Section } from "../incident/model.ts";
import type { OwnWord } from "../incident/prose/prose.ts";
import { sentenceAt } from "../incident/prose/sentenceAt.ts";
import { wordSet } from "../incident/prose/wordIndex.ts";
import { wordsWhere } from "../incident/prose/wordsWhere.ts";
import { hasMeasure } from "../incident/quantities.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import { contains, type Span } from "../text/span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "vague-quantity",
  group: "impact-and-cause",
  summary: "Summary and impact say how many and not some.",
  rationale: "Some, several and a subset are what is written where nobody counted, and each reader counts otherwise.",
  source: "PagerDuty: exact numbers",
  severity: "hint",
  profiles: { public: "information", "learning-review": "off" },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Impact

Some of our customers could not pay.
`,
      good: `# Checkout down on 14 March 2024

## Impact

214 of our 1,900 customers could not pay.
`,
    },
  ],

  *check(context) {
    let end = -1;
    const { sections, fields } = context.incident;
    const isTold = (span: Span) =>
      (isOfImpact(sectionAt(sections, span.start)) ||
        fields.some(({ name, valueSpan }) => name === "impact" && contains(valueSpan, span))) &&
      ANY_COUNTED.test(context.text.slice(span.end, span.end + 120));
    for (const own of wordsWhere(context.incident.prose, QUANTITIES, isTold)) {
      const isWanted = own.span.start >= end && own.passage.place !== "heading";
      const vague = isWanted ? vagueQuantity(own) : undefined;
      if (vague) {
        const { inline } = own.passage;
        end = inline.source(vague.sentence.end - 1) + 1;
        yield { span: inline.sourceSpan(vague.span), message: vague.message };
      }
    }
  },
});

const QUANTITIES = wordSet(
  "some many several few most various certain numerous number subset portion handful minority majority fraction percentage".split(
    " ",
  ),
);

/** The sections that tell how far it reached. */
function isOfImpact(section: Section | undefined): boolean {
  return section?.kind === "summary" || section?.kind === "impact" || section?.secondKind === "impact";
}

interface VagueQuantity {
  /** In the plain text of the passage. */
  readonly span: Span;
  readonly sentence: Span;
  readonly message: string;
}

/** `a small`, `a large` before a word for a part. */
const BEFORE =
  /\b(?:an?\s)?(?:(?:very|relatively|fairly)\s)?(?:small|limited|large|larger|smaller|significant|considerable|certain|tiny|low|high|huge|great|good)?\s?$/i;
const ARTICLE = /\ba\s$/i;
const PARTS = new Set(["number", "subset", "portion", "handful", "minority", "majority", "fraction", "percentage"]);
const COUNTED =
  "users|customers|clients|requests|systems|instances|services|servers|hosts|nodes|proxies|tenants|accounts|merchants|orders|transactions|people|jobs|clusters|devices|pods|sites|visitors|subscribers|messages";
const ANY_COUNTED = new RegExp(COUNTED, "i");
const BEHIND = new RegExp(
  `^(\\sof)?((?:\\s(?:our|the|their|its|these|those|all))?(?:\\s(?!(?:of|with|for|in|on|to|from|by|and|or|were|was|are|is|had|have|that|which|who|when|while|where|as|at|between|across|via|due|not|issues?|errors?|problems?|time)\\b)[\\w'’/-]{1,20}){0,2}\\s)(${COUNTED})\\b(?!-)`,
  "i",
);

/** `how many users`, `too many jobs`, `not many`, `in most instances`. */
const OTHER = /\b(?:not|no|the|how|too|so|as|in)\s$/i;

function vagueQuantity({ word, passage, plainSpan }: OwnWord): VagueQuantity | undefined {
  const { plain } = passage.inline;
  const behind = BEHIND.exec(plain.slice(plainSpan.end, plainSpan.end + 90).replace(/\s/g, " "));
  const [whole, of, , noun] = behind ?? [];
  if (whole === undefined || noun === undefined || (PARTS.has(word) && !of)) {
    return undefined;
  }
  const before = plain.slice(Math.max(0, plainSpan.start - 24), plainSpan.start);
  const pattern = PARTS.has(word) ? BEFORE : word === "few" ? ARTICLE : undefined;
  const start = plainSpan.start - (pattern?.exec(before)?.[0].length ?? 0);
  const sentence = sentenceAt(plain, plainSpan.start);
  const isOther = OTHER.test(plain.slice(Math.max(0, start - 8), start));
  if (isOther || hasMeasure(plain.slice(sentence.start, sentence.end))) {
    return undefined;
  }
  const end = of ? plainSpan.end : plainSpan.end + whole.length;
  const words = plain.slice(start, end).replace(/\s+/g, " ");
  const message = of ? `"${words}" of the ${noun}: how many?` : `"${words}": how many?`;
  return { span: { start, end }, sentence, message };
}
