import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fitText, textWidth } from "../../../../server/src/engine/preview/drawing/textWidth.ts";

test("wide characters count as wide", () => {
  assert.ok(textWidth("障害") > textWidth("ab"));
  assert.ok(textWidth("MMM") > textWidth("iii"));
});

test("words that fit stay whole, others are cut with an ellipsis, and a letter or two say nothing", () => {
  assert.equal(fitText("Alert fires", 200), "Alert fires");
  assert.match(fitText("Deployment of the certificate", 90), /^Deploy.*…$/);
  assert.equal(fitText("Deployment", 20), "");
});

test("what is cut fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 300 }), (words, width) => {
      const fitted = fitText(words, width);
      assert.ok(fitted === words || textWidth(fitted) <= width);
    }),
  );
});
