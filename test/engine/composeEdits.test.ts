import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { composeEdits } from "../../server/src/engine/text/composeEdits.ts";
import { applyEdits, type TextEdit } from "../../server/src/engine/text/edit.ts";

const at = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

test("no round is no edit", () => {
  assert.deepEqual(composeEdits(5, []), []);
});

test("edits of one round stay what they are", () => {
  const edits = [at(1, 2, "X"), at(4, 4, "Y")];
  assert.deepEqual(composeEdits(6, [edits]), edits);
});

test("an edit of what an earlier round wrote becomes one edit with it", () => {
  // abc → aXc → aXYc
  assert.deepEqual(composeEdits(3, [[at(1, 2, "X")], [at(2, 2, "Y")]]), [at(1, 2, "XY")]);
});

test("what was written and taken back is no edit", () => {
  // abc → aXbc → abc
  assert.deepEqual(composeEdits(3, [[at(1, 1, "X")], [at(1, 2, "")]]), []);
});

test("applied at once, the rounds give what they give one after the other", () => {
  const round = fc.array(fc.tuple(fc.nat(12), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.array(round, { maxLength: 4 }), (text, picks) => {
      let result = text;
      const rounds = picks.map((picked) => {
        const edits = apart(picked, result.length);
        result = applyEdits(result, edits);
        return edits;
      });
      assert.equal(applyEdits(text, composeEdits(text.length, rounds)), result);
    }),
  );
});

/** Edits in a text of this length that do not touch each other. */
function apart(picked: readonly (readonly [number, number, string])[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const [start, size, newText] of [...picked].sort((a, b) => a[0] - b[0])) {
    const end = Math.min(start + size, length);
    if (start >= free && start <= end) {
      edits.push(at(start, end, newText));
      free = end + 1;
    }
  }
  return edits;
}
