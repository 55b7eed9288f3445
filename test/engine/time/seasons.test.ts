import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { ZoneReading } from "../../../server/src/engine/time/reading.ts";
import { type Abbreviation, abbreviationOf, seasonAt } from "../../../server/src/engine/time/seasons.ts";
import { rareZoneReadings, ZONE_ABBREVIATIONS, zonePlace } from "../../../server/src/engine/time/zones/zoneNames.ts";

const date = (year: number, month: number, day: number) => ({ year, month, day });

function reading(name: string): Abbreviation {
  const [first] = ZONE_ABBREVIATIONS.get(name) ?? [];
  assert.ok(first !== undefined && isAbbreviation(first), name);
  return first;
}

function isAbbreviation(it: ZoneReading): it is Abbreviation {
  return it.kind === "abbreviation";
}

function drawn(name: string, day: ReturnType<typeof date>): string {
  const { inForce, kept, place } = seasonAt(reading(name), day);
  return `${inForce ? "in force" : "not"}: ${place.region} kept ${kept.map((it) => `${it.name} ${it.offset}`).join(", ")}`;
}

test("an abbreviation is in force in its own season", () => {
  assert.equal(drawn("CET", date(2023, 7, 1)), "not: Central Europe kept CEST 120");
  assert.equal(drawn("CEST", date(2023, 7, 1)), "in force: Central Europe kept CEST 120");
  assert.equal(drawn("CEST", date(2023, 11, 27)), "not: Central Europe kept CET 60");
  assert.equal(drawn("PST", date(2018, 7, 30)), "not: Pacific time kept PDT -420");
  assert.equal(drawn("MST", date(2024, 7, 10)), "not: Mountain time kept MDT -360");
  assert.equal(drawn("BST", date(2023, 1, 5)), "not: the United Kingdom kept GMT 0");
});

test("the seasons of the south are the other way round", () => {
  assert.equal(drawn("AEST", date(2024, 1, 15)), "not: Eastern Australia kept AEDT 660");
  assert.equal(drawn("NZST", date(2024, 7, 15)), "in force: New Zealand kept NZST 720");
});

test("on the day of the change both names are right", () => {
  assert.equal(drawn("PDT", date(2023, 11, 5)), "in force: Pacific time kept PDT -420, PST -480");
  assert.equal(drawn("PST", date(2023, 11, 5)), "in force: Pacific time kept PDT -420, PST -480");
});

test("names without seasons always hold", () => {
  assert.equal(drawn("JST", date(2023, 7, 1)), "in force: Japan kept JST 540");
  assert.equal(seasonAt(reading("MSK"), date(2012, 7, 1)).inForce, true);
});

test("each offset in the table is what the tz database says of the place in that season", () => {
  for (const [name, readings] of ZONE_ABBREVIATIONS) {
    for (const it of [...readings, ...rareZoneReadings(name)].filter(isAbbreviation)) {
      const offsets = ["2024-01-15T12:00", "2024-07-15T12:00"].map(
        (at) => Temporal.PlainDateTime.from(at).toZonedDateTime(it.place).offsetNanoseconds / 60e9,
      );
      const expected = it.season === "summer" ? Math.max(...offsets) : Math.min(...offsets);
      assert.equal(it.offset, expected, `${name} in ${it.place}`);
      assert.equal(it.season === "none", offsets[0] === offsets[1], `${name} in ${it.place} has seasons or not`);
    }
  }
});

test("each place of the table has its names for a sentence, and they lead back to it", () => {
  for (const [name, readings] of ZONE_ABBREVIATIONS) {
    for (const it of [...readings, ...rareZoneReadings(name)].filter(isAbbreviation)) {
      assert.ok(zonePlace(it.place), `${it.place} of ${name}`);
    }
  }
  assert.equal(abbreviationOf("Europe/Paris", 120), "CEST");
  assert.equal(abbreviationOf("Asia/Jerusalem", 120), "IST");
  assert.equal(abbreviationOf("Europe/Paris", 0), undefined);
  assert.equal(abbreviationOf("Europe/Amsterdam", 60), undefined);
});
