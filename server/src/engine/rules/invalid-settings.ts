import type { OptionValue } from "../settings/settings.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "invalid-settings",
  group: "checks",
  summary: "Settings have values that mean something.",
  rationale:
    "A setting that is not understood is not in force. The default stands in for it, in the editor and in CI alike, and this finding says so.",
  source: "users of other linters (editor and CI must agree)",
  severity: "warning",
  inTemplates: true,
  examples: [
    {
      bad: `---
postmortem:
  profile: pagerdudy
---
# Checkout down on 14 March 2024

## Impact

One order in five failed for 35 minutes.
`,
      good: `---
postmortem:
  profile: pagerduty
---
# Checkout down on 14 March 2024

## Impact

One order in five failed for 35 minutes.
`,
    },
  ],

  *check({ checks }) {
    for (const { about, span, message, suggestion } of checks.problems) {
      if (about !== "invalid-settings" || !span) {
        continue;
      }
      if (suggestion === undefined) {
        yield { span, message };
        continue;
      }
      const newText = asYaml(suggestion);
      const edits = [{ span, newText }];
      yield { span, message, fixes: () => [{ title: `Change to ${newText}`, safe: false, preferred: true, edits }] };
    }
  },
});

/** A value as it stands in YAML: words as they are, everything that YAML could take for something else in quotes. */
function asYaml(value: OptionValue): string {
  return typeof value === "string" && /^[a-z][\w-]*$/i.test(value) && !/^(?:true|false|null)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
