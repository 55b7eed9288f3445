import { findSecrets, type Secret } from "../incident/privacy/findSecrets.ts";
import { defineRule, type Fix } from "./rule.ts";

export default defineRule({
  id: "secret",
  group: "privacy",
  summary: "No password, token or key stands in the report, nor in the logs that are pasted into it.",
  rationale:
    "Whoever can read the report can use what it gives away, also out of the history of the repository. Logs of an incident hold secrets more often than anybody thinks.",
  source: "common practice",
  severity: "error",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline

- 14:05 UTC The job logs in with \`DB_PASSWORD=q7Rt2LmXw9ZbK4vN8sYp\`.
`,
      good: `# Checkout down on 14 March 2024

## Timeline

- 14:05 UTC The job logs in with \`DB_PASSWORD=***\`.
`,
    },
  ],

  *check({ incident }) {
    for (const secret of findSecrets(incident.prose.words)) {
      yield {
        span: secret.span,
        message: `This looks like ${secret.what}; if it is real, change it, since deleting it here is not enough.`,
        fixes: () => [blackOut(secret)],
      };
    }
  },
});

function blackOut({ span }: Secret): Fix {
  return { title: "Replace by ***", safe: false, preferred: true, edits: [{ span, newText: "***" }] };
}
