import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { instantOf, wallTimeOf } from "../../../server/src/engine/time/instants.ts";
import { isZoneName, offsetAt, offsetsAtWall, transitionsOn } from "../../../server/src/engine/time/offsets.ts";

const PLACES = [
  "Europe/Paris",
  "Europe/London",
  "Europe/Dublin",
  "America/New_York",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/Santiago",
  "America/Havana",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Jerusalem",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Apia",
  "US/Pacific",
  "UTC",
];

const date = (year: number, month: number, day: number) => ({ year, month, day });

test("places are those of the tz database", () => {
  assert.deepEqual(["US/Pacific", "Europe/Amsterdam", "America/Argentina/Buenos_Aires", "UTC"].map(isZoneName), [
    true,
    true,
    true,
    true,
  ]);
  assert.deepEqual(["Europe/Oz", "CET", "", "+02:00", "Europe/", "a/b/c/d"].map(isZoneName), Array(6).fill(false));
  assert.equal(offsetAt("Europe/Oz", 0), undefined);
  assert.equal(offsetAt("Europe/Paris", Number.NaN), undefined);
});

test("offsets agree with Temporal at any instant from 1970 to 2060", () => {
  const last = Date.UTC(2060, 0, 1);
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), fc.integer({ min: 0, max: last }), (place, instant) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(place);
      assert.equal(offsetAt(place, instant), zoned.offsetNanoseconds / 60e9);
    }),
    { numRuns: 300 },
  );
});

test("the offset changes in the very minute of the change", () => {
  const change = Date.UTC(2023, 2, 26, 1);
  assert.deepEqual(
    [change - 1, change].map((at) => offsetAt("Europe/Paris", at)),
    [60, 120],
  );
  assert.deepEqual(transitionsOn("Europe/Paris", date(2023, 3, 26)), [{ instant: change, before: 60, after: 120 }]);
  assert.deepEqual(transitionsOn("Europe/Paris", date(2023, 3, 25)), []);
  assert.deepEqual(transitionsOn("Asia/Tokyo", date(2023, 3, 26)), []);
});

test("a wall time comes once, twice or never", () => {
  const at = (place: string, day: ReturnType<typeof date>, minuteOfDay: number) =>
    offsetsAtWall(place, { date: day, minuteOfDay });
  assert.deepEqual(at("Europe/Paris", date(2026, 3, 29), 150), []);
  assert.deepEqual(at("Europe/Paris", date(2026, 3, 29), 119), [60]);
  assert.deepEqual(at("Europe/Paris", date(2026, 3, 29), 180), [120]);
  assert.deepEqual(at("America/New_York", date(2025, 11, 2), 90), [-240, -300]);
  assert.deepEqual(at("America/New_York", date(2025, 11, 2), 120), [-300]);
  assert.deepEqual(at("Europe/Oz", date(2025, 11, 2), 90), []);
});

test("wall times agree with Temporal, also where they come twice or never", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES),
      fc.integer({ min: 0, max: 30_000 }),
      fc.nat(1439),
      (place, days, minute) => {
        const day = Temporal.PlainDate.from("1975-01-01").add({ days });
        const plain = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
        const zone = { kind: "place", iana: place } as const;
        assert.equal(
          instantOf({ date: date(day.year, day.month, day.day), minuteOfDay: minute, zone }),
          plain.toZonedDateTime(place).epochMilliseconds,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("an offset and an abbreviation fix the instant without the place's calendar", () => {
  const wall = { date: date(2023, 7, 1), minuteOfDay: 650 };
  assert.equal(instantOf({ ...wall, zone: { kind: "offset", offset: 60 } }), Date.UTC(2023, 6, 1, 9, 50));
  assert.equal(
    instantOf({ ...wall, zone: { kind: "abbreviation", offset: 60, place: "Europe/Paris", season: "standard" } }),
    Date.UTC(2023, 6, 1, 9, 50),
  );
  assert.equal(instantOf({ ...wall, minuteOfDay: 1440, zone: { kind: "offset", offset: 0 } }), Date.UTC(2023, 6, 2));
  assert.equal(instantOf({ ...wall, zone: { kind: "place", iana: "Europe/Oz" } }), undefined);
  assert.deepEqual(wallTimeOf(Date.UTC(2023, 6, 1, 9, 50), 60), wall);
});
