import assert from "node:assert/strict";
import { test } from "node:test";
import { safeEdits, safeFix } from "../../../server/src/engine/features/fixAll.ts";
import type { Finding, Fix } from "../../../server/src/engine/rules/rule.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

function fix(edits: readonly (readonly [number, number, string])[], more: Partial<Fix> = {}): Fix {
  return {
    title: "Mend it",
    safe: true,
    edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
    ...more,
  };
}

function finding(...fixes: readonly Fix[]): Finding {
  return { rule: "r", severity: "warning", span: { start: 0, end: 0 }, message: "", related: [], fixes: () => fixes };
}

function applied(text: string, ...findings: readonly Finding[]): string {
  return applyEdits(text, safeEdits(findings));
}

test("safe fixes are applied together, in whatever order their places come", () => {
  assert.equal(applied("abcdef", finding(fix([[4, 5, "E"]])), finding(fix([[1, 2, "B"]]))), "aBcdEf");
});

test("a fix that touches one before it is left for the next round, whole", () => {
  const first = finding(fix([[1, 3, "X"]]));
  assert.equal(
    applied(
      "abcdef",
      first,
      finding(
        fix([
          [2, 4, "Y"],
          [5, 6, "Z"],
        ]),
      ),
    ),
    "aXdef",
  );
  assert.equal(applied("abcdef", first, finding(fix([[3, 3, "Y"]]))), "aXdef");
  assert.equal(applied("abcdef", first, finding(fix([[0, 1, "Y"]]))), "aXdef");
});

test("the edits of one fix may stand side by side", () => {
  assert.equal(
    applied(
      "abcdef",
      finding(
        fix([
          [1, 2, "X"],
          [2, 3, "Y"],
        ]),
      ),
    ),
    "aXYdef",
  );
});

test("what is not safe or changes nothing is never applied, and the preferred one is taken", () => {
  const unsafe = fix([[0, 1, "U"]], { safe: false, preferred: true });
  assert.equal(applied("abc", finding(unsafe)), "abc");
  assert.equal(applied("abc", finding(fix([]))), "abc");
  assert.equal(
    safeFix(finding(unsafe, fix([[0, 1, "x"]]), fix([[0, 1, "y"]], { preferred: true })))?.edits[0]?.newText,
    "y",
  );
});
