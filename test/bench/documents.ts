import { pick, random } from "./random.ts";

/**
 * A postmortem of about `length` characters, the same for the same arguments: prose, a timeline as list and as table,
 * durations, links, code, action items, in about the shares of real ones. A longer document has more of everything.
 *
 * @param seed for many different documents of one size
 */
export function postmortem(length: number, seed = 1): string {
  const next = random(seed);
  const parts: Record<Part, string[]> = {
    summary: [],
    impact: [],
    timeline: [],
    cause: [],
    resolution: [],
    actions: [],
  };
  let size = FRAME;
  let minute = 14 * 60 + Math.floor(next() * 60);
  for (let step = 0; size < length; step++) {
    const part = TURNS[step % TURNS.length] ?? "cause";
    minute += part === "timeline" ? Math.floor(next() * 6) : 0;
    const piece = WRITERS[part](next, minute);
    parts[part].push(piece);
    size += piece.length + 2;
  }
  return [
    "---\nseverity: SEV-2\nstatus: resolved\nowner: Ines Duarte\nservices: [checkout, payments]\n---\n",
    `# Checkout refused payments on 14 March 2024 (${seed})\n`,
    `## Summary\n\n${parts.summary.join("\n\n")}\n`,
    `## Impact\n\n${parts.impact.join("\n\n")}\n`,
    `## Timeline (UTC)\n\n### 2024-03-14\n\n${parts.timeline.join("\n")}\n`,
    `## Root cause\n\n${parts.cause.join("\n\n")}\n`,
    `## Resolution\n\n${parts.resolution.join("\n\n")}\n`,
    `## Action items\n\n| What | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n${parts.actions.join("\n")}\n`,
  ].join("\n");
}

/** A postmortem whose timeline is one table of so many rows. */
export function timelineTable(rows: number): string {
  const next = random(7);
  const lines = Array.from({ length: rows }, (_, index) => {
    const minute = Math.floor(index / 2);
    const day = 14 + Math.floor(minute / 1440);
    return `| 2024-03-${day} ${clock(minute % 1440)} | ${pick(next, EVENTS)} | ${pick(next, PEOPLE)} |`;
  });
  return [
    "---\nseverity: SEV-2\nowner: Ines Duarte\n---\n",
    "# Checkout refused payments on 14 March 2024\n",
    `## Summary\n\n${sentences(next, 6)}\n`,
    `## Impact\n\n${sentences(next, 3)}\n`,
    `## Timeline\n\n| Time (UTC) | Event | Who |\n| --- | --- | --- |\n${lines.join("\n")}\n`,
    `## Root cause\n\n${sentences(next, 8)}\n`,
    `## Action items\n\n- [ ] Test the pool size in staging (Rui Costa, 2024-04-02, PAY-310)\n`,
  ].join("\n");
}

type Part = "summary" | "impact" | "timeline" | "cause" | "resolution" | "actions";

const FRAME = 420;
const TURNS: readonly Part[] = [
  "summary",
  "timeline",
  "timeline",
  "cause",
  "timeline",
  "impact",
  "timeline",
  "actions",
  "timeline",
  "resolution",
  "timeline",
  "cause",
];

const WRITERS: Readonly<Record<Part, (next: () => number, minute: number) => string>> = {
  summary: (next) => sentences(next, 3),
  impact: (next) =>
    `${sentences(next, 2)} About ${10 + Math.floor(next() * 80)} % of the orders were lost for 35 minutes.`,
  timeline: (next, minute) => `- **${clock(minute % 1440)}** ${pick(next, EVENTS)} (${pick(next, PEOPLE)})`,
  cause: (next) => `${sentences(next, 4)} See [the change](https://example.com/changes/${Math.floor(next() * 9999)}).`,
  resolution: (next) => sentences(next, 2),
  actions: (next) =>
    `| ${pick(next, TASKS)} | ${pick(next, PEOPLE)} | 2024-04-${10 + Math.floor(next() * 20)} | PAY-${100 + Math.floor(next() * 900)} |`,
};

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function sentences(next: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(next, SENTENCES)).join(" ");
}

const SENTENCES = [
  "The payment service ran out of connections to its database after the pool had been made smaller.",
  "Requests that could not get a connection within two seconds were answered with an error.",
  "The alert on the error rate fired after four minutes, because it looks at a window of five.",
  "Nobody had tried the new size under the load of a Thursday afternoon.",
  "The setting `pool.max` was 40 before the change and 4 after it.",
  "Retries of the mobile apps made the load **three times** as high as usual.",
  "The dashboard of the team showed the database itself as healthy throughout.",
  "Support received 212 messages between 14:10 and 15:05 UTC.",
  "The change had been reviewed, but the reviewers had no figure to compare it with.",
  "A second, smaller wave followed when the queue of the warehouse was worked off.",
] as const;

const EVENTS = [
  "Deployment of release 2024.11 to the payment service begins",
  "Error rate of checkout rises to 12 %",
  "Alert `checkout-error-rate` fires and pages the engineer on call",
  "The engineer on call acknowledges the page and joins the call",
  "Status page says that payments may fail",
  "The pool size is found to be the cause, see [graph](https://example.com/g/7)",
  "Rollback to release 2024.10 is started",
  "Error rate falls below 1 %",
  "Queue of open orders is worked off, orders of the warehouse included",
  "Incident is resolved",
] as const;

const PEOPLE = ["Ines Duarte", "Rui Costa", "Marta Lindqvist", "Tom Okafor", "Yuki Sato"] as const;

const TASKS = [
  "Warn when a pool is made smaller than its peak of last week",
  "Run the load test of Thursday afternoon against each release",
  "Show the wait for a connection on the dashboard of checkout",
  "Write down how to roll back without the deployment pipeline",
] as const;
