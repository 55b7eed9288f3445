import type { Incident, Title } from "../incident/model.ts";
import { slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "generic-title",
  group: "structure",
  summary: "The title says what broke, and when.",
  rationale: "In a list of fifty postmortems nobody finds the one that is called Service outage.",
  source: "the SRE book; Thomas Limoncelli on titles of postmortems",
  severity: "hint",
  examples: [
    {
      bad: `# Service outage report

## Impact

One order in five failed.
`,
      good: `# Checkout outage after a left-out migration, 2024-03-14

## Impact

One order in five failed.
`,
    },
  ],

  *check(context) {
    const { title } = context.incident;
    if (title && isGeneric(title.text)) {
      yield {
        span: title.span,
        message: `"${title.text}" would fit any incident: name the service and the date.`,
        fixes: () => [nameIt(context, title)],
      };
    }
  },
});

const SAYS_NOTHING =
  /\b(?:incidents?|outages?|reports?|post[- ]?mortems?|rca|root[- ]?causes?(?: analysis)?|analysis|issues?|cloud|servers?|services?|systems?|production|the|a|an|of|for|on|and|in)\b/gi;

/** Nothing is left without the words that every title of a report may have. */
function isGeneric(title: string): boolean {
  return (
    title.length <= 80 &&
    !/\d/.test(title) &&
    /\p{L}/u.test(title) &&
    !/[\p{L}\p{N}]/u.test(title.replace(SAYS_NOTHING, ""))
  );
}

/** What the document knows is written, what it does not know is left to the writer. */
function nameIt({ text, incident }: RuleContext, { span }: Title): Fix {
  const services = incident.fields.find(({ name }) => name === "services")?.value.trim();
  const date = dateOf(incident);
  const known = [services !== undefined && services.length <= 40 ? services : "", date ?? ""].filter(
    (part) => part !== "",
  );
  const isQuoted = /["']$/.test(slice(text, span));
  const end = span.end - (isQuoted ? 1 : 0);
  const added = known.length > 0 ? known.join(", ") : "service and date";
  const newText = `, ${added}`;
  const edit = { span: { start: end, end }, newText };
  const placeholder = { start: 2, end: newText.length };
  return {
    title: "Add the date and the service",
    safe: false,
    preferred: true,
    edits: [known.length > 0 ? edit : { ...edit, placeholder }],
  };
}

function dateOf({ facts, timeline }: Incident): string | undefined {
  const dates = [...facts.map(({ time }) => time.date), ...(timeline?.entries ?? []).map(({ time }) => time.date)];
  const date = dates.find((each) => each !== undefined);
  const two = (part: number) => String(part).padStart(2, "0");
  return date && `${date.year}-${two(date.month)}-${two(date.day)}`;
}
