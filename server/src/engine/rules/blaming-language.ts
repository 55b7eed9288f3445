import { type Blame, findBlame } from "../incident/wording/findBlame.ts";
import { defineRule, type Fix } from "./rule.ts";

export default defineRule({
  id: "blaming-language",
  group: "language",
  summary: "The report tells what the system did not show, and not what people failed to see.",
  rationale:
    "Who is blamed tells less the next time, and the search ends too early. Asking what hid the problem finds something that can be changed.",
  source: "PagerDuty and AWS: blameless postmortems",
  severity: "hint",
  profiles: { "learning-review": "information" },
  options: {
    words: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "More words that blame, wherever they stand: `culprit`.",
    },
    people: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Names of persons and teams that are to be taken for such: `Platform`, `Priya`.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

The on-call engineer ignored the alert.
`,
      good: `# Checkout down on 14 March 2024

The alert was one of 40 in that hour.
`,
    },
  ],

  *check({ incident }, { words, people }) {
    for (const blame of findBlame(incident.prose, { words, people })) {
      const { plain, sourceSpan } = blame.passage.inline;
      const said = plain.slice(blame.span.start, blame.span.end).replace(/\s+/g, " ");
      yield {
        span: sourceSpan(blame.span),
        message: `"${said}" puts the fault on people; ${QUESTIONS[blame.kind]}`,
        fixes: () => rewritesOf(blame).map((rewrite, index) => fixOf(blame, rewrite, index === 0)),
      };
    }
  },
});

const QUESTIONS: Readonly<Record<Blame["kind"], string>> = {
  unseen: "what hid the problem from them?",
  undone: "what would have reminded them?",
  passive: "what hid the problem from them?",
  judged: "what made it possible?",
  word: "what made it possible?",
};

/** What may stand in place of the words, with TBD where only the writer knows on. */
function rewritesOf({ kind, who, verb, span, passage }: Blame): readonly string[] {
  switch (kind) {
    case "unseen":
      return verb === undefined
        ? [`nothing showed ${inSentence(who)}`, "the TBD did not show"]
        : ["nothing showed", "the TBD did not show", `there was no way for ${inSentence(who)} to ${verb}`];
    case "undone":
      return [
        `nothing prompted ${inSentence(who)} to ${verb ?? "TBD"}`,
        `the procedure did not ask ${inSentence(who)} to ${verb ?? "TBD"}`,
      ];
    case "passive": {
      const isMany = /^(?:were|weren)/i.test(passage.inline.plain.slice(span.start, span.end));
      return [`did not reach ${inSentence(who)}`, `${isMany ? "were" : "was"} not visible to ${inSentence(who)}`];
    }
    default:
      return ["nothing prevented it", "the TBD made it possible"];
  }
}

/** `Our teams` in the middle of a sentence; names and initials keep their capital. */
function inSentence(who: string): string {
  if (/^(?:nobody|no.one)$/i.test(who)) {
    return "anybody";
  }
  return /^(?:An?|The|Our|One|Their|His|Her|My|Some|Several|Another|This|That|Someone|Somebody|People|Engineers|Developers|Reviewers)\b/.test(
    who,
  )
    ? who.charAt(0).toLowerCase() + who.slice(1)
    : who;
}

function fixOf({ passage, span }: Blame, rewrite: string, preferred: boolean): Fix {
  const { plain, sourceSpan } = passage.inline;
  const isFirst = /(?:^|[.!?:]["')\]]?\s+)\W*$/.test(plain.slice(0, span.start));
  const newText = isFirst ? rewrite.charAt(0).toUpperCase() + rewrite.slice(1) : rewrite;
  const blank = newText.indexOf("TBD");
  const placeholder = blank === -1 ? undefined : { start: blank, end: blank + 3 };
  const edit = { span: sourceSpan(span), newText, ...(placeholder ? { placeholder } : {}) };
  return { title: `Rewrite: "${rewrite} …"`, safe: false, preferred, edits: [edit] };
}
