import type { ActionItem } from "../incident/model.ts";
import { missingFacet } from "./missingFacet.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "action-without-ticket",
  group: "action-items",
  summary: "Every open action item links the ticket in which it is followed up.",
  rationale:
    "Work is planned from a tracker and not from reports; what has no ticket there is found again at the next incident.",
  source: "GitLab and Atlassian: actions are issues",
  severity: "hint",
  profiles: {
    "google-sre": "warning",
    pagerduty: "warning",
    atlassian: "warning",
    public: "off",
    "learning-review": "off",
  },
  options: {
    patterns: {
      type: "array",
      items: { type: "string" },
      default: [],
      description:
        "What a ticket of the team looks like beside `ABC-123`, `#123` and links: `T#`, where # is a number.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (#1203)
- Alert on failed orders
`,
      good: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (#1203)
- Alert on failed orders (#1204)
`,
    },
  ],

  *check(context, { patterns }) {
    const own = patterns.map(ticketPattern);
    yield* missingFacet(context, {
      facet: "ticket",
      has: "links a ticket",
      have: "link no ticket",
      lacks: "links no ticket",
      title: "Add a ticket",
      value: () => "TBD",
      isThere: (item) => item.ticket !== undefined || hasOwn(item, own),
    });
  },
});

/** `#` stands for a number and everything else for itself, so that no setting can be a slow pattern. */
function ticketPattern(pattern: string): RegExp {
  const literal = pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal.replaceAll("#", "\\d{1,9}")}(?![\\p{L}\\p{N}])`, "u");
}

function hasOwn({ text }: ActionItem, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
