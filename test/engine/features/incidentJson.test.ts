import assert from "node:assert/strict";
import { test } from "node:test";
import { incidentJson, localTime } from "../../../server/src/engine/features/incidentJson.ts";
import type { Incident, Moment } from "../../../server/src/engine/incident/model.ts";
import { analyze } from "../../../server/src/engine/index.ts";
import { readLines } from "../../../server/src/engine/text/lines.ts";
import type { WrittenZone } from "../../../server/src/engine/time/reading.ts";
import { incidentWith } from "../../incidentWith.ts";

const MARCH_14 = { year: 2024, month: 3, day: 14 };

const TIMES: readonly (readonly [Pick<Moment, "date" | "minuteOfDay" | "precision">, string | undefined])[] = [
  [{ date: MARCH_14, minuteOfDay: 845, precision: "minute" }, "2024-03-14T14:05"],
  [{ date: MARCH_14, minuteOfDay: 845.5, precision: "second" }, "2024-03-14T14:05:30"],
  [{ date: MARCH_14, minuteOfDay: 845 + 20 / 60, precision: "second" }, "2024-03-14T14:05:20"],
  [{ date: MARCH_14, minuteOfDay: 960, precision: "hour" }, "2024-03-14T16:00"],
  [{ date: MARCH_14, minuteOfDay: 0, precision: "minute" }, "2024-03-14T00:00"],
  [{ date: MARCH_14, minuteOfDay: 1440, precision: "minute" }, "2024-03-14T24:00"],
  [{ date: MARCH_14, precision: "day" }, "2024-03-14"],
  [{ minuteOfDay: 5, precision: "minute" }, "T00:05"],
  [{ precision: "minute" }, undefined],
];

for (const [moment, text] of TIMES) {
  test(`a local time is written ${text}`, () => {
    assert.equal(localTime(moment), text);
  });
}

const TEXT = "# Outage\r\n\r\n14:05 CST a\r\n";
const NOWHERE = { start: 0, end: 0 };

function moment(more: Partial<Moment> = {}): Moment {
  return {
    written: { kind: "timestamp", span: NOWHERE, approximate: false },
    span: { start: 12, end: 17 },
    precision: "minute",
    approximate: false,
    ownZone: false,
    ...more,
  };
}

/** The incident of an empty document. */
const NOTHING: Incident = analyze({ text: "", now: 0 }).incident;

function json(incident: Partial<Incident>) {
  return incidentJson({ incident: incidentWith(NOTHING, incident), lines: readLines(TEXT) }, "a.md");
}

function zoneOf(readings: WrittenZone["readings"]) {
  const zone = { span: { start: 18, end: 21 }, text: "CST", readings };
  const time = moment({ zone, ownZone: true });
  const entry = { span: NOWHERE, group: 0, time, text: "a", textSpan: NOWHERE };
  const { timeline } = json({
    timeline: {
      shape: "lines",
      headingSpan: NOWHERE,
      zoneStatements: [],
      entries: [entry],
      unreadable: [],
      untimed: [],
    },
  });
  return timeline?.entries[0]?.zone;
}

test("an empty incident has every key and nothing in it", () => {
  assert.deepEqual(json({}), {
    file: "a.md",
    isPostmortem: false,
    reasons: [],
    title: null,
    metadata: {},
    sections: [],
    timeline: null,
    facts: {},
    durations: [],
    metrics: [],
    actionItems: [],
  });
});

test("a zone gives a place or an offset only where it can mean one", () => {
  const american = { kind: "abbreviation", offset: -360, place: "America/Chicago", season: "standard" } as const;
  const chinese = { kind: "abbreviation", offset: 480, place: "Asia/Shanghai", season: "none" } as const;
  assert.deepEqual(zoneOf([american]), { text: "CST", iana: null, offset: "-06:00", line: 3 });
  assert.deepEqual(zoneOf([american, chinese]), { text: "CST", iana: null, offset: null, line: 3 });
  assert.deepEqual(zoneOf([{ kind: "place", iana: "Europe/Lisbon" }]), {
    text: "CST",
    iana: "Europe/Lisbon",
    offset: null,
    line: 3,
  });
  assert.deepEqual(zoneOf([{ kind: "offset", offset: 330 }])?.offset, "+05:30");
  assert.deepEqual(zoneOf([]), { text: "CST", iana: null, offset: null, line: 3 });
});

test("of several facts of one phase the first counts, and one without a time is none", () => {
  const at = (minuteOfDay: number) => ({ phase: "detected", time: moment({ minuteOfDay }), source: "prose" }) as const;
  const unknown = { phase: "detected", time: moment(), source: "prose" } as const;
  const { facts } = json({ facts: [unknown, at(5), at(9)] });
  assert.deepEqual(facts, { detected: { local: "T00:05", instant: null, line: 3, source: "prose" } });
});

test("a field keeps its own key where no name is known, whatever the key is", () => {
  const field = (key: string, value: string) => ({
    key: { value: key, span: NOWHERE },
    value,
    valueSpan: { start: 12, end: 13 },
    source: "line" as const,
  });
  const { metadata } = json({
    fields: [
      { ...field("Sev", "1"), name: "severity" },
      field("__proto__", "x"),
      { ...field("S", "2"), name: "severity" },
    ],
  });
  assert.equal(JSON.stringify(metadata), '{"severity":{"text":"1","line":3},"__proto__":{"text":"x","line":3}}');
});

test("an instant that no calendar holds is none", () => {
  const fact = { phase: "resolved", time: moment({ minuteOfDay: 5, instant: 9e15 }), source: "prose" } as const;
  assert.deepEqual(json({ facts: [fact] }).facts, {
    resolved: { local: "T00:05", instant: null, line: 3, source: "prose" },
  });
});
