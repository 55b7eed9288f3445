import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze } from "../../server/src/engine/index.ts";

const layers = [{ name: "settings", value: { files: { include: ["incidents/**"], exclude: ["**/README.md"] } } }];

function detectionOf(fileName: string | undefined, text: string) {
  return analyze({ text, now: 0, layers, ...(fileName === undefined ? {} : { fileName }) }).incident.detection;
}

test("a file in an included folder is a postmortem, whatever it holds", () => {
  assert.deepEqual(detectionOf("site/incidents/a.md", "Words.\n"), {
    isPostmortem: true,
    reasons: ["included by incidents/** in the settings"],
  });
});

test("an excluded file is none, also in an included folder", () => {
  const text = "# Outage\n\n## Impact\n\n## Timeline\n\n- 14:05 The alert fires.\n- 14:10 Fixed.\n\n## Root cause\n";
  assert.equal(detectionOf("a.md", text).isPostmortem, true);
  assert.deepEqual(detectionOf("incidents/README.md", text), {
    isPostmortem: false,
    reasons: ["excluded by **/README.md in the settings"],
  });
});

test("the front matter decides before the globs", () => {
  assert.equal(detectionOf("incidents/a.md", "---\npostmortem: false\n---\nWords.\n").isPostmortem, false);
  assert.equal(detectionOf("README.md", "---\npostmortem: true\n---\nWords.\n").isPostmortem, true);
});

test("other files are told by their content", () => {
  assert.equal(detectionOf("docs/a.md", "Words.\n").isPostmortem, false);
  assert.equal(detectionOf(undefined, "Words.\n").isPostmortem, false);
});
