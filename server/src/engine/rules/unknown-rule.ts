import { noSuch } from "../settings/noSuch.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "unknown-rule",
  group: "checks",
  summary: "Comments and settings name rules that exist.",
  rationale: "A misspelt rule name switches nothing off and nothing on, and nobody notices.",
  source: "users of other linters",
  severity: "warning",
  inTemplates: true,
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

<!-- postmortem-disable-next-line empty-sections -- to be written after the review -->
## Impact
`,
      good: `# Checkout down on 14 March 2024

<!-- postmortem-disable-next-line empty-section -- to be written after the review -->
## Impact
`,
    },
  ],

  *check({ checks }) {
    for (const { about, span, message, suggestion } of checks.problems) {
      if (about === "unknown-rule" && span) {
        yield report(span, message, typeof suggestion === "string" ? suggestion : undefined);
      }
    }
    for (const { rules } of checks.directives) {
      for (const { value, span } of rules) {
        if (!checks.ruleIds.includes(value)) {
          const { message, suggestion } = noSuch("rule", value, checks.ruleIds);
          yield report(span, message, suggestion);
        }
      }
    }
  },
});

function report(span: Span, message: string, meant: string | undefined): Report {
  if (meant === undefined) {
    return { span, message };
  }
  const edits = [{ span, newText: meant }];
  return { span, message, fixes: () => [{ title: `Change to ${meant}`, safe: false, preferred: true, edits }] };
}
