import assert from "node:assert/strict";
import { test } from "node:test";
import { type Mark, markAs } from "../../server/src/engine/features/markAs.ts";
import { analyze, applyEdits } from "../../server/src/engine/index.ts";

function marked(text: string, mark: Mark): string | undefined {
  const edits = markAs(mark, analyze({ text, now: 0 }));
  return edits && applyEdits(text, edits);
}

test("a document without front matter gets one, in its own line breaks", () => {
  assert.equal(marked("# Notes\n", "postmortem"), "---\npostmortem: true\n---\n\n# Notes\n");
  assert.equal(marked("# Notes\r\n", "no-postmortem"), "---\r\npostmortem: false\r\n---\r\n\r\n# Notes\r\n");
  assert.equal(marked("", "postmortem"), "---\npostmortem: true\n---\n");
});

test("a byte order mark stays the first character", () => {
  assert.equal(marked("\uFEFF# Notes\n", "postmortem"), "\uFEFF---\npostmortem: true\n---\n\n# Notes\n");
  assert.equal(marked("\uFEFF---\ntitle: x\n---\n", "postmortem"), "\uFEFF---\npostmortem: true\ntitle: x\n---\n");
});

test("front matter without the key gets one line more", () => {
  assert.equal(
    marked("---\r\ntype: postmortem # ours\r\n---\r\n\r\ntext", "no-postmortem"),
    "---\r\npostmortem: false\r\ntype: postmortem # ours\r\n---\r\n\r\ntext",
  );
  assert.equal(marked("---\n---\ntext\n", "postmortem"), "---\npostmortem: true\n---\ntext\n");
});

test("only the value changes where the key is there", () => {
  assert.equal(
    marked("---\ntitle: x\npostmortem: false # for now\n---\n", "postmortem"),
    "---\ntitle: x\npostmortem: true # for now\n---\n",
  );
  assert.equal(marked("---\npostmortem: 'true'\n---\n", "no-postmortem"), "---\npostmortem: false\n---\n");
  assert.equal(marked("---\npostmortem:\n---\n", "postmortem"), "---\npostmortem: true\n---\n");
});

test("what it says already stays as it is", () => {
  const text = "---\npostmortem: true\n---\n\n# Notes\n";
  assert.equal(marked(text, "postmortem"), text);
  const settings = "---\npostmortem:\n  profile: public\n---\n";
  assert.equal(marked(settings, "postmortem"), settings);
});

test("nothing is lost: settings and front matter in another language are left alone", () => {
  assert.equal(marked("---\npostmortem:\n  profile: public\n---\n", "no-postmortem"), undefined);
  assert.equal(marked("+++\ntitle = 'x'\n+++\n", "postmortem"), undefined);
});

test("front matter that is never closed is text, before which a new one is put", () => {
  assert.equal(
    marked("---\ntitle: x\n\ntext\n", "postmortem"),
    "---\npostmortem: true\n---\n\n---\ntitle: x\n\ntext\n",
  );
});
