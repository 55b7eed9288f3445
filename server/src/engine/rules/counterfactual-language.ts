import { sectionAt } from "../incident/sectionAt.ts";
import { type Blame, findBlame } from "../incident/wording/findBlame.ts";
import { type Counterfactual, findCounterfactuals } from "../incident/wording/findCounterfactuals.ts";
import { addActionItems } from "../templates/addActionItems.ts";
import { contains } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "counterfactual-language",
  group: "language",
  summary: "The report tells what happened and what made it so, not what should have happened.",
  rationale:
    "What should have been done explains nothing: it is only known afterwards. What made it hard to see at the time can be changed.",
  source: "Dekker, Allspaw; Chef's preamble to its reviews",
  severity: "hint",
  profiles: { pagerduty: "information", "learning-review": "information" },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

This should have been caught in review.
`,
      good: `# Checkout down on 14 March 2024

The review does not run the migration.
`,
    },
  ],

  *check(context) {
    const { incident } = context;
    let blames: readonly Blame[] | undefined;
    for (const found of findCounterfactuals(incident.prose)) {
      blames ??= findBlame(incident.prose);
      const { inline, span } = found.passage;
      const { plain, sourceSpan } = inline;
      if (sectionAt(incident.sections, span.start)?.kind === "lucky" || isToldAsBlame(found, blames)) {
        continue;
      }
      const said = plain.slice(found.span.start, found.span.end).replace(/\s+/g, " ");
      yield {
        span: sourceSpan(found.span),
        message: `"${said}" describes what did not happen; ${questionFor(found)}`,
        fixes: () => fixesFor(context, found),
      };
    }
  },
});

/** A sentence bears one finding, and blame comes first. */
function isToldAsBlame({ passage, sentence }: Counterfactual, blames: readonly Blame[]): boolean {
  return blames.some((blame) => blame.passage === passage && contains(sentence, blame.sentence));
}

const SEEN = new Map([
  ["caught", "catch"],
  ["noticed", "notice"],
  ["detected", "detect"],
  ["spotted", "spot"],
  ["identified", "identify"],
  ["known", "know"],
  ["seen", "see"],
  ["tested", "test"],
  ["reviewed", "review"],
  ["checked", "check"],
  ["prevented", "prevent"],
  ["avoided", "avoid"],
]);

function questionFor({ participle }: Counterfactual): string {
  const verb = participle && SEEN.get(participle.toLowerCase());
  return verb ? `what made it hard to ${verb}?` : "what made it happen as it did?";
}

function fixesFor(context: RuleContext, found: Counterfactual): readonly Fix[] {
  const { passage, span, sentence, kind, rest = "", isDenied } = found;
  const { plain, sourceSpan, source } = passage.inline;
  if (kind === "wish") {
    const said = plain.slice(span.start, span.end);
    const words = /^if/i.test(said) ? "nothing made sure that" : "nothing told us";
    const newText = /^[A-Z]/.test(said) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    return [
      {
        title: `Rewrite as a condition: "${words} …"`,
        safe: false,
        preferred: true,
        edits: [{ span: sourceSpan(span), newText }],
      },
    ];
  }
  const words = `had ${isDenied ? "" : "not "}${rest}`;
  const told = { span: sourceSpan(span), newText: words };
  const end = source(Math.max(span.end, endOfClause(plain, sentence.end)));
  const reason = { span: { start: end, end }, newText: ", since TBD", placeholder: { start: 8, end: 11 } };
  return [
    { title: `Rewrite as a condition: "${words} …, since …"`, safe: false, preferred: true, edits: [told, reason] },
    { title: `Rewrite as what happened: "${words}"`, safe: false, edits: [told] },
    {
      title: "Make it an action item",
      safe: false,
      edits: [told, ...addActionItems(context, [itemFor(found, words)])],
    },
  ];
}

/** What is to be done only the writer knows; the sentence stands beside it. */
function itemFor({ passage, span, sentence }: Counterfactual, words: string): string {
  const { plain } = passage.inline;
  const told = plain.slice(sentence.start, span.start) + words + plain.slice(span.end, sentence.end);
  return `TBD, since "${told.replace(/\s+/g, " ").replace(/[.!?]$/, "")}"`;
}

/** Before the full stop. */
function endOfClause(plain: string, end: number): number {
  return /[.!?]["')\]]?$/.test(plain.slice(0, end)) ? end - (/["')\]]$/.test(plain.slice(0, end)) ? 2 : 1) : end;
}
