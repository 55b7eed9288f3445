import type { ActionItem, ActionList } from "../incident/actions/actionItem.ts";
import { dayOf } from "../incident/dayOf.ts";
import type { Incident } from "../incident/model.ts";
import { markDone } from "../templates/markDone.ts";
import { contains } from "../text/span.ts";
import { daysBetween } from "../time/calendar.ts";
import { formatDate } from "../time/format.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "overdue-action",
  group: "action-items",
  summary: "What is past its date is done, or has a new date.",
  rationale:
    "An item that went past its date unnoticed is mostly forgotten, and what it was to prevent can happen again. Where a list has no place to say that something is done, the question is put more softly.",
  source: "incident.io's policies, Atlassian",
  severity: "warning",
  options: {
    graceDays: {
      type: "integer",
      default: 0,
      minimum: 0,
      description: "How many days an item may be late before it is reported.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- [ ] Alert on failed orders (due 2024-04-12)
`,
      good: `# Checkout down on 14 March 2024

## Action items

- [x] Alert on failed orders (due 2024-04-12)
`,
    },
  ],

  *check(context, { graceDays }) {
    const { incident, now } = context;
    for (const { list, items } of incident.openActions) {
      const dated = items.filter(({ due }) => due?.date);
      // The zone of the day is that of the timeline, which nobody need read where nothing is due.
      const today = dated.length > 0 ? dayOf(incident, now) : undefined;
      const severity = today && canSayDone(incident, list) ? "warning" : "information";
      for (const item of today ? dated : []) {
        const { due } = item;
        // A date in the label above may be that of anything.
        const late = today && due?.date && contains(item.span, due.span) ? daysBetween(due.date, today) : 0;
        if (due && today && late > graceDays) {
          const days = late === 1 ? "1 day" : `${late} days`;
          yield {
            span: due.span,
            severity,
            message: `Due ${due.text}, ${days} before today, ${formatDate(today)}, and nothing says that it is done.`,
            fixes: () => fixesFor(context, item),
          };
        }
      }
    }
  },
});

/** Whether the list has a place for it, or says it of another item. */
function canSayDone({ actionItems }: Incident, list: ActionList): boolean {
  return list.columns.includes("state") || actionItems.some((item) => item.list === list && item.done !== undefined);
}

function fixesFor({ text }: RuleContext, item: ActionItem): readonly Fix[] {
  const done: Fix = { title: "Mark as done", safe: false, preferred: true, edits: [markDone(text, item)] };
  const placeholder = { start: 0, end: 3 };
  return item.due
    ? [done, { title: "Change the date", safe: false, edits: [{ span: item.due.span, newText: "TBD", placeholder }] }]
    : [done];
}
