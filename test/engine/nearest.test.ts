import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance, nearest } from "../../server/src/engine/text/nearest.ts";

const RULES = ["missing-zone", "missing-title", "mixed-zones", "long-gap"] as const;

test("the most alike name is found", () => {
  assert.equal(nearest("missing-zones", RULES), "missing-zone");
  assert.equal(nearest("mising-title", RULES), "missing-title");
  assert.equal(nearest("misisng-title", RULES), "missing-title");
  assert.equal(nearest("Long-Gap", RULES), "long-gap");
  assert.equal(nearest("lng-gap", RULES), "long-gap");
});

test("what is like no name has none", () => {
  assert.equal(nearest("banana", RULES), undefined);
  assert.equal(nearest("", RULES), undefined);
  assert.equal(nearest("gap", RULES), undefined);
  assert.equal(nearest("long-gap", []), undefined);
});

test("edits add, remove, replace or swap", () => {
  assert.equal(editDistance("", "abc"), 3);
  assert.equal(editDistance("abc", "abc"), 0);
  assert.equal(editDistance("abc", "acb"), 1);
  assert.equal(editDistance("abc", "abd"), 1);
  assert.equal(editDistance("abc", "ab"), 1);
});

test("no candidate within reach is passed over unseen", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghij-"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const within = editDistance(a, b) <= Math.max(1, Math.floor(a.length / 3));
      assert.equal(nearest(a, [b]), within ? b : undefined);
    }),
  );
});
