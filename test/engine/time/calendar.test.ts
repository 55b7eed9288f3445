import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isRealDate,
  weekdayOf,
} from "../../../server/src/engine/time/calendar.ts";

const date = (year: number, month: number, day: number) => ({ year, month, day });

test("leap years follow the Gregorian rule", () => {
  assert.deepEqual(
    [2023, 2024, 1900, 2000].map((year) => daysInMonth(2, year)),
    [28, 29, 28, 29],
  );
  assert.equal(daysInMonth(2), 29);
  assert.equal(daysInMonth(13), 0);
});

test("a date is real or not", () => {
  assert.equal(isRealDate(date(2023, 2, 29)), false);
  assert.equal(isRealDate({ month: 2, day: 29 }), true);
  assert.equal(isRealDate({ month: 2, day: 30 }), false);
  assert.equal(isRealDate(date(2023, 4, 31)), false);
  assert.equal(isRealDate(date(2023, 12, 31)), true);
});

test("weekdays count from Monday", () => {
  assert.equal(weekdayOf(date(2023, 7, 1)), 6);
  assert.equal(weekdayOf(date(2023, 1, 4)), 3);
  assert.equal(weekdayOf(date(1969, 12, 31)), 3);
});

test("days are added and counted over the ends of months and years", () => {
  assert.deepEqual(addDays(date(2023, 12, 31), 1), date(2024, 1, 1));
  assert.deepEqual(addDays(date(2024, 3, 1), -1), date(2024, 2, 29));
  assert.equal(daysBetween(date(2023, 7, 1), date(2023, 7, 3)), 2);
  assert.equal(daysBetween(date(2024, 3, 1), date(2023, 3, 1)), -366);
});

test("the calendar agrees with Temporal on any day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 200_000 }), (number) => {
      const day = dateOfDayNumber(number);
      const expected = Temporal.PlainDate.from("1970-01-01").add({ days: number });
      assert.deepEqual(day, date(expected.year, expected.month, expected.day));
      assert.equal(weekdayOf(day), expected.dayOfWeek);
      assert.equal(dayNumber(day), number);
    }),
  );
});
