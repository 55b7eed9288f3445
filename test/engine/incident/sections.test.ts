import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSections } from "../../../server/src/engine/incident/readSections.ts";
import { isWithin, sectionAt } from "../../../server/src/engine/incident/sectionAt.ts";
import { SECTION_CATALOGUE, SECTION_KINDS } from "../../../server/src/engine/incident/sectionCatalogue.ts";
import { foldTitle } from "../../../server/src/engine/incident/titles/foldTitle.ts";
import { matchTitle } from "../../../server/src/engine/incident/titles/matchTitle.ts";
import { SECTION_TITLES } from "../../../server/src/engine/incident/titles/sectionTitles.ts";
import { readMarkdown } from "../../../server/src/engine/markdown/readMarkdown.ts";

function sectionsOf(text: string, titles: readonly (readonly [string, string])[] = []) {
  return readSections({ markdown: readMarkdown(text), settings: { sectionTitles: new Map(titles) } });
}

test("the catalogue has one entry for each kind but other, each with its guidance", () => {
  const kinds = SECTION_CATALOGUE.map((entry) => entry.kind);
  assert.deepEqual([...kinds, "other"].sort(), [...SECTION_KINDS].sort());
  assert.deepEqual(Object.keys(SECTION_TITLES).sort(), [...kinds].sort());
  for (const { guidance } of SECTION_CATALOGUE) {
    assert.match(guidance, /[.?]$/);
  }
});

test("the title that is inserted for a kind is read back as that kind", () => {
  for (const { kind, title } of SECTION_CATALOGUE) {
    assert.equal(matchTitle(title, new Map()).kind, kind, title);
  }
});

test("no title belongs to two kinds", () => {
  const owners = new Map<string, string>();
  for (const [kind, titles] of Object.entries(SECTION_TITLES)) {
    const names = titles.split(/[,\n]/).map((each) => foldTitle(each));
    for (const name of names.filter((each) => each !== "")) {
      assert.equal(owners.get(name) ?? kind, kind, name);
      owners.set(name, kind);
    }
  }
});

test("a team's own titles come first, and a kind that does not exist is none", () => {
  const text = "## Narrative of the day\n\n## Summary\n\n## Fun facts\n";
  const titles = [
    ["narrative of the day", "timeline"],
    ["Summary", "impact"],
    ["Fun facts", "fun"],
  ] as const;
  assert.deepEqual(
    sectionsOf(text, titles).map(({ kind }) => kind),
    ["timeline", "impact", "other"],
  );
});

test("the innermost section holds an offset, and knows the sections around it", () => {
  const text = "Intro.\n\n## Timeline\n\n### Week 1\n\n10:02 down\n\n## Impact\n\nNone.\n";
  const sections = sectionsOf(text);
  const week = sectionAt(sections, text.indexOf("10:02"));
  assert.equal(week?.title, "Week 1");
  assert.equal(week !== undefined && isWithin(sections, week, "timeline"), true);
  assert.equal(sectionAt(sections, text.indexOf("None"))?.kind, "impact");
  assert.equal(sectionAt(sections, 0), undefined);
});

test("a parent's own body ends where its first child begins", () => {
  const text = "## Impact\n\nLate orders.\n\n### Costs\n\nNone.\n";
  const [impact, costs] = sectionsOf(text);
  assert.equal(text.slice(impact?.ownBody.start, impact?.ownBody.end).trim(), "Late orders.");
  assert.equal(impact?.span.end, text.length);
  assert.equal(costs?.parent, 0);
});

const line = fc.oneof(
  fc.constantFrom(
    "# Summary",
    "## Impact",
    "### 10:05",
    "**Root cause**",
    "**Impact:** a long text of many words",
    "Timeline:",
  ),
  fc.constantFrom(
    "- **Context**: words and more words",
    "**Foo**",
    "- item",
    "",
    "IMPACT",
    "Lessons learned",
    "<h3>Fix</h3>",
    "##",
  ),
  fc.string({ maxLength: 30 }),
);

test("sections of any text lie in it, in order, each within the one that holds it", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const text = lines.join(end);
      const sections = sectionsOf(text);
      let last = 0;
      for (const { span, ownBody, titleSpan, parent } of sections) {
        assert.ok(last <= span.start && span.start <= titleSpan.start && titleSpan.end <= ownBody.start);
        assert.ok(ownBody.start <= ownBody.end && ownBody.end <= span.end && span.end <= text.length);
        const holder = parent === undefined ? undefined : sections[parent];
        assert.ok(!holder || (holder.span.start <= span.start && span.end <= holder.span.end));
        last = span.start;
      }
    }),
    { numRuns: 300 },
  );
});
