import type { ActionItem } from "../incident/actions/actionItem.ts";
import { isBareReference } from "../incident/actions/isBareReference.ts";
import { removeLines } from "../text/removeLines.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "duplicate-action",
  group: "action-items",
  summary: "Each action item stands once.",
  rationale: "Two items for one thing get two owners, or each waits for the other.",
  source: "lists merged from several notes",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- [ ] Alert on failed orders
- [ ] Let the release job wait for migrations
- [ ] Alert on failed orders.
`,
      good: `# Checkout down on 14 March 2024

## Action items

- [ ] Alert on failed orders
- [ ] Let the release job wait for migrations
`,
    },
  ],

  *check(context) {
    const { lines } = context;
    for (const { first, second } of pairs(context)) {
      yield {
        span: second.textSpan,
        message: `This repeats the action on line ${lines.at(first.textSpan.start) + 1}.`,
        related: [{ span: first.textSpan, message: "The first of the two." }],
        fixes: () => [remove(context, second)],
      };
    }
  },
});

interface Pair {
  readonly first: ActionItem;
  readonly second: ActionItem;
}

interface Read {
  readonly item: ActionItem;
  readonly words: readonly string[];
}

/** Words that are nearly the same agree in their first or in their last three, so only such items are compared. */
function* pairs({ incident }: RuleContext): Iterable<Pair> {
  const byFirst = new Map<string, Read[]>();
  const byLast = new Map<string, Read[]>();
  const tickets = new Map<string, ActionItem>();
  for (const { items } of incident.openActions) {
    for (const item of items) {
      const words = wordsOf(item.text);
      const read = { item, words };
      const sameFirst = listIn(byFirst, joined(words, 0));
      const sameLast = listIn(byLast, joined(words, Math.max(0, words.length - 3)));
      const first = (sameIn(sameFirst, read) ?? sameIn(sameLast, read))?.item ?? sameTicket(tickets, item);
      if (first) {
        yield { first, second: item };
        continue;
      }
      sameFirst.push(read);
      sameLast.push(read);
      if (item.ticket && !isBareReference(item)) {
        tickets.set(item.ticket.value, item);
      }
    }
  }
}

function listIn(lists: Map<string, Read[]>, key: string): Read[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** More items that begin or end with the same words are a log, of which the first will do. */
const MOST_COMPARED = 8;

function sameIn(others: readonly Read[], read: Read): Read | undefined {
  for (let i = 0; i < others.length && i < MOST_COMPARED; i++) {
    const other = others[i];
    if (other && isSame(other, read)) {
      return other;
    }
  }
  return undefined;
}

function sameTicket(tickets: ReadonlyMap<string, ActionItem>, item: ActionItem): ActionItem | undefined {
  return item.ticket && isBareReference(item) ? tickets.get(item.ticket.value) : undefined;
}

function wordsOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Three words from a place on. */
function joined(words: readonly string[], from: number): string {
  return `${words[from] ?? ""} ${words[from + 1] ?? ""} ${words[from + 2] ?? ""}`;
}

/** A few words under different headings may mean different things; so may the same words with different owners. */
function isSame(a: Read, b: Read): boolean {
  const most = Math.max(a.words.length, b.words.length);
  const least = a.item.list === b.item.list ? 2 : 4;
  if (Math.min(a.words.length, b.words.length) < least || Math.abs(a.words.length - b.words.length) > most / 10) {
    return false;
  }
  const isOtherOwner = a.item.owner && b.item.owner && a.item.owner.value !== b.item.owner.value;
  const words = new Set(a.words);
  const shared = b.words.filter((word) => words.has(word)).length;
  const isEqual = a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index]);
  return !isOtherOwner && (isEqual || (most >= 10 && shared * 10 >= most * 9 && sameNumbers(a, b)));
}

/** `Stage 1 …` and `Stage 2 …` are two things. */
function sameNumbers(a: Read, b: Read): boolean {
  const numbers = ({ words }: Read) => words.filter((word) => /\d/.test(word)).join(" ");
  return numbers(a) === numbers(b);
}

function remove({ text, lines }: RuleContext, { span, list }: ActionItem): Fix {
  const edit = list.table?.syntax === "html" ? { span, newText: "" } : removeLines(text, lines, span);
  return { title: "Delete this item", safe: false, preferred: true, edits: [edit] };
}
