import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ActionList } from "../../../server/src/engine/incident/actions/actionItem.ts";
import { analyze } from "../../../server/src/engine/index.ts";
import { renderPreview } from "../../../server/src/engine/preview/renderPreview.ts";
import { analysisOf, factAt, findingAt, metricOf, momentAt, spanOf } from "./sampleIncident.ts";

/** What a reader sees, without tags, one line for each block. */
function wordsOf(markup: string): readonly string[] {
  return markup
    .replace(/<span class="spoken">[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

const text = `# Search was down

Severity: SEV-2

## Timeline

- 2025-03-04 09:15 Errors begin
- 2025-03-04 09:41 Alert fires
- 2025-03-04 10:20 All well
`;

const facts = [
  factAt("impact-start", momentAt(text, "2025-03-04 09:15")),
  factAt("detected", momentAt(text, "2025-03-04 09:41")),
  factAt("impact-end", momentAt(text, "2025-03-04 10:20")),
];

/** The same with their zone, and so with their instants. */
const inCet = facts.map(({ phase, time }) =>
  factAt(phase, {
    ...time,
    zone: { span: { start: 0, end: 0 }, text: "CET", readings: [{ kind: "offset", offset: 60 }] },
    instant: Date.UTC(2025, 2, 4, 0, (time.minuteOfDay ?? 0) - 60),
  }),
);

const title = { text: "Search was down", span: spanOf(text, "Search was down"), source: "heading" } as const;

const severity = {
  key: { value: "Severity", span: spanOf(text, "Severity") },
  name: "severity",
  value: "**SEV-2**",
  valueSpan: spanOf(text, "SEV-2"),
  source: "line",
} as const;

/** The line of the head that says how long and when. */
function whenOf(entries: string): string | undefined {
  const page = renderPreview(analyze({ text: `# Search was down\n\n## Timeline (UTC)\n\n${entries}`, now: 0 }));
  const when = /<p class="when">.*<\/p>/.exec(page)?.[0];
  return when && wordsOf(when)[0];
}

test("when it was agrees with how long it was", () => {
  assert.equal(
    whenOf("- 2025-03-04 09:15 Outage begins\n- 2025-03-04 10:05 Mitigated\n- 2025-03-04 12:00 Resolved\n"),
    "50 minutes 4 March 2025, 09:15 – 10:05 UTC",
  );
  assert.equal(
    whenOf(
      "- 2025-03-04 09:15 Outage begins\n- 2025-03-04 10:15 Outage ends\n- 2025-03-05 09:15 Outage begins\n- 2025-03-05 09:45 Outage ends\n",
    ),
    "1 h 30 min 4 March 2025, 09:15 – 5 March 2025, 09:45 UTC",
  );
});

test("one moment is written once, and ends in the wrong order leave the day", () => {
  assert.equal(whenOf("- 2025-03-04 09:15 Outage begins\n"), "4 March 2025, 09:15 UTC");
  assert.equal(whenOf("- 2025-03-04 09:15 Outage ends\n- 2025-03-04 10:15 Outage begins\n"), "4 March 2025");
});

test("front matter is shown without the marks of YAML, and tags of a site generator not at all", () => {
  const page = renderPreview(
    analyze({
      text: `---\ntitle: "Search: down"\ndate: 2025-03-04\n---\n\n## Summary\n\n{{< lead >}}Search was down for an hour and nobody could find anything.{{< /lead >}}\n\n## Timeline (UTC)\n\n- 09:15 Outage begins\n- 10:15 Outage ends\n`,
      now: 0,
    }),
  );
  assert.match(page, /<dt>title<\/dt><dd>Search: down<\/dd>/);
  assert.match(page, /<dt>date<\/dt><dd>2025-03-04<\/dd>/);
  assert.match(page, /<p class="lede"[^>]*>Search was down for an hour and nobody could find anything\.<\/p>/);
});

test("the head says what, when and how bad, and that no zone is stated", () => {
  const page = renderPreview(analysisOf(text, { incident: { title, facts, fields: [severity] } }));
  assert.deepEqual(wordsOf(page).slice(0, 4), [
    "Postmortem",
    "Search was down",
    "1 h 5 min 4 March 2025, 09:15 – 10:20 no time zone stated",
    "Severity SEV-2",
  ]);
  assert.match(page, /<h1 data-line="0">Search was down<\/h1>/);
  assert.match(page, /<a href="#line-3" data-line="2" data-column="10">SEV-2<\/a>/);
});

test("the zone of both ends is said once", () => {
  assert.ok(
    wordsOf(renderPreview(analysisOf(text, { incident: { facts: inCet } }))).includes(
      "1 h 5 min 4 March 2025, 09:15 – 10:20 CET",
    ),
  );
});

test("the reader chooses the zone: as written, UTC, the team's, or their own", () => {
  const analysis = analysisOf(text, { incident: { facts: inCet } });
  const page = renderPreview(analysis, { zone: "Asia/Tokyo", localZone: "Europe/Lisbon", hasControls: true });
  assert.ok(wordsOf(page).includes("1 h 5 min 4 March 2025, 17:15 – 18:20 Asia/Tokyo"));
  assert.ok(wordsOf(page).includes("Times as written UTC Europe/Lisbon Asia/Tokyo"));
  assert.match(page, /data-zone="Asia\/Tokyo" aria-pressed="true"/);
  assert.match(page, /data-zone="UTC" aria-pressed="false"/);
});

test("where no zone is known there is none to choose", () => {
  assert.doesNotMatch(renderPreview(analysisOf(text, { incident: { facts } }), { hasControls: true }), /data-zone/);
});

test("a page without a script has no controls", () => {
  assert.doesNotMatch(renderPreview(analysisOf(text, { incident: { facts: inCet } })), /data-zo/);
});

test("a day alone needs no zone", () => {
  const { minuteOfDay: _, ...day } = momentAt(text, "2025-03-04");
  const dated = [factAt("impact-start", { ...day, precision: "day" })];
  assert.ok(wordsOf(renderPreview(analysisOf(text, { incident: { facts: dated } }))).includes("4 March 2025"));
});

test("a title that the head shows does not stand twice, unless it is not the first thing in the text", () => {
  const count = (page: string) => page.match(/Search was down/g)?.length;
  assert.equal(count(renderPreview(analysisOf(text, { incident: { title } }))), 1);
  const later = `An incident.\n\n${text}`;
  const laterTitle = { ...title, span: spanOf(later, "Search was down") };
  assert.equal(count(renderPreview(analysisOf(later, { incident: { title: laterTitle } }))), 2);
});

test("a metric names the two instants it was measured between, each with a link to its line", () => {
  const metrics = [metricOf("time-to-detect", { from: "impact-start", to: "detected", minutes: 26, facts })];
  const page = renderPreview(analysisOf(text, { incident: { facts, metrics } }));
  const from = wordsOf(page).indexOf("Time to detect");
  assert.deepEqual(wordsOf(page).slice(from, from + 3), [
    "Time to detect",
    "26 minutes",
    "09:15 impact start 09:41 detected",
  ]);
  assert.match(page, /<a href="#line-7" data-line="6" data-column="2">09:15<\/a>/);
});

test("a metric across days says the days, and one of uncertain ends how uncertain", () => {
  const longer = text.replace("2025-03-04 10:20", "2025-03-05 10:20");
  const ends = [
    factAt("impact-start", momentAt(longer, "2025-03-04 09:15")),
    factAt("impact-end", momentAt(longer, "2025-03-05 10:20")),
  ];
  const metric = metricOf("time-to-resolve", { from: "impact-start", to: "impact-end", minutes: 1505, facts: ends });
  const page = renderPreview(
    analysisOf(longer, { incident: { facts: ends, metrics: [{ ...metric, uncertaintyMinutes: 30 }] } }),
  );
  const from = wordsOf(page).indexOf("Time to resolve");
  assert.deepEqual(wordsOf(page).slice(from + 1, from + 3), [
    "1 d 1 h 5 min ± 30 minutes",
    "4 Mar, 09:15 impact start 5 Mar, 10:20 impact end",
  ]);
});

test("where an instant is missing, the card says what to write", () => {
  const metrics = [
    metricOf("time-to-detect", { from: "impact-start", to: "detected", minutes: 26, facts }),
    metricOf("time-to-acknowledge", { from: "detected", to: "acknowledged", facts }),
  ];
  const words = wordsOf(renderPreview(analysisOf(text, { incident: { metrics } })));
  const from = words.indexOf("Time to acknowledge");
  assert.deepEqual(words.slice(from + 1, from + 3), [
    "not known",
    "No acknowledgement time: add when somebody took it on.",
  ]);
});

test("where nothing can be measured, the page says what to write", () => {
  assert.ok(
    wordsOf(renderPreview(analysisOf(text))).includes(
      "Nothing can be measured yet: add when the impact began, when somebody noticed, and when it was over.",
    ),
  );
});

test("the table of the timeline runs from the earliest to the latest, and says from when it counts", () => {
  const page = renderPreview(analysisOf(text, { incident: { facts: [...facts].reverse() } }));
  const from = wordsOf(page).indexOf("Timeline as a table 3 events");
  assert.deepEqual(wordsOf(page).slice(from + 1, from + 6), [
    "4 March 2025",
    "TimeSince impact startPhaseEvent",
    "09:150Impact start",
    "09:41+26 minutesDetected",
    "10:20+1 h 5 minImpact end",
  ]);
  const started = renderPreview(analysisOf(text, { incident: { facts: facts.slice(1) } }));
  assert.ok(wordsOf(started).includes("TimeSince first eventPhaseEvent"));
});

test("action items have their owner and when they are due, and what they lack is said", () => {
  const words = spanOf(text, "Alert");
  const list: ActionList = { form: "list", heading: words, topHeading: words, columns: [] };
  const item = { span: words, text: "Alert earlier", textSpan: words, list, open: new Set<never>() };
  const due = (day: number) => ({
    text: `2026-01-0${day}`,
    span: item.span,
    date: { year: 2026, month: 1, day },
  });
  // The day of the sample is 1 January 2026.
  const actionItems = [
    { ...item, owner: { value: "Dana", span: item.span }, due: due(4) },
    { ...item, due: { text: "2025-12-31", span: item.span, date: { year: 2025, month: 12, day: 31 } } },
    { ...item, done: true, owner: { value: "Kim", span: item.span } },
    item,
  ];
  const page = wordsOf(renderPreview(analysisOf(text, { incident: { actionItems } })));
  const from = page.indexOf("Action items 4 items: 1 done, 3 open, 1 overdue, 2 without owner");
  assert.deepEqual(page.slice(from + 1, from + 5), [
    "☐ Alert earlier Dana due 4 January 2026 (in 3 days)",
    "☐ Alert earlier no owner overdue since 31 December 2025",
    "☑ Alert earlier Kim",
    "☐ Alert earlier no owner no due date",
  ]);
});

test("sections that are wanted are there, empty or missing, and what belongs into those is said", () => {
  const report = "# Outage of search\n\n## Summary\n\nDown.\n\n## Impact\n\n## Timeline\n\n- 10:00 UTC Down\n";
  const words = wordsOf(renderPreview(analyze({ text: report, now: 0 })));
  const from = words.indexOf("Sections 2 of 8 complete");
  assert.match(words[from + 1] ?? "", /^✓ Summary○ Impact empty✓ Timeline\+ Root cause missing/);
  assert.match(words[from + 2] ?? "", /^Impact Who was affected/);
});

test("problems are counted, and listed in document order with a link to their line", () => {
  const findings = [
    findingAt(spanOf(text, "SEV-2"), { severity: "hint", message: "A hint.", rule: "a-rule" }),
    findingAt(spanOf(text, "Alert fires"), { severity: "error", message: "An error.", rule: "b-rule" }),
  ];
  const page = renderPreview(analysisOf(text, { findings }));
  const from = wordsOf(page).indexOf("2 problems 1 error, 1 hint");
  assert.deepEqual(wordsOf(page).slice(from + 1, from + 3), [
    "Line 3 hint A hint. a-rule Fix…",
    "Line 8 error An error. b-rule Fix…",
  ]);
  assert.match(
    page,
    /<li class="problem error" data-problem="1"><a href="#line-8" data-line="7" data-column="19">Line 8<\/a>/,
  );
});

test("a document without problems says so", () => {
  assert.ok(wordsOf(renderPreview(analysisOf(text))).includes("No problems found."));
});

test("more problems than anybody reads are counted and not listed", () => {
  const findings = Array.from({ length: 203 }, () => findingAt(spanOf(text, "Alert"), {}));
  const words = wordsOf(renderPreview(analysisOf(text, { findings })));
  assert.equal(words.filter((line) => line.startsWith("Line 8")).length, 200);
  assert.ok(words.includes("3 more problems are listed in the editor."));
});

test("a document that is no postmortem is shown as it is", () => {
  const page = renderPreview(
    analysisOf("# Readme\n\nText.\n", { incident: { detection: { isPostmortem: false, reasons: [] } } }),
  );
  assert.deepEqual(wordsOf(page), [
    "This file is not read as a postmortem, so nothing is checked or measured in it.",
    "Readme",
    "Text.",
  ]);
});

test("an empty document says that it is empty", () => {
  assert.deepEqual(wordsOf(renderPreview(analysisOf(" \n"))), ["This document is empty."]);
});

test("words of the document cannot become markup in the summary", () => {
  const hostile = `<img src=x onerror=alert(1)>"'`;
  const findings = [findingAt({ start: 0, end: 1 }, { message: hostile, rule: hostile })];
  const page = renderPreview(
    analysisOf("text\n", {
      incident: {
        title: { text: hostile, span: { start: 0, end: 1 }, source: "line" },
        fields: [{ ...severity, value: hostile, valueSpan: { start: 0, end: 1 } }],
      },
      findings,
    }),
  );
  assert.doesNotMatch(page, /<img/);
});

test("a postmortem as the engine reads it", () => {
  const page = renderPreview(
    analyze({ text: text.replace("## Timeline", "## Timeline (UTC)"), now: Date.UTC(2025, 5, 1) }),
  );
  const words = wordsOf(page);
  assert.equal(words[2], "1 h 5 min 4 March 2025, 09:15 – 10:20 UTC");
  assert.ok(words.includes("09:41+26 minutesDetectedAlert fires"));
});

test("problems are marked where they stand, and their signs lead to their entry in the list", () => {
  const findings = [
    findingAt(spanOf(text, "Errors"), { severity: "hint", message: "A hint." }),
    findingAt(spanOf(text, "Errors"), { severity: "error", message: "An <error>." }),
  ];
  const page = renderPreview(analysisOf(text, { findings }));
  assert.match(
    page,
    /<mark class="problem-mark error">Errors<\/mark><a class="problem-sign problem-mark hint" role="button" href="#pm-problems" data-problem="0" aria-label="Hint: A hint\."><\/a><a class="problem-sign problem-mark error"[^>]* data-problem="1" aria-label="Error: An &#60;error&#62;\."><\/a>/,
  );
});

test("problems of a title that stands above stand there", () => {
  const findings = [findingAt(title.span, { message: "A title." })];
  assert.match(
    renderPreview(analysisOf(text, { incident: { title }, findings })),
    /<h1 data-line="0">Search was down<a class="problem-sign/,
  );
});

test("a page for readers has nothing for writers", () => {
  const findings = [findingAt(spanOf(text, "Errors"), { message: "Something." })];
  const page = renderPreview(analysisOf(text, { incident: { title, facts }, findings }), { forReaders: true });
  assert.doesNotMatch(page, /problem|Sections|data-zo|data-jump/);
});

test("front matter is shown as keys and values, not as text", () => {
  const page = renderPreview(
    analyze({
      text: "---\ntitle: A & B\nteams: [x, y]\nrun: {by: Ana}\n---\n\n## Timeline\n\n- 10:00 UTC Down\n",
      now: 0,
    }),
  );
  assert.deepEqual(wordsOf(page.slice(page.indexOf("<article"))).slice(0, 4), [
    "Front matter 3 entries",
    "titleA & B",
    "teamsx, y",
    "runby: Ana",
  ]);
});

test("a heading that says what the front matter calls the document does not stand twice", () => {
  const page = renderPreview(
    analyze({ text: "---\ntitle: Queue outage\n---\n\n# Queue outage\n\n## Timeline\n\n- 10:00 UTC Down\n", now: 0 }),
  );
  assert.equal(page.match(/<h1/g)?.length, 1);
});

test("the sections to jump to are those of the text, whatever their headings", () => {
  const report = "# Outage\n\nSummary:\nDown.\n\nTimeline:\n10:00 UTC Down\n\nRoot cause:\nA node.\n";
  const page = renderPreview(analyze({ text: report, now: 0 }), { hasControls: true });
  assert.deepEqual(
    [...page.matchAll(/data-jump="(\d+)">([^<]*)</g)].map(([, line, name]) => [line, name]),
    [
      ["2", "Summary"],
      ["5", "Timeline"],
      ["8", "Root cause"],
    ],
  );
});

test("any text makes a page, and every line it names is one of the document", () => {
  const piece = fc.constantFrom(
    ...[
      "# a",
      "## Timeline",
      "- 10:00 x",
      "| a | b |",
      "|---|---|",
      "---",
      "```",
      "<table><tr><td>",
      "{% x %}",
      "{{<",
      "[a](b)",
    ],
    ...[
      "- [x] a",
      "Impact: b",
      "\r",
      "\u0000",
      "\ud800",
      "&#x1;",
      "<!--",
      "**",
      "2023-01-01 25:61 CET",
      "===",
      "> q",
      "    c",
    ],
  );
  const document = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 30 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(document, (source) => {
      const analysis = analyze({ text: source, now: 0 });
      for (const [, line] of renderPreview(analysis).matchAll(/data-line="(\d+)"/g)) {
        assert.ok(Number(line) < analysis.lines.count);
      }
    }),
    { numRuns: 300 },
  );
});

test("the head tells in a sentence what happened, from the summary or from before the first section", () => {
  const ledeOf = (source: string) =>
    /<p class="lede" data-line="(\d+)">([^<]*)</.exec(renderPreview(analyze({ text: source, now: 0 })))?.slice(1);
  const sentence = "A node left the cluster and took the messages of an hour with it.";
  const timeline = "\n\n## Timeline\n\n- 10:00 UTC Down\n";
  assert.deepEqual(ledeOf(`# Outage\n\n## Summary\n\n**Date:** today\n\n${sentence}${timeline}`), ["6", sentence]);
  assert.deepEqual(ledeOf(`# Outage\n\n${sentence}${timeline}`), ["2", sentence]);
  assert.deepEqual(ledeOf(`# Outage\n\nSummary:\n${sentence}${timeline}`), ["3", sentence]);
  assert.equal(ledeOf(`# Outage${timeline}`), undefined);
  assert.deepEqual(ledeOf(`# Outage\n\n## Summary\n\n${`${sentence} `.repeat(9)}${timeline}`), [
    "4",
    `${sentence} ${sentence} ${sentence}`,
  ]);
});

test("words that could end an element do not cost an event its name", () => {
  const page = renderPreview(analyze({ text: text.replace("Alert fires", "Alert </script> --> fires"), now: 0 }));
  assert.match(page, /aria-label="[^"]*Alert &#60; \/script&#62; -- &#62; fires"/);
});
