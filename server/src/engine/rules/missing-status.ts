import type { Field } from "../incident/fields.ts";
import { insertField } from "../templates/insertField.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "missing-status",
  group: "metadata",
  summary: "The document says how far it is: a draft, in review, reviewed, published.",
  rationale: "A reader who does not know that the text is a draft takes a first guess for the result.",
  source: "PagerDuty, Datadog (draft, in review, reviewed)",
  severity: "off",
  profiles: {
    pagerduty: "warning",
    itil: "warning",
    "google-sre": "information",
    atlassian: "information",
    regulated: "information",
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
- **Status**: reviewed

## Impact

One order in five failed.
`,
    },
  ],

  *check(context) {
    const { fields, title } = context.incident;
    if (!fields.some(saysHowFar)) {
      yield {
        span: title?.span ?? context.lines.span(0),
        message: "Nothing says whether this is a draft or has been reviewed.",
        fixes: () => fixesFor(context),
      };
    }
  },
});

/** A status; or a switch of a site generator or a status page that says the same: `draft: true`, `resolved: true`. */
function saysHowFar({ name, key, value, source }: Field): boolean {
  const isSwitch = source === "front-matter" && SWITCHES.has(key.value) && /^(?:true|false)$/i.test(value);
  return (name === "status" && value.trim() !== "") || isSwitch;
}

const SWITCHES: ReadonlySet<string> = new Set(["draft", "published", "resolved", "reviewed", "final"]);

function fixesFor(context: RuleContext): Fix[] {
  const edit = insertField(context, { key: "status", value: "draft" });
  return edit ? [{ title: 'Add "status: draft"', safe: false, preferred: true, edits: [edit] }] : [];
}
