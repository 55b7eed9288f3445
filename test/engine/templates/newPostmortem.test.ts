import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { analyze, DOCUMENT_TEMPLATES, newPostmortem, preferredTemplate } from "../../../server/src/engine/index.ts";

/** Half past midnight in Amsterdam, and still the day before in UTC. */
const NOW = Date.UTC(2024, 2, 13, 23, 30);

const begin = (more: Partial<Parameters<typeof newPostmortem>[0]> = {}) =>
  newPostmortem({ title: "Checkout down", template: { id: "lean" }, now: NOW, taken: [], ...more });

test("the lean template, filled in", () => {
  const { text, fileName, cursor } = begin({ severity: "SEV-2", timezone: "Europe/Amsterdam" });
  assert.equal(fileName, "2024-03-14-checkout-down.md");
  const [head, rest] = [text.slice(0, cursor), text.slice(cursor)];
  assert.equal(
    head,
    `---
title: Checkout down
date: 2024-03-14
timezone: Europe/Amsterdam
severity: SEV-2
status: draft
id: 2024-03-14-checkout-down
---

# Checkout down

## Summary

<!-- What happened, to whom, for how long and why, in a few sentences that someone who was not there understands. -->

`,
  );
  assert.match(rest, /^\n\n## Impact\n/);
  assert.match(rest, /\n## Timeline\n\n<!-- .+ -->\n\nAll times are in Europe\/Amsterdam\.\n\n- \n\n## Root cause\n/);
  assert.match(rest, /\n- \[ \] \n$/);
});

test("the day is that of the team's zone, and of UTC where there is none", () => {
  assert.match(begin().text, /^date: 2024-03-13\ntimezone: UTC$/m);
});

test("a severity that is not known yet is left out", () => {
  assert.doesNotMatch(begin({ severity: " " }).text, /severity/);
});

for (const { id, profile } of DOCUMENT_TEMPLATES) {
  test(`${id} is a postmortem that lacks no section and has nothing wrong but what is still to be written`, () => {
    const { text, fileName } = begin({ template: { id }, severity: "SEV-2" });
    const { incident, findings } = analyze({ text, fileName, now: NOW });
    assert.equal(incident.detection.isPostmortem, true);
    assert.equal(incident.isTemplate, false);
    assert.equal(incident.title?.text, "Checkout down");
    assert.equal(incident.timeline?.zone?.text, "UTC");
    const toWrite = new Set(["empty-section", "missing-owner", "leftover-placeholder"]);
    const others = findings.filter(({ rule, severity }) => !toWrite.has(rule) && severity !== "hint");
    assert.deepEqual(
      others.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
    assert.equal(text.includes(`profile: ${profile}`), profile !== undefined);
  });
}

for (const { title, name } of [
  { title: "Checkout: 502s for all!", name: "2024-03-13-checkout-502s-for-all" },
  { title: "Défaillance d'Éole", name: "2024-03-13-defaillance-d-eole" },
  { title: "検索障害", name: "2024-03-13-検索障害" },
  { title: "///", name: "2024-03-13-incident" },
  { title: "../../etc/passwd", name: "2024-03-13-etc-passwd" },
  {
    title: "The search of the catalogue was down for all of the libraries in the north",
    name: "2024-03-13-the-search-of-the-catalogue-was-down-for-all-of-the",
  },
]) {
  test(`a file is named after "${title}"`, () => {
    assert.equal(begin({ title }).fileName, `${name}.md`);
  });
}

test("a name that is taken gets a number, whatever its case", () => {
  const taken = ["2024-03-13-Checkout-Down.md", "2024-03-13-checkout-down-2.md"];
  assert.equal(begin({ taken }).fileName, "2024-03-13-checkout-down-3.md");
});

test("whatever the title, the front matter can be read and says it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (title) => {
      const { text } = begin({ title: `x${title}` });
      const { markdown } = analyze({ text, now: NOW });
      const value = markdown.frontMatter?.entries.find(({ key }) => key.value === "title")?.value;
      assert.deepEqual(markdown.frontMatter?.faults, []);
      assert.equal(value?.kind === "scalar" && String(value.value), `x${title}`.replace(/\s+/g, " ").trim());
    }),
  );
});

test("a profile has its template, and of several the last one that has", () => {
  assert.equal(preferredTemplate(["default"]).id, "lean");
  assert.equal(preferredTemplate(["pagerduty", "atlassian"]).id, "pagerduty");
  assert.equal(preferredTemplate(["google-sre", "public"]).id, "customer-rca");
});

test("a template of the team's own keeps everything but the places that are known", () => {
  const template = `---
title:
date:
severity: ""
reviewers: [ana]
status: ~
template: true
---

# [Title]

Incident {{id}} on {{ date }}, {{severity}}, {{unknown}}.

## What happened

| Time ({{zone}}) | Event |
| --- | --- |
`;
  assert.equal(
    begin({ template: { text: template }, severity: "P1", timezone: "Asia/Tokyo" }).text,
    `---
title: Checkout down
date: 2024-03-14
severity: P1
reviewers: [ana]
status: draft
---

# Checkout down

Incident 2024-03-14-checkout-down on 2024-03-14, P1, {{unknown}}.

## What happened

| Time (Asia/Tokyo) | Event |
| --- | --- |
`,
  );
});

test("whatever a template of the team's own holds, nothing throws", () => {
  const pieces = fc.constantFrom(
    "---\n",
    "title:",
    "\n",
    "# ",
    "{{title}}",
    "{{",
    "date: [",
    "\t",
    "## x\n",
    "template: true",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      begin({ template: { text: parts.join("") } });
    }),
  );
});
