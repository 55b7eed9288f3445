import { insertField } from "../templates/insertField.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "missing-severity",
  group: "metadata",
  summary: "The report says how severe the incident was, on the team's own scale.",
  rationale: "The severity says who had to come, how fast, and whether this report must be read by others.",
  source: "PagerDuty, ITIL",
  severity: "hint",
  profiles: {
    pagerduty: "warning",
    itil: "warning",
    regulated: "warning",
    atlassian: "information",
    public: "off",
    "learning-review": "off",
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

- **Owner**: Mira Holm

## Impact

One order in five failed.
`,
      good: `# Checkout down on 14 March 2024

- **Owner**: Mira Holm
- **Severity**: SEV-2

## Impact

One order in five failed.
`,
    },
  ],

  *check(context) {
    const { severity, title } = context.incident;
    if (severity === undefined) {
      yield {
        span: title?.span ?? context.lines.span(0),
        message: "Nothing says how severe the incident was.",
        fixes: () => fixesFor(context),
      };
    }
  },
});

/** One fix for each word of the team's scale; without a scale one that leaves the word to the writer. */
function fixesFor(context: RuleContext): Fix[] {
  const scale = context.settings.rules.get("unknown-metadata-value")?.options.severities;
  const words = Array.isArray(scale) ? scale.filter((word): word is string => typeof word === "string") : [];
  const own = words.flatMap((value) => fixFor(context, `Add "severity: ${value}"`, value));
  return own.length > 0 ? own : fixFor(context, "Add a severity");
}

function fixFor(context: RuleContext, title: string, value?: string): Fix[] {
  const edit = insertField(context, { key: "severity", ...(value === undefined ? {} : { value }) });
  return edit ? [{ title, safe: false, edits: [edit] }] : [];
}
