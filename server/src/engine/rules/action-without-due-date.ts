import { incidentDays } from "../incident/incidentDays.ts";
import { addDays, dayNumber } from "../time/calendar.ts";
import { formatDate } from "../time/format.ts";
import { missingFacet } from "./missingFacet.ts";
import { defineRule, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "action-without-due-date",
  group: "action-items",
  summary: "Every open action item says until when.",
  rationale:
    "Without a date nobody can tell an item that is late from one that is forgotten. An item with a ticket is left out: the ticket may hold the date.",
  source: "PagerDuty (15 and 30 days), Atlassian (4 or 8 weeks)",
  severity: "information",
  profiles: {
    pagerduty: "warning",
    atlassian: "warning",
    "aws-coe": "warning",
    itil: "warning",
    "learning-review": "hint",
  },
  options: {
    dueDays: {
      type: "integer",
      default: 30,
      minimum: 1,
      description: "How many days after the incident an action is due, for the date that the fix proposes.",
    },
    dueDaysBySeverity: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Other numbers of days by the incident's severity: `SEV-1: 15`.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (due 2024-04-12)
- Alert on failed orders
`,
      good: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (due 2024-04-12)
- Alert on failed orders (due 2024-04-12)
`,
    },
  ],

  *check(context, { dueDays, dueDaysBySeverity }) {
    yield* missingFacet(context, {
      facet: "due",
      has: "has a due date",
      have: "have no due date",
      lacks: "has no due date",
      title: "Add a due date",
      value: () => proposedDate(context, daysFor(context, dueDaysBySeverity) ?? dueDays) ?? "TBD",
      isThere: ({ due, ticket }) => due !== undefined || ticket !== undefined,
    });
  },
});

/** `SEV1: 15` holds for SEV-1 and sev 1. */
function daysFor({ incident }: RuleContext, bySeverity: readonly string[]): number | undefined {
  const own = fold(incident.severity?.value ?? "");
  const entry = bySeverity.find((each) => own !== "" && fold(each.split(":")[0] ?? "") === own);
  const days = Number(entry?.split(":")[1]);
  return Number.isInteger(days) && days > 0 ? days : undefined;
}

function fold(severity: string): string {
  return severity.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** So many days after the incident; a date that is past already is no proposal. */
function proposedDate({ incident, now }: RuleContext, dueDays: number): string | undefined {
  const days = incidentDays(incident);
  const date = days && addDays(days.last, dueDays);
  const isAhead = date && dayNumber(date) * DAY > now;
  return isAhead ? formatDate(date) : undefined;
}

const DAY = 86_400_000;
