import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeScale } from "../../../../server/src/engine/preview/drawing/scale.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

test("the scale of an ordinary incident is even", () => {
  const scale = makeScale([600, 630, 700]);
  assert.deepEqual(scale.breaks, []);
  assert.deepEqual(
    [600, 625, 650, 700].map((minute) => scale.shareOf(minute)),
    [0, 0.25, 0.5, 1],
  );
});

test("a night in which nobody noticed is part of the picture", () => {
  assert.deepEqual(makeScale([0, 13, 9 * HOUR, 9 * HOUR + 10, 13 * HOUR]).breaks, []);
});

test("a change three days before an outage of half an hour leaves it room", () => {
  const scale = makeScale([0, 3 * DAY, 3 * DAY + 10, 3 * DAY + 30]);
  assert.deepEqual(
    scale.breaks.map(({ from, to }) => [from, to]),
    [[0, 3 * DAY]],
  );
  assert.ok(scale.shareOf(3 * DAY) < 0.1);
  assert.equal(scale.shareOf(3 * DAY + 30), 1);
});

test("of an outage that nobody noticed for long as much is seen as can be", () => {
  const times = [0, 10, 9 * HOUR, 9 * HOUR + 90];
  assert.equal(makeScale(times).breaks.length, 1);
  assert.deepEqual(makeScale(times, [{ from: 0, to: 9 * HOUR + 60 }]).breaks, []);
  assert.equal(makeScale([0, 10, 9 * DAY, 9 * DAY + 90], [{ from: 0, to: 9 * DAY + 60 }]).breaks.length, 1);
});

test("one time alone stands at the left", () => {
  assert.equal(makeScale([600]).shareOf(600), 0);
});

test("whatever the times, later is never left of earlier, and everything lies between the edges", () => {
  const places = fc.array(fc.integer({ min: 0, max: 30 * DAY }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(places, fc.array(fc.integer({ min: -DAY, max: 31 * DAY })), (times, asked) => {
      const scale = makeScale(times.sort((a, b) => a - b));
      const shares = [...times, ...asked].sort((a, b) => a - b).map((minute) => scale.shareOf(minute));
      assert.ok(shares.every((share) => share >= 0 && share <= 1));
      assert.deepEqual(
        shares,
        [...shares].sort((a, b) => a - b),
      );
    }),
  );
});
