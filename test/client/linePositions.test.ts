import assert from "node:assert/strict";
import { test } from "node:test";
import { lineAtTop, topOfLine } from "../../client/webview/linePositions.ts";

/** A summary of 600 pixels, then a heading on line 4, a paragraph on line 6 and a list on line 10. */
const positions = [
  { line: 0, top: 0 },
  { line: 4, top: 600 },
  { line: 6, top: 650 },
  { line: 10, top: 850 },
];

const pairs = [
  { line: 0, top: 0 },
  { line: 2, top: 300 },
  { line: 4, top: 600 },
  { line: 5, top: 625 },
  { line: 7, top: 700 },
  { line: 9.5, top: 825 },
  { line: 10, top: 850 },
];

for (const { line, top } of pairs) {
  test(`line ${line} stands at ${top} pixels, and back`, () => {
    assert.equal(topOfLine(positions, line), top);
    assert.equal(lineAtTop(positions, top), line);
  });
}

test("what lies beyond the last block is scrolled to that block", () => {
  assert.equal(topOfLine(positions, 99), 850);
  assert.equal(lineAtTop(positions, 2000), 10);
});

test("a page without blocks stays at its top", () => {
  assert.equal(topOfLine([{ line: 0, top: 0 }], 7), 0);
  assert.equal(topOfLine([], 7), 0);
  assert.equal(lineAtTop([], 7), 0);
});
