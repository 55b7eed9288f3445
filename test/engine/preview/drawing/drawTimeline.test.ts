import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { analyze } from "../../../../server/src/engine/index.ts";
import { drawTimeline } from "../../../../server/src/engine/preview/drawing/drawTimeline.ts";
import { phaseBands } from "../../../../server/src/engine/preview/drawing/phaseBands.ts";
import { placeEvents } from "../../../../server/src/engine/preview/drawing/placeEvents.ts";
import { zoneSteps } from "../../../../server/src/engine/preview/drawing/zoneSteps.ts";
import { renderGlance } from "../../../../server/src/engine/preview/renderGlance.ts";
import type { ShownZone } from "../../../../server/src/engine/preview/shownIn.ts";

function analysisOf(entries: readonly string[], heading = "Timeline (UTC)") {
  const text = `# Search was down\n\n## ${heading}\n\n${entries.map((entry) => `- ${entry}\n`).join("")}`;
  return analyze({ text, now: 0 });
}

function draw(
  entries: readonly string[],
  options: { readonly heading?: string; readonly zone?: ShownZone } = {},
): string {
  const analysis = analysisOf(entries, options.heading);
  const drawing = drawTimeline(analysis, placeEvents(analysis), options.zone);
  return `${drawing?.stage.markup ?? ""}${drawing?.key?.markup ?? ""}`.replace(/&#(\d+);/g, (_, code) =>
    String.fromCharCode(Number(code)),
  );
}

const outage = [
  "2025-03-04 09:15 Outage begins",
  "2025-03-04 09:41 Alert fires",
  "2025-03-04 10:05 Half of the readers can search again",
  "2025-03-04 10:20 Outage ends",
];

test("a document without times, or with one, has nothing to draw", () => {
  assert.equal(draw([]), "");
  assert.equal(draw(["2025-03-04 09:15 Outage begins"]), "");
});

test("each event is a link to its place that tells when, which phase and what", () => {
  const drawn = draw(outage);
  assert.match(
    drawn,
    /<a class="event trouble" href="#line-5" data-line="4" data-column="2" aria-label="4 March 2025, 09:15 – Impact start: Outage begins">/,
  );
  assert.match(drawn, /aria-label="Timeline: 4 events, 4 March 2025, 09:15 – 10:20\. Impact: 1 h 5 min"/);
});

test("marks stand where their time is", () => {
  assert.match(draw(outage), /aria-label="4 March 2025, 09:41 [^>]*><title>[^<]*<\/title><svg x="40%"/);
});

test("the words of the drawing are in the zone of the reader", () => {
  const drawn = draw(outage, { zone: "Asia/Tokyo" });
  assert.match(drawn, /<tspan class="clock">18:15<\/tspan> Impact start/);
  assert.match(drawn, /<text class="time"[^>]*>19:00<\/text>/);
});

test("a midnight is told by its day", () => {
  const drawn = draw(["2025-03-04 23:30 Outage begins", "2025-03-05 01:30 Outage ends"]);
  assert.match(drawn, /<text class="day" x="25%"[^>]*>5 Mar<\/text>/);
});

test("a document that goes on in another zone shows where", () => {
  const analysis = analysisOf(["2025-03-04 09:00 UTC Down", "2025-03-04 12:00 CET Up"], "Timeline");
  assert.deepEqual(
    zoneSteps(placeEvents(analysis), undefined).map(({ offset, name }) => ({ offset, name })),
    [
      { offset: 0, name: "UTC" },
      { offset: 60, name: "CET" },
    ],
  );
});

test("a night in which the clock changes shows the change", () => {
  const analysis = analysisOf(["2025-03-30 00:30 Down", "2025-03-30 02:30 Up"]);
  assert.deepEqual(
    zoneSteps(placeEvents(analysis), "Europe/Berlin").map(({ from, name }) => [
      new Date(from * 60_000).toISOString(),
      name,
    ]),
    [
      ["2025-03-30T00:30:00.000Z", "UTC+1"],
      ["2025-03-30T01:00:00.000Z", "UTC+2"],
    ],
  );
});

test("times without a zone, and times without a day, are drawn as well", () => {
  assert.match(
    draw(["2025-03-04 09:15 Outage begins", "2025-03-04 09:41 Alert fires"], { heading: "Timeline" }),
    /09:15/,
  );
  assert.match(draw(["23:50 Outage begins", "00:10 Alert fires"], { heading: "Timeline" }), /next day/);
});

test("distances from a zero of which nobody knows the time are drawn on an axis of their own, which says so", () => {
  const drawn = draw([
    "T-10m Deploy",
    "T+0 Outage begins",
    "T+12m Alert fires",
    "T+1h Rollback begins",
    "T+1h30m Outage ends",
  ]);
  assert.match(drawn, /<text class="day" x="10%"[^>]*>T0<\/text>/);
  assert.match(drawn, /<text class="time" x="70%"[^>]*>T\+1h<\/text>/);
  assert.match(drawn, /aria-label="T\+12m – Detected: Alert fires"><title>[^<]*<\/title><svg x="22%"/);
  assert.match(drawn, /aria-label="Timeline: 5 events, T-10m – T\+1h30m\. Impact: 1 h 30 min"/);
  const analysis = analysisOf(["T+0 Outage begins", "T+12m Alert fires"]);
  assert.match(renderGlance(analysis), /Times since T0\. The text does not say when that was\./);
  assert.doesNotMatch(renderGlance(analysisOf(outage)), /Times since T0/);
});

test("distances of days have days on their axis, and two lists with a sign may count from two times", () => {
  const drawn = draw(["T0 Deploy", "T+1d Outage begins", "T+50h Outage ends"]);
  assert.match(drawn, /<text class="day" x="48%"[^>]*>T\+1d<\/text>/);
  const lists = ["+0 min Outage begins", "+5 min Alert fires\n\n### Later\n", "+1 min Deploy", "+3 min Outage ends"];
  assert.equal(draw(lists), "");
});

test("what is not known to the minute is drawn as such", () => {
  const drawn = draw([
    "2025-03-04 09:15 Outage begins",
    "2025-03-04 ~10:00 Alert fires",
    "2025-03-04 11:00 Outage ends",
  ]);
  assert.match(
    drawn,
    /class="event notice uncertain"[^>]*aria-label="4 March 2025, ~10:00 \(give or take 15 minutes\)/,
  );
  assert.match(drawn, /<rect class="slack"/);
});

test("days are drawn among days, not among times of the clock", () => {
  const times = draw(["2025-03-04 09:15 Outage begins", "2025-03-04 Alert fires", "2025-03-04 11:00 Outage ends"]);
  assert.equal(times.match(/class="event /g)?.length, 2);
  const days = draw(["2025-03-04 Outage begins", "2025-03-06 Alert fires", "2025-03-07 Outage ends"]);
  assert.equal(days.match(/class="event /g)?.length, 3);
});

/** The days, and the times, above the drawing at its full width. */
function ticksOf(drawn: string): readonly string[] {
  const words = /<svg class="words at-640"[\s\S]*?\n<\/svg>|$/.exec(drawn)?.[0] ?? "";
  return [...words.matchAll(/<text class="(?:day|time)"[^>]*>([^<]*)</g)].map(([, words = ""]) => words);
}

test("a drawing of weeks names days, one of months their first, and labels say the day", () => {
  const weeks = draw([
    "2025-03-03 09:15 Outage begins",
    "2025-03-20 09:41 Alert fires",
    "2025-04-20 10:20 Outage ends",
  ]);
  assert.ok(ticksOf(weeks).includes("8 Mar"));
  assert.match(weeks, /<tspan class="clock">20 Mar, 09:41<\/tspan> Detected/);
  const months = draw([
    "2025-01-03 09:15 Outage begins",
    "2025-05-20 09:41 Alert fires",
    "2025-12-20 10:20 Outage ends",
  ]);
  assert.ok(ticksOf(months).includes("1 Jul"));
  assert.ok(ticksOf(months).every((words) => words.startsWith("1 ")));
});

test("behind a break of months the times of the clock are there", () => {
  const drawn = draw([
    "2024-12-13 12:27 Change is merged",
    "2025-04-20 18:35 Outage begins",
    "2025-04-20 19:00 Outage ends",
  ]);
  assert.ok(ticksOf(drawn).includes("18:45"), ticksOf(drawn).join());
});

test("the name of a phase is never cut", () => {
  for (const name of ["Mitigation start", "Partial recovery", "Acknowledged", "Cause identified"]) {
    const drawn = draw([
      "2025-03-04 09:15 Outage begins",
      `2025-03-04 09:41 [${name}] x`,
      "2025-03-04 10:20 Outage ends",
    ]);
    for (const words of drawn.split('<svg class="words ').slice(1)) {
      assert.doesNotMatch(words, new RegExp(`</tspan> ${name.slice(0, 4)}[^<]*…`));
    }
  }
});

test("bands: trouble nobody noticed, what was done, and a part that was well again", () => {
  const analysis = analysisOf([
    "2025-03-04 09:00 Impact starts",
    "2025-03-04 09:30 Detected by an alert",
    "2025-03-04 10:00 Rollback started",
    "2025-03-04 10:30 Mitigated",
    "2025-03-04 11:00 Incident resolved",
  ]);
  const zero = Date.UTC(2025, 2, 4, 9) / 60_000;
  const { impact, response } = phaseBands(analysis.incident, placeEvents(analysis));
  const minutes = (bands: typeof impact) => bands.map(({ kind, from, to }) => [kind, from - zero, to - zero]);
  assert.deepEqual(minutes(impact), [["impact", 0, 90]]);
  assert.deepEqual(minutes(response), [
    ["unnoticed", 0, 30],
    ["investigating", 30, 60],
    ["mitigating", 60, 90],
    ["monitoring", 90, 120],
  ]);
});

test("two windows of impact are two bands", () => {
  const analysis = analysisOf([
    "2025-03-04 09:00 Outage begins",
    "2025-03-04 09:30 Outage ends",
    "2025-03-04 10:00 Outage begins again",
    "2025-03-04 10:10 Outage ends",
  ]);
  const lengths = phaseBands(analysis.incident, placeEvents(analysis)).impact.map(({ from, to }) => to - from);
  assert.deepEqual(lengths, [30, 10]);
});

test("an impact whose start nobody tells is drawn open", () => {
  const analysis = analysisOf(["2025-03-04 09:30 Detected by an alert", "2025-03-04 10:30 Mitigated"]);
  const [band] = phaseBands(analysis.incident, placeEvents(analysis)).impact;
  assert.equal(band?.openStart, true);
});

test("a long silence says how long it was, a steady pause does not", () => {
  const night = [
    "2025-03-04 09:00 Outage begins",
    "2025-03-04 12:10 Alert fires",
    "2025-03-04 12:20 Rollback started",
    "2025-03-04 13:00 Outage ends",
  ];
  assert.match(draw(night), /<text class="silence"[^>]*>3 h 10 min without an entry<\/text>/);
  const steady = ["09:00 Outage begins", "10:30 Alert fires", "12:05 Rollback started", "13:30 Outage ends"];
  assert.doesNotMatch(draw(steady.map((entry) => `2025-03-04 ${entry}`)), /without an entry/);
});

test("whatever the times, the drawing has a place for each and nothing but numbers for places", () => {
  const minute = fc.integer({ min: 0, max: 40 * 1440 });
  const entry = fc.tuple(
    minute,
    fc.constantFrom("Outage begins", "Alert fires", "Mitigated", "Resolved", "障害 <b>", ""),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 2, maxLength: 25 }), (entries) => {
      const drawn = draw(
        entries.map(([at, words]) => `${new Date(Date.UTC(2025, 0, 1, 0, at)).toISOString()} ${words}x`),
      );
      assert.doesNotMatch(drawn, /NaN|Infinity|undefined|style=/);
      for (const [, share] of drawn.matchAll(/ (?:x|x1|x2|width)="(-?[\d.e-]+)%"/g)) {
        assert.ok(Number(share) >= 0 && Number(share) <= 100, share);
      }
    }),
    { numRuns: 60 },
  );
});
