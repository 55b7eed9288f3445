import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type PlacedLabel,
  placeLabels,
  type WantedLabel,
} from "../../../../server/src/engine/preview/drawing/placeLabels.ts";

/** Labels with their marks at shares of the width, from left to right. */
const labelsAt = fc
  .array(
    fc.record({
      share: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1)),
      width: fc.integer({ min: 1, max: 240 }),
      weight: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 40 },
  )
  .map((labels) => labels.sort((a, b) => a.share - b.share));

interface Shared {
  readonly share: number;
  readonly width: number;
  readonly weight: number;
}

function at(width: number, labels: readonly Shared[]): readonly WantedLabel[] {
  return labels.map(({ share, ...rest }) => ({ ...rest, x: share * width }));
}

interface Box {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly x: number;
}

/** Where the words of the labels are once the drawing is as wide as `width`. */
function boxesOn(width: number, placed: readonly PlacedLabel[], labels: readonly Shared[]): readonly Box[] {
  return placed.map(({ index, row, side }) => {
    const { share = 0, width: words = 0 } = labels[index] ?? {};
    const x = share * width;
    return { row, x, left: side === "after" ? x : x - words, right: side === "after" ? x + words : x };
  });
}

test("labels never overlap, nor leave the drawing, at the width they were placed for and at any greater one", () => {
  fc.assert(
    fc.property(
      labelsAt,
      fc.integer({ min: 200, max: 2000 }),
      fc.double({ min: 1, max: 9, noNaN: true }),
      (labels, width, factor) => {
        const placed = placeLabels(at(width, labels), { width, rows: 6 });
        for (const shown of [width, width * factor]) {
          const boxes = boxesOn(shown, placed, labels);
          for (const [index, a] of boxes.entries()) {
            assert.ok(a.left >= -1e-6 && a.right <= shown + 1e-6, "inside");
            for (const b of boxes.slice(index + 1)) {
              const overlaps = a.row === b.row && a.left < b.right - 1e-6 && b.left < a.right - 1e-6;
              assert.ok(!overlaps, `${JSON.stringify(a)} lies on ${JSON.stringify(b)}`);
            }
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("the line that leads to a label never crosses the words of another", () => {
  fc.assert(
    fc.property(labelsAt, fc.integer({ min: 200, max: 2000 }), (labels, width) => {
      const boxes = boxesOn(width, placeLabels(at(width, labels), { width, rows: 6 }), labels);
      for (const lower of boxes) {
        for (const upper of boxes) {
          const crosses = upper.row < lower.row && lower.x > upper.left + 1e-6 && lower.x < upper.right - 1e-6;
          assert.ok(!crosses, `the line to ${JSON.stringify(lower)} crosses ${JSON.stringify(upper)}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("each label is placed once at most", () => {
  fc.assert(
    fc.property(labelsAt, (labels) => {
      const indices = placeLabels(at(600, labels), { width: 600, rows: 6 }).map(({ index }) => index);
      assert.deepEqual(
        indices,
        [...new Set(indices)].sort((a, b) => a - b),
      );
    }),
  );
});

test("a few labels with room stand in one row", () => {
  const labels = [0, 200, 400].map((x) => ({ x, width: 100, weight: 0 }));
  assert.deepEqual(
    placeLabels(labels, { width: 600, rows: 6 }).map(({ row, left, side }) => ({ row, left, side })),
    [
      { row: 0, left: 0, side: "after" },
      { row: 0, left: 200, side: "after" },
      { row: 0, left: 400, side: "after" },
    ],
  );
});

test("at the right edge the words stand before their mark", () => {
  assert.deepEqual(placeLabels([{ x: 590, width: 100, weight: 0 }], { width: 600, rows: 6 }), [
    { index: 0, row: 0, left: 490, side: "before" },
  ]);
});

test("several events at one time all have their words", () => {
  const labels = [300, 300, 300, 300].map((x) => ({ x, width: 120, weight: 0 }));
  assert.equal(placeLabels(labels, { width: 600, rows: 6 }).length, 4);
});

test("where there is no room for all, the heaviest have theirs", () => {
  const labels = Array.from({ length: 30 }, (_, index) => ({
    x: 300 + index,
    width: 140,
    weight: index === 17 ? 5 : 0,
  }));
  const placed = placeLabels(labels, { width: 600, rows: 4 });
  assert.ok(placed.length < 30);
  assert.ok(placed.some(({ index }) => index === 17));
});
