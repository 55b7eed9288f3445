import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clockAt,
  formatClock,
  formatDate,
  formatDuration,
  formatLongDate,
  formatOffset,
  minuteOfDay,
} from "../../../server/src/engine/time/format.ts";
import { formatOffsetTime, writeOffsetLike } from "../../../server/src/engine/time/formatOffsetTime.ts";
import type { ClockStyle } from "../../../server/src/engine/time/reading.ts";
import { readTime } from "../../../server/src/engine/time/readTime.ts";

/** The manner of a clock time that is written like this. */
function like(text: string): ClockStyle {
  const reading = readTime(text);
  assert.ok(reading?.kind === "timestamp" && reading.clock, text);
  return reading.clock.style;
}

test("a clock time takes the manner of another", () => {
  const time = { hour: 16, minute: 5, second: 20 };
  assert.deepEqual(
    [
      "14:35",
      "9:45",
      "14:35:20",
      "10:52 AM",
      "9:45AM",
      "9:45 am",
      "9:45 a.m.",
      "14.35",
      "14h30",
      "1435Z",
      "20時5分",
    ].map((text) => formatClock(time, like(text))),
    ["16:05", "16:05", "16:05:20", "04:05 PM", "4:05PM", "4:05 pm", "4:05 p.m.", "16.05", "16h05", "1605", "16時5分"],
  );
});

test("noon and midnight are 12 on the 12-hour clock", () => {
  assert.equal(formatClock({ hour: 0, minute: 25 }, like("9:45 AM")), "12:25 AM");
  assert.equal(formatClock({ hour: 12, minute: 26 }, like("10:52 AM")), "12:26 PM");
  assert.equal(formatClock({ hour: 24, minute: 0 }, like("9:45 AM")), "12:00 AM");
});

test("nothing is written that a time does not have", () => {
  assert.equal(formatClock({ hour: 16 }, like("4pm")), "4pm");
  assert.equal(formatClock({ hour: 16, minute: 30 }, like("4pm")), "4:30pm");
  assert.equal(formatClock({ hour: 16 }, like("14:35")), "16:00");
  assert.equal(formatClock({ hour: 16, minute: 5 }, like("14:35:20")), "16:05");
  assert.equal(formatClock({ hour: 12, minute: 0 }, like("noon")), "12:00");
});

test("a clock time in its own manner is what was written", () => {
  for (const text of [
    "14:35",
    "9:05",
    "09:05",
    "14:35:20",
    "9:45 AM",
    "10:00AM",
    "2:44am",
    "10:35 a.m.",
    "14.35",
    "14h30",
  ]) {
    const reading = readTime(text);
    assert.ok(reading?.kind === "timestamp" && reading.clock, text);
    assert.equal(formatClock(reading.clock, reading.clock.style), text);
  }
});

test("dates follow a pattern", () => {
  const date = { year: 2023, month: 7, day: 1 };
  assert.deepEqual(
    [undefined, "dd/mm/yyyy", "d/m/yy", "mm-dd", "dd.mm.yyyy", "yyyy/m/d"].map((pattern) => formatDate(date, pattern)),
    ["2023-07-01", "01/07/2023", "1/7/23", "07-01", "01.07.2023", "2023/7/1"],
  );
  assert.equal(formatDate({ month: 7, day: 1 }), "yyyy-07-01");
  assert.equal(formatLongDate(date), "1 July 2023");
  assert.equal(formatLongDate({ month: 7, day: 1 }), "1 July");
});

test("lengths are written for a sentence", () => {
  assert.deepEqual([0, 1, 7, 59, 60, 95, 1440, 18_437, 0.5, 1 / 60, 4.5, 1009, 95.4].map(formatDuration), [
    "0 minutes",
    "1 minute",
    "7 minutes",
    "59 minutes",
    "1 h",
    "1 h 35 min",
    "1 d",
    "12 d 19 h 17 min",
    "30 seconds",
    "1 second",
    "4 min 30 s",
    "16 h 49 min",
    "1 h 35 min",
  ]);
});

test("distances from UTC are written for a sentence", () => {
  assert.deepEqual(
    [0, 60, -480, 330, -210].map((offset) => formatOffset(offset)),
    ["UTC", "UTC+1", "UTC−8", "UTC+05:30", "UTC−03:30"],
  );
  assert.equal(formatOffset(-480, "-"), "UTC-8");
});

test("minutes of a day and clock times are converted there and back", () => {
  const date = { year: 2023, month: 12, day: 31 };
  assert.equal(minuteOfDay({ hour: 10, minute: 50, second: 30 }), 650.5);
  assert.deepEqual(clockAt(date, 650.5), { date, hour: 10, minute: 50, second: 30 });
  assert.deepEqual(clockAt(date, 1450), { date: { year: 2024, month: 1, day: 1 }, hour: 0, minute: 10 });
  assert.deepEqual(clockAt(date, -10), { date: { year: 2023, month: 12, day: 30 }, hour: 23, minute: 50 });
});

test("offsets from a zero, and those that follow one in its manner", () => {
  assert.equal(formatOffsetTime(0, "letter"), "T+0m");
  assert.equal(formatOffsetTime(125, "letter"), "T+2h05m");
  assert.equal(formatOffsetTime(-0.5, "letter"), "T-0m30s");
  assert.equal(formatOffsetTime(-61, "clock"), "-01:01");
  assert.equal(formatOffsetTime(1500.25, "clock"), "+25:00:15");
  assert.equal(writeOffsetLike("T+12", 65), "T+65");
  assert.equal(writeOffsetLike("t+12 min", 65), "t+65 min");
  assert.equal(writeOffsetLike("T+1h05m", 70), "T+1h10m");
  assert.equal(writeOffsetLike("+0:55", 65), "+1:05");
  assert.equal(writeOffsetLike("T-5m", 1), undefined);
  assert.equal(writeOffsetLike("12 minutes later", 13), undefined);
});
