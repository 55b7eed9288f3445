import type { ActionItem } from "../incident/actions/actionItem.ts";
import { isBareReference } from "../incident/actions/isBareReference.ts";
import type { Incident } from "../incident/model.ts";
import { once } from "../text/once.ts";
import { trim } from "../text/span.ts";
import { defineRule, type Fix, type Report } from "./rule.ts";

export default defineRule({
  id: "bare-reference",
  group: "action-items",
  summary: "An action item says in words what is to be done, with the ticket beside it.",
  rationale:
    "A number tells a reader nothing, least of all one who may not open the tracker, and trackers are moved more often than reports.",
  source: "GitLab: a link, a date and a person, and words for the reader",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (#1203)
- #1204
`,
      good: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (#1203)
- Alert on failed orders (#1204)
`,
    },
  ],

  *check(context) {
    const { text, incident } = context;
    const told = once(() => toldTickets(incident));
    for (const { list, items } of incident.openActions) {
      const bare = items.filter((item) => isBareReference(item) && !told().has(item.ticket?.value ?? ""));
      if (bare.length === 0) {
        continue;
      }
      if (bare.length > 1 && bare.length === items.length) {
        yield {
          span: list.heading,
          message: `All ${bare.length} action items are references only: what are they about?`,
          fixes: () => [describe(text, bare)],
        };
      } else {
        yield* bare.map((item) => reportOf(text, item));
      }
    }
  },
});

/** The same ticket with words is another rule's: the item stands twice. */
function toldTickets({ actionItems }: Incident): ReadonlySet<string> {
  return new Set(actionItems.flatMap((item) => (item.ticket && !isBareReference(item) ? [item.ticket.value] : [])));
}

function reportOf(text: string, item: ActionItem): Report {
  const isLink = /https?:/.test(item.text);
  return {
    span: item.textSpan,
    message: isLink ? "Only a link: what is it about?" : `Only a number: what is ${item.text} about?`,
    fixes: () => [describe(text, [item])],
  };
}

function describe(text: string, items: readonly ActionItem[]): Fix {
  const edits = items.flatMap(({ textSpan }) => {
    const words = trim(text, textSpan);
    const placeholder = { start: 0, end: 3 };
    return [
      { span: { start: words.start, end: words.start }, newText: "TBD (", placeholder },
      { span: { start: words.end, end: words.end }, newText: ")" },
    ];
  });
  return { title: "Describe it before the reference", safe: false, preferred: true, edits };
}
