import assert from "node:assert/strict";
import { test } from "node:test";
import { mayBePostmortem } from "../../client/src/mayBePostmortem.ts";

const yes = {
  "a heading for the timeline": "# Search\n\n## Timeline\n",
  "a label for the timeline": "Search was slow\nEvent Timeline:\n2:44am: pages\n",
  "three kinds of section": "# Search\n\n## Impact\n\n## Root cause\n\n## Action items\n",
  "bold sections": "Search\n\n**Impact**\n\n**Resolution**\n\n**Lessons learned**\n",
  "a title that says so": "# Postmortem: search\n",
  "times under a title that says so": "Search outage\n\n- 10:00 a\n- 10:05 b\n- 10:10 c\n",
  "a flag in the front matter": "---\npostmortem: true\n---\n\n# Search\n",
  "a type in the front matter": "---\r\ntype: incident\r\n---\r\n\r\n# Search\r\n",
  "another language": "# 検索\n\n## タイムライン\n",
};

for (const [name, text] of Object.entries(yes)) {
  test(`the server is started for ${name}`, () => {
    assert.equal(mayBePostmortem(text, "docs/notes.md"), true);
  });
}

const no = {
  "an empty file": "",
  "a README": "# My library\n\nDoes things.\n\n## Install\n\n```sh\nnpm i\n```\n\n## Usage\n\n## License\n",
  "a changelog": "# Changelog\n\n## 1.2.0 - 2024-05-01\n\n### Fixed\n\n- A crash\n\n### Added\n\n- A thing\n",
  "a mention in passing": "# My library\n\n## Usage\n\nUse it in an incident to find the root cause of an outage.\n",
  "an agenda": "# Offsite\n\n- 09:00 Coffee\n- 10:00 Talks\n- 12:00 Lunch\n",
  "a flag in a code block": "# Docs\n\n```yaml\n---\npostmortem: true\n---\n```\n",
  "front matter that never ends": "---\npostmortem: true\n\n# Docs\n",
};

for (const [name, text] of Object.entries(no)) {
  test(`no server is started for ${name}`, () => {
    assert.equal(mayBePostmortem(text, "docs/notes.md"), false);
  });
}

test("the name of the file or its folder is enough", () => {
  assert.equal(mayBePostmortem("# Search\n", "/docs/2024-05-01-outage.md"), true);
  assert.equal(mayBePostmortem("# Search\n", "/docs/incidents/2024-05-01.md"), true);
  assert.equal(mayBePostmortem("# Search\n", "/incidents/docs/product/search.md"), false);
  assert.equal(mayBePostmortem("# What lies here\n", "/docs/incidents/README.md"), false);
});

test("a report in prose is one", () => {
  const text =
    "On Monday at 10:05 search became unavailable. The outage ended at 10:50, when we had rolled back. The root cause of the incident is known.";
  assert.equal(mayBePostmortem(`Search\n\n${text}\n`, "docs/notes.md"), true);
});

test("a long line is looked at in linear time", () => {
  const timeOf = (length: number) => {
    const text = "# ".concat("a:1 ".repeat(length));
    const start = performance.now();
    mayBePostmortem(text, "docs/notes.md");
    return performance.now() - start;
  };
  timeOf(1000);
  assert.ok(timeOf(1_000_000) < 200);
});
