import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDate } from "../../../server/src/engine/time/reading.ts";
import { readTime } from "../../../server/src/engine/time/readTime.ts";
import { writeTimeLike } from "../../../server/src/engine/time/writeTimeLike.ts";

const MAY_2: CalendarDate = { year: 2025, month: 5, day: 2 };

function like(model: string, date?: CalendarDate, was?: CalendarDate): string {
  const written = readTime(model);
  return written?.kind === "timestamp"
    ? writeTimeLike(model, written, { date, was, clock: { hour: 16, minute: 7, second: 9 } })
    : assert.fail(`${model} is no time`);
}

test("a clock time is written as the model is", () => {
  for (const [model, expected] of [
    ["14:05", "16:07"],
    ["14:05:33", "16:07:09"],
    ["9:45 AM", "4:07 PM"],
    ["09:45am", "04:07pm"],
    ["14h05", "16h07"],
    ["14:05 UTC", "16:07 UTC"],
    ["14:05 (CEST)", "16:07 (CEST)"],
    ["14:05–14:20", "16:07"],
    ["~14:05", "16:07"],
  ] as const) {
    assert.equal(like(model), expected, model);
  }
});

test("a date goes with it in the model's form, or in ISO 8601 where the model has none", () => {
  for (const [model, expected] of [
    ["2025-04-30 14:05", "2025-05-02 16:07"],
    ["2025-04-30T14:05Z", "2025-05-02T16:07Z"],
    ["30/04/2025 - 14:05", "02/05/2025 - 16:07"],
    ["30.4.2025 14:05", "2.5.2025 16:07"],
    ["April 30, 2025 14:05 PDT", "May 2, 2025 16:07 PDT"],
    ["30 Apr 2025, 9:45 PM", "2 May 2025, 4:07 PM"],
    ["Wed, 30 April 2025 14:05", "Fri, 2 May 2025 16:07"],
    ["April 30th 14:05", "May 2nd 16:07"],
    ["14:05", "2025-05-02 16:07"],
  ] as const) {
    assert.equal(like(model, MAY_2), expected, model);
  }
});

test("which of day and month comes first is what the model was read as", () => {
  assert.equal(like("04/05/2025 14:05", MAY_2, { year: 2025, month: 4, day: 5 }), "05/02/2025 16:07");
  assert.equal(like("04/05/2025 14:05", MAY_2, { year: 2025, month: 5, day: 4 }), "02/05/2025 16:07");
});

test("a date that is not wanted is left out", () => {
  assert.equal(like("2025-04-30 14:05 UTC"), "16:07 UTC");
  assert.equal(like("April 30, 2025 9:45 AM"), "4:07 PM");
});
