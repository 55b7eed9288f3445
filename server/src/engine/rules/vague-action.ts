import type { ActionItem } from "../incident/actions/actionItem.ts";
import {
  ACCEPTANCE,
  CONCRETE_MEASURE,
  DUTY,
  DUTY_SIGN,
  LEAD,
  VAGUE_CONTEXT,
  VAGUE_VERBS,
} from "../incident/actions/vagueWords.ts";
import type { OwnWord } from "../incident/prose/prose.ts";
import { wordsWhere } from "../incident/prose/wordsWhere.ts";
import { endOfWords } from "../templates/addFacet.ts";
import { lastBefore } from "../text/lastBefore.ts";
import { removeLines } from "../text/removeLines.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "vague-action",
  group: "action-items",
  summary: "An action item says what will exist when it is done.",
  rationale:
    "What has no end is never finished: it stays open until it is closed unread. An item that names its result can be given to somebody and checked.",
  source: "Lunney, Lueder and Beyer: actionable, specific, bounded",
  severity: "hint",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- Look into alerting on failed orders
`,
      good: `# Checkout down on 14 March 2024

## Action items

- Alert when more than 1 % of the orders fail
`,
    },
  ],

  *check(context) {
    const { incident } = context;
    const items = incident.openActions.flatMap((open) => open.items);
    let last: ActionItem | undefined;
    // What cannot be vague is known before its words are read.
    const isInItem = (span: Span) => {
      const item = items[lastBefore(items, span.end)];
      return item !== undefined && contains(item.textSpan, span) && item.ticket === undefined;
    };
    for (const own of items.length > 0 ? wordsWhere(incident.prose, VAGUE_VERBS, isInItem) : []) {
      const item = items[lastBefore(items, own.span.end)];
      if (item && item !== last && isVague(item, own)) {
        last = item;
        yield reportOf(context, item, own);
      }
    }
    for (const item of items.filter((each) => DUTY_SIGN.test(each.text) && DUTY.test(each.text))) {
      yield {
        span: item.textSpan,
        message: "Writing this report is no follow-up of the incident.",
        fixes: () => [remove(context, item)],
      };
    }
  },
});

function isVague({ text }: ActionItem, { word, passage, plainSpan }: OwnWord): boolean {
  const { plain } = passage.inline;
  if (ACCEPTANCE.test(text) || !LEAD.test(plain.slice(0, plainSpan.start))) {
    return false;
  }
  const rest = plain.slice(plainSpan.end).replace(/\s+/g, " ");
  return (
    (VAGUE_CONTEXT[word]?.test(rest) ?? true) && !CONCRETE_MEASURE.test(beforePurpose(rest)) && !/\?\s*$/.test(plain)
  );
}

/** `to detect and alert …` tells what it is for and not what is done. */
function beforePurpose(rest: string): string {
  const purpose = / (?:in order )?to [a-z]/.exec(rest.slice(3));
  return purpose ? rest.slice(0, purpose.index + 3) : rest;
}

function reportOf(context: RuleContext, item: ActionItem, { span, plainSpan, word, passage }: OwnWord): Report {
  const rest = passage.inline.plain.slice(plainSpan.end);
  const particle = /^(?:look|think)/.test(word) ? (/^ [a-z]+/.exec(rest)?.[0].length ?? 0) : 0;
  const marked = { start: span.start, end: span.end + particle };
  return {
    span: marked,
    message: `"${slice(context.text, marked)}" has no end: what will exist when it is done?`,
    fixes: () => [sayWhen(context.text, item), remove(context, item)],
  };
}

function sayWhen(text: string, item: ActionItem): Fix {
  const at = endOfWords(text, item.textSpan);
  const edit = { span: { start: at, end: at }, newText: ", until TBD", placeholder: { start: 8, end: 11 } };
  return { title: "Say what ends it", safe: false, preferred: true, edits: [edit] };
}

function remove({ text, lines }: RuleContext, { span, list }: ActionItem): Fix {
  const edit = list.table?.syntax === "html" ? { span, newText: "" } : removeLines(text, lines, span);
  return { title: "Remove this item", safe: false, edits: [edit] };
}
