import assert from "node:assert/strict";
import { test } from "node:test";
import { readTime, skipLeadIn } from "../../../server/src/engine/time/readTime.ts";
import { drawReading } from "./drawReading.ts";

function readAfterLeadIn(text: string): string {
  return drawReading(readTime(text, skipLeadIn(text, 0)));
}

test("a preposition before a time is skipped", () => {
  assert.equal(readAfterLeadIn("At 14:35 UTC, the alert fires"), "14:35 UTC");
  assert.equal(readAfterLeadIn("On the 27th of January"), "01-27");
  assert.equal(readAfterLeadIn("on Saturday, 1 July 2023 it began"), "Sat 2023-07-01");
  assert.equal(readAfterLeadIn("From 15:30 to 18:10 it was down"), "15:30 → 18:10");
  assert.equal(readAfterLeadIn("Between 15:30 and 18:10 it was down"), "15:30 → 18:10");
  assert.equal(readAfterLeadIn("By ~14:00"), "~ 14:00");
  assert.equal(readAfterLeadIn("However, by 14:20 it was clear"), "14:20");
  assert.equal(readAfterLeadIn("Then at 14:25 the fix went out"), "14:25");
  assert.equal(readAfterLeadIn("Um 14:35 Uhr fällt er aus"), "14:35");
});

test("where no preposition stands nothing is skipped", () => {
  assert.deepEqual(
    ["14:35", "The alert", "Onboarding", "At", "", "At the office"].map((text) => skipLeadIn(text, 0)),
    [0, 0, 0, 0, 0, 7],
  );
});

test("a time known to stand somewhere may be written without marks", () => {
  assert.equal(drawReading(readTime("1435", 0, { compact: true })), "14:35");
  assert.equal(drawReading(readTime("2023-07-01 1435", 0, { compact: true })), "2023-07-01 14:35");
  assert.equal(drawReading(readTime("20230701-cloud-outage", 0, { compact: true })), "2023-07-01");
  assert.equal(drawReading(readTime("20231701", 0, { compact: true })), "–");
  assert.equal(drawReading(readTime("2575", 0, { compact: true })), "–");
  assert.equal(drawReading(readTime("1435")), "–");
});
