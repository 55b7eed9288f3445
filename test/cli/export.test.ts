import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, postmortem } from "./postmortem.ts";

const OUTAGE =
  "# Checkout down on 14 March 2024\n\n## Timeline (UTC)\n\n- 14:01 Deploy of 88, orders fail.\n- 14:20 Rolled back.\n\n## Impact\n\nOrders.\n";
const SECRET = "\n<!-- internal -->\nAsk Kim.\n<!-- /internal -->\n\nThe password: hJ8sK2mQ9xLw4vT7bN1c was used.\n";

test("export writes a page, and the other formats by name", (context) => {
  const cwd = folderWith(context, { "a.md": OUTAGE });
  const page = postmortem(["export", "a.md"], { cwd });
  assert.equal(page.code, 0);
  assert.match(page.stdout, /^<!doctype html>\n/);
  assert.equal(page.stderr, "");
  const csv = postmortem(["export", "--format", "timeline-csv", "a.md"], { cwd });
  assert.match(csv.stdout, /^start,end,zone,instant,approximate,phase,event\r\n2024-03-14T14:01,,UTC,/);
  const json = postmortem(["export", "-f", "json", "-o", "out.json", "a.md"], { cwd });
  assert.equal(json.stdout, "");
  assert.equal(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")).timeline.entries.length, 2);
  assert.equal(postmortem(["export", "-f", "markdown", "-"], { cwd, stdin: OUTAGE }).stdout, OUTAGE);
});

test("nothing is written for readers outside while something should not leave", (context) => {
  const cwd = folderWith(context, { "a.md": OUTAGE + SECRET });
  const refused = postmortem(["export", "--public", "--format", "markdown", "a.md"], { cwd });
  assert.equal(refused.code, 1);
  assert.equal(refused.stdout, "");
  assert.match(refused.stderr, /^Left out \d internal parts?\.\na\.md:16:\d+ This looks like a password/);
  assert.match(refused.stderr, /This should not be published, so nothing was written/);
  assert.doesNotMatch(refused.stderr, /hJ8sK2/);
  const forced = postmortem(["export", "--public", "--force", "--quiet", "--format", "markdown", "a.md"], { cwd });
  assert.equal(forced.code, 0);
  assert.equal(forced.stderr, "");
  assert.match(forced.stdout, /was used/);
  assert.doesNotMatch(forced.stdout, /Kim/);
});

test("images beside the document are in the page, others are not", (context) => {
  const text = `${OUTAGE}\n![errors](errors.png) ![key](../key.png) ![none](none.png) ![text](notes.txt)\n`;
  const cwd = folderWith(context, { "in/a.md": text, "in/notes.txt": "x", "key.png": "no" });
  writeFileSync(join(cwd, "in", "errors.png"), Buffer.from("89504e470d0a1a0a", "hex"));
  const { stdout } = postmortem(["export", "a.md"], { cwd: join(cwd, "in") });
  assert.deepEqual(stdout.match(/src="data:[^"]*"/g), ['src="data:image/png;base64,iVBORw0KGgo="']);
  const rich = postmortem(["export", "-f", "rich-text", "a.md"], { cwd: join(cwd, "in") });
  assert.match(rich.stdout, /<img style="max-width: 100%" src="data:image\/png;base64,iVBORw0KGgo=" alt="errors"/);
  assert.match(stdout, /Image: key<.*Image: none<.*Image: text</s);
});

for (const { what, args, says } of [
  { what: "no file", args: [], says: /^export takes one file/ },
  { what: "two files", args: ["a.md", "b.md"], says: /^export takes one file/ },
  {
    what: "a format that is none",
    args: ["-f", "pdf", "a.md"],
    says: /^export has no format "pdf"; it has html, rich-text, /,
  },
  { what: "a zone that is none", args: ["--zone", "Mars", "a.md"], says: /^--zone takes a time zone/ },
  { what: "a file that is not there", args: ["none.md"], says: /^Cannot read none\.md/ },
]) {
  test(`export of ${what} is refused in a sentence`, (context) => {
    const cwd = folderWith(context, { "a.md": OUTAGE, "b.md": OUTAGE });
    const { code, stdout, stderr } = postmortem(["export", ...args], { cwd });
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, says);
  });
}
