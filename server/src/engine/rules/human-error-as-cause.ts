import type { Incident } from "../incident/model.ts";
import { plainWithin } from "../incident/prose/plainWithin.ts";
import type { OwnWord } from "../incident/prose/prose.ts";
import { wordSet } from "../incident/prose/wordIndex.ts";
import { wordsWhere } from "../incident/prose/wordsWhere.ts";
import { causeAt } from "../incident/wording/causeAt.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "human-error-as-cause",
  group: "impact-and-cause",
  summary: "No cause ends at human error; it goes on to what made the error possible.",
  rationale:
    "Somebody will err again. What can be changed is what let the error through: a form, a default, a missing check, a procedure.",
  source: "PagerDuty, AWS and GitLab: a root cause is never a person",
  severity: "information",
  profiles: { "google-sre": "warning", pagerduty: "warning", "aws-coe": "warning", "learning-review": "warning" },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Root cause

Human error: the migration was run against the wrong database.
`,
      good: `# Checkout down on 14 March 2024

## Root cause

The migration tool does not show which database it runs against.
`,
    },
  ],

  *check(context) {
    const { incident } = context;
    for (const own of wordsWhere(incident.prose, ERRORS, (span) => isLikely(context.text, span))) {
      const span = errorOf(own);
      const cause = span && causeOf(incident, span);
      if (span && cause && !asksWhy(context, cause, span.end)) {
        yield {
          span,
          message: `"${slice(context.text, span)}" ends the search too early: what made the error possible?`,
          fixes: () => fixesFor(context, own, span),
        };
      }
    }
  },
});

/** The section that tells the cause, or the field that does. */
function causeOf({ sections, fields }: Incident, span: Span): Span | undefined {
  return (
    causeAt(sections, span.start)?.span ??
    fields.find(({ name, valueSpan }) => name === "root-cause" && contains(valueSpan, span))?.valueSpan
  );
}

const ERRORS = wordSet(["error", "errors", "mistake", "mistakes"]);

function isLikely(text: string, { start }: Span): boolean {
  return /(?:human|operator|user|manual)\W{1,2}$/i.test(text.slice(Math.max(0, start - 10), start));
}

const WHOSE = /\b(human|operator|user|manual)[- ]$/i;
/** What is denied, ruled out, assumed or defined. */
const DENIED =
  /\b(?:no|not|never|without|rather than|instead of|ruled out|rule out|assumed|suspected|cannot be|isn['’]t|wasn['’]t|than|term|call(?:ed)? (?:it|this)|blam\w+)\s(?:(?:an?|just|simply|only|by|due to|caused by|merely|it|was|to be)\s){0,3}$/i;
/** Errors that users see and messages they get, and errors of a Kubernetes operator. */
const OTHER_THING =
  /^[- ](?:(?:was|is|has been|were) (?:not|ruled|excluded|no)\b|rates?|messages?|reports?|page|codes?|logs?|budget|count|handling|responses?|events?|tracking|types?|is\b|means\b|prevention|proof)/i;

/** The words, with whose error it is, in the document. */
function errorOf({ word, passage, plainSpan }: OwnWord): Span | undefined {
  const { plain, sourceSpan } = passage.inline;
  const whose = WHOSE.exec(plain.slice(Math.max(0, plainSpan.start - 12), plainSpan.start))?.[1];
  if (whose === undefined || (word === "errors" && whose !== "human")) {
    return undefined;
  }
  const start = plainSpan.start - whose.length - 1;
  const isMeant =
    !DENIED.test(plain.slice(Math.max(0, start - 40), start)) &&
    !OTHER_THING.test(plain.slice(plainSpan.end, plainSpan.end + 24)) &&
    !/\b(?:kubernetes|k8s|prometheus|flux|[\w-]+-)\s?$/i.test(plain.slice(Math.max(0, start - 14), start));
  return isMeant ? sourceSpan({ start, end: plainSpan.end }) : undefined;
}

/** Whether the section goes on to ask: `Why was that possible?` */
function asksWhy({ incident }: RuleContext, { end }: Span, from: number): boolean {
  for (const plain of plainWithin(incident.prose, { start: from, end })) {
    if (/\b(?:why|how)\b[^.!?]{0,120}\?/i.test(plain)) {
      return true;
    }
  }
  return false;
}

const REWRITES = ["a step that nothing checked", "a tool that did not show what it would change"];

function fixesFor(context: RuleContext, { passage }: OwnWord, span: Span): readonly Fix[] {
  const { text } = context;
  const isCapital = /[A-Z]/.test(text.charAt(span.start));
  const article = /\b(an?|the)\s$/i.exec(text.slice(Math.max(0, span.start - 5), span.start));
  const rewrites = REWRITES.map((words): Fix => {
    const newText = isCapital || article?.[1] === "A" ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    const replaced = { start: span.start - (article?.[0].length ?? 0), end: span.end };
    const placeholder = { start: 0, end: newText.length };
    return { title: `Rewrite: "${words}"`, safe: false, edits: [{ span: replaced, newText, placeholder }] };
  });
  return passage.place === "cell" || passage.place === "heading" ? rewrites : [askWhy(context, passage), ...rewrites];
}

/** A chain of questions below the paragraph, or within its list item. */
function askWhy({ text, lines }: RuleContext, { place, lines: own, span }: OwnWord["passage"]): Fix {
  const lineBreak = lineBreakOf(text);
  const start = own[0]?.start ?? span.start;
  const isItem = place === "item";
  const indent = isItem ? " ".repeat(start - lines.start(lines.at(start))) : "";
  const line = lines.at(span.end);
  const at = lines.span(line).end;
  const next = lines.span(line + 1);
  const chain = ["1. Why was the error possible? TBD", "2. Why was that so? TBD"].map((question) => indent + question);
  const gap = isItem ? lineBreak : lineBreak + lineBreak;
  const after = !isItem && slice(text, next).trim() !== "" ? lineBreak : "";
  const newText = `${gap}${chain.join(lineBreak)}${after}`;
  const first = newText.indexOf("TBD");
  const edit = { span: { start: at, end: at }, newText, placeholder: { start: first, end: first + 3 } };
  return { title: "Ask why: add a chain of questions", safe: false, preferred: true, edits: [edit] };
}
