import {
  CHANGE_FORMS,
  CHANGE_VERBS,
  CONDITION,
  FOR_THE_FUTURE,
  HAS_CHANGED,
  PROMISES,
} from "../incident/actions/changeVerbs.ts";
import type { Section } from "../incident/model.ts";
import type { OwnWord } from "../incident/prose/prose.ts";
import { sentenceAt } from "../incident/prose/sentenceAt.ts";
import { wordsWhere } from "../incident/prose/wordsWhere.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import type { SectionKind } from "../incident/sectionCatalogue.ts";
import { addActionItems } from "../templates/addActionItems.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "action-in-prose",
  group: "action-items",
  summary: "What is promised stands in a list of action items.",
  rationale:
    "A promise in a paragraph has no owner and no date, nobody counts it, and at the next incident it is read again.",
  source: "the SRE book: a postmortem without tracked actions is no better than none",
  severity: "hint",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Lessons learned

We will require a review of every migration.
`,
      good: `# Checkout down on 14 March 2024

## Lessons learned

Migrations were not reviewed.

## Action items

- Require a review of every migration (owner: Priya)
`,
    },
  ],

  *check(context) {
    const { incident } = context;
    if (incident.actionItems.some(({ list }) => list.form !== "sentences")) {
      return;
    }
    const found = promises(context);
    for (const promise of found) {
      yield {
        span: promise.own.span,
        message: "This promises a change but is no action item that anybody could track.",
        fixes: () => [
          makeItems(context, "Make it an action item", [promise]),
          ...(found.length > 1 ? [makeItems(context, `Make action items of all ${found.length}`, found)] : []),
        ],
      };
    }
  },
});

const KINDS = new Set<SectionKind>([
  "lessons",
  "went-wrong",
  "root-cause",
  "contributing-factors",
  "resolution",
  "action-items",
]);

function isWanted(section: Section | undefined): boolean {
  return (
    section !== undefined &&
    (KINDS.has(section.kind) || (section.secondKind !== undefined && KINDS.has(section.secondKind)))
  );
}

interface Promise {
  readonly own: OwnWord;
  /** The rest of the sentence, from the verb on, on one line. */
  readonly words: string;
}

/** A sentence that only leads to a list, or promises thanks. */
const ANNOUNCES = /:\s*$|\bfollowing (?:measures|steps|actions|changes)\b|\bwe will make (?:it|sure)\b/i;

/** One for each sentence. */
function promises({ text, incident }: RuleContext): readonly Promise[] {
  const found: Promise[] = [];
  let end = -1;
  // Who promises says "we", and most do not.
  const isLikely = ({ start }: Span) =>
    /\bwe\b/i.test(text.slice(Math.max(0, start - 80), start)) && isWanted(sectionAt(incident.sections, start));
  for (const own of wordsWhere(incident.prose, CHANGE_FORMS, isLikely)) {
    const { inline } = own.passage;
    const { plain } = inline;
    const before = plain.slice(Math.max(0, own.plainSpan.start - 60), own.plainSpan.start);
    const isPromise = PROMISES.test(before);
    if (own.span.start < end || own.passage.place === "heading" || !(isPromise || HAS_CHANGED.test(before))) {
      continue;
    }
    const sentence = sentenceAt(plain, own.plainSpan.start);
    const words = plain.slice(sentence.start, sentence.end);
    if (!ANNOUNCES.test(words) && !CONDITION.test(words) && (isPromise || FOR_THE_FUTURE.test(words))) {
      end = inline.source(sentence.end - 1) + 1;
      found.push({ own, words: text.slice(own.span.end, end).replace(/\s+/g, " ") });
    }
  }
  return found;
}

function makeItems(context: RuleContext, title: string, made: readonly Promise[]): Fix {
  const items = made.map(({ own, words }) => `${imperative(own.word)}${words.replace(/[.!]$/, "")}`);
  return fixOf(title, addActionItems(context, items));
}

function imperative(form: string): string {
  const base = CHANGE_VERBS.get(form) ?? form;
  return base.charAt(0).toUpperCase() + base.slice(1);
}

function fixOf(title: string, edits: readonly TextEdit[]): Fix {
  return { title, safe: false, preferred: true, edits };
}
