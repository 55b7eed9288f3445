import type { Incident, Moment } from "../incident/model.ts";
import { daysBetween } from "../time/calendar.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "late-publication",
  group: "privacy",
  summary: "The report comes out while those who were hit by the incident still ask for it.",
  rationale:
    "After a week the details are forgotten by those who write them down, and after a month the customers have made up their own story.",
  source: "the SRE workbook (within a week), ServiceNow",
  severity: "off",
  profiles: {
    "google-sre": { severity: "information", options: { days: 7 } },
    pagerduty: { severity: "information", options: { days: 7 } },
    public: { severity: "information", options: { days: 30 } },
  },
  options: {
    days: {
      type: "integer",
      default: 7,
      minimum: 0,
      description: "How many days after the resolution a report may be published.",
    },
  },
  examples: [
    {
      bad: `---
postmortem:
  profile: google-sre
published: 2024-04-15
resolved: 2024-03-14 14:40 UTC
---
# Checkout down on 14 March 2024
`,
      good: `---
postmortem:
  profile: google-sre
published: 2024-03-20
resolved: 2024-03-14 14:40 UTC
---
# Checkout down on 14 March 2024
`,
    },
  ],

  *check({ text, incident }, { days }) {
    const published = publication(text, incident);
    const resolved = resolution(incident);
    if (published?.date && resolved?.date) {
      const late = daysBetween(resolved.date, published.date);
      if (late > days) {
        yield {
          span: published.span,
          message: `Published ${late} days after the resolution.`,
          related: [{ span: resolved.span, message: "The resolution." }],
        };
      }
    }
  },
});

const STAMP = /(?:^|\n)[^\p{L}\n]{0,4}(?:posted|published)(?:\s+(?:on|at))?[\s:*_]*$/iu;
const LONGEST_LEAD = 40;

/** A field, or the stamp of a page; what a status page posted while the incident went on is an update and no report. */
function publication(text: string, { fieldTimes, proseTimes, statusUpdates }: Incident): Moment | undefined {
  const field = fieldTimes.find((each) => each.field.name === "published");
  const updates = statusUpdates.filter(({ status }) => !/^post-?mortem$/i.test(status.value));
  const isUpdate = ({ span }: Moment) => updates.some(({ time }) => time.span.start === span.start);
  return (
    field?.time ??
    proseTimes.find(
      (time) => STAMP.test(text.slice(Math.max(0, time.span.start - LONGEST_LEAD), time.span.start)) && !isUpdate(time),
    )
  );
}

/** The end of the impact stands in where nothing says when it was resolved. */
function resolution({ facts }: Incident): Moment | undefined {
  const dated = facts.filter(({ time }) => time.date !== undefined);
  const fact = dated.find(({ phase }) => phase === "resolved") ?? dated.find(({ phase }) => phase === "impact-end");
  return fact?.time;
}
