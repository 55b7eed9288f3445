import { insertField } from "../templates/insertField.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "missing-owner",
  group: "metadata",
  summary: "Somebody is named who answers for the postmortem: an owner, an author, or who led the incident.",
  rationale:
    "A report that nobody owns is not finished, its action items are not followed up, and nobody can be asked.",
  source: "PagerDuty (a single owner); the SRE book",
  severity: "hint",
  profiles: {
    "google-sre": "warning",
    pagerduty: "warning",
    atlassian: "warning",
    itil: "warning",
    regulated: "warning",
    public: "off",
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

- **Severity**: SEV-2

## Impact

One order in five failed.
`,
      good: `# Checkout down on 14 March 2024

- **Severity**: SEV-2
- **Owner**: Mira Holm

## Impact

One order in five failed.
`,
    },
  ],

  *check(context) {
    const { owner, title } = context.incident;
    if (owner === undefined) {
      yield {
        span: title?.span ?? context.lines.span(0),
        message: "Nobody is named as owner or author of this postmortem.",
        fixes: () => fixesFor(context),
      };
    }
  },
});

function fixesFor(context: RuleContext): Fix[] {
  const edit = insertField(context, { key: "owner" });
  return edit ? [{ title: "Add an owner", safe: false, preferred: true, edits: [edit] }] : [];
}
