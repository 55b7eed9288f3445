import { missingFacet } from "./missingFacet.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "action-without-owner",
  group: "action-items",
  summary: "Every action item names who sees to it.",
  rationale:
    "What everybody should do nobody does: of the follow-ups in published postmortems four in five name no owner. One person, who may pass it on, is enough.",
  source: "the SRE book and PagerDuty: each item has one owner",
  severity: "information",
  profiles: {
    "google-sre": "warning",
    pagerduty: "warning",
    atlassian: "warning",
    "aws-coe": "warning",
    itil: "warning",
    "learning-review": "hint",
    public: "off",
  },
  options: {
    personsOnly: {
      type: "boolean",
      default: false,
      description: "Whether a team is too little: an owner is then one person.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (owner: Priya)
- Alert on failed orders
`,
      good: `# Checkout down on 14 March 2024

## Action items

- Let the release job wait for migrations (owner: Priya)
- Alert on failed orders (owner: Tom)
`,
    },
  ],

  *check(context, { personsOnly }) {
    yield* missingFacet(context, {
      facet: "owner",
      has: "has an owner",
      have: "have no owner",
      lacks: "has no owner",
      title: "Add an owner",
      value: () => "TBD",
      isThere: ({ owner }) => owner !== undefined && !(personsOnly && TEAM.test(owner.value)),
    });
  },
});

const TEAM =
  /\b(?:teams?|squad|group|department|dept|devops|sre|ops|operations|infra(?:structure)?|platform|engineering|support|security|backend|frontend|everyone|チーム|团队)\b/i;
