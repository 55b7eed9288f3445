import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { analyze, changeSetting, parseSettingsFile, teachableTitle } from "../../../server/src/engine/index.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

/** A postmortem that says nothing of impact, cause and action items under a title that is known, and these headings. */
function report(...headings: readonly string[]): string {
  const own = headings.map((heading) => `${heading}\n\nWords of the team on what it found there.\n`);
  return `# Checkout outage on 14 March 2024

## Summary

Orders failed for half an hour after a release.

## Timeline (UTC)

- 10:00 The release starts.
- 10:05 The first alert fires.
- 10:30 The release is rolled back.

${own.join("\n")}`;
}

/** The same with bold lines for headings. */
function inBold(text: string): string {
  return text.replace(/^## (.*)$/gm, "**$1**");
}

function read(text: string, settings: unknown = {}) {
  const now = Date.UTC(2024, 3, 1);
  return analyze({ text, now, layers: [{ name: ".postmortem.json", value: settings }] });
}

/** The title at the words, and the kinds that it may be. */
function taughtAt(text: string, words: string, settings?: unknown) {
  const taught = teachableTitle(read(text, settings), text.indexOf(words));
  return taught && { title: taught.title, kinds: taught.sections.map(({ kind }) => kind) };
}

const ASKED = { rules: { "missing-section": { required: ["impact", "cause"], recommended: ["action-items"] } } };

describe("a title that can be taught", () => {
  it("may be each of the sections that are missing", () => {
    const kinds = taughtAt(report("## Los deberes"), "Los deberes", ASKED)?.kinds ?? [];
    assert.deepEqual(
      ["impact", "root-cause", "action-items"].filter((kind) => !kinds.includes(kind as never)),
      [],
    );
    assert.ok(!kinds.includes("summary") && !kinds.includes("timeline"));
  });

  it("is that of a section that has to be there before that of one that is only welcome", () => {
    const settings = { rules: { "missing-section": { required: ["action-items"], recommended: ["impact"] } } };
    const kinds = taughtAt(report("## Los deberes"), "Los deberes", settings)?.kinds ?? [];
    assert.deepEqual(kinds.slice(0, 2), ["action-items", "impact"]);
  });

  it("is that of any kind of heading, from the beginning of its line", () => {
    const text = report("## Los deberes");
    for (const heading of ["## Los deberes", "**Los deberes**", "<h2>Los deberes</h2>", "Los deberes\n---"]) {
      const own = (heading.startsWith("**") ? inBold(text) : text).replace("## Los deberes", heading);
      assert.equal(taughtAt(own, heading)?.title, "Los deberes", heading);
      assert.equal(taughtAt(own, "Words of the team"), undefined);
    }
  });

  it("is none that is known, and none below one that is", () => {
    const text = report("## Impact", "### Tiendas", "#### Europa", "## Los deberes", "### Ahora");
    assert.equal(taughtAt(text, "Impact"), undefined);
    assert.equal(taughtAt(text, "Tiendas"), undefined);
    assert.equal(taughtAt(text, "Europa"), undefined);
    assert.equal(taughtAt(text, "Checkout"), undefined);
    assert.ok(taughtAt(text, "Ahora"));
    assert.equal(taughtAt(report("## Impact", "**Tiendas**"), "**Tiendas"), undefined);
  });

  it("is none where nothing is missing, or nobody wants to hear of it", () => {
    const text = report("## Los deberes");
    assert.equal(taughtAt(text, "Los deberes", { rules: { "missing-section": "off" } }), undefined);
    assert.equal(taughtAt("# Notes\n\n## Los deberes\n\nMilk.\n", "Los deberes"), undefined);
  });

  it("in a log of several, is one of what its own report lacks, and never the heading of a report", () => {
    const one = (day: number, own: string) =>
      `## 2024-03-${day} Checkout outage\n\n### Summary\n\nOrders failed after a release.\n\n### Timeline\n\n- 10:00 UTC It fails.\n- 10:30 UTC It works.\n\n${own}\n`;
    const text = `---\npostmortem: true\n---\n\n# Incidents\n\n${one(14, "### Impact\n\n312 orders.\n\n### Los deberes A\n\nTests.\n")}\n${one(15, "### Los deberes B\n\nTests.\n")}`;
    assert.equal(read(text).incident.reports.length, 2);
    assert.equal(taughtAt(text, "2024-03-14"), undefined);
    assert.equal(taughtAt(text, "Los deberes A")?.kinds.includes("impact"), false);
    assert.equal(taughtAt(text, "Los deberes B")?.kinds.includes("impact"), true);
  });
});

describe("a title that was taught", () => {
  for (const heading of [
    "## Los deberes",
    "## 4. Los deberes:",
    "## 🔥 Los deberes (2024)",
    "**Los deberes**",
    "## Deberes & encargos",
    '## "Nada" está \\ hecho',
    "## null",
    "## 残課題",
  ]) {
    for (const name of [".postmortem.json", ".postmortem.yaml"]) {
      it(`is read from ${name}: ${heading}`, () => {
        const text = heading.startsWith("**") ? inBold(report(heading)) : report(heading);
        const taught = teachableTitle(read(text, ASKED), text.indexOf(heading)) ?? assert.fail("nothing to teach");
        for (const { kind } of taught.sections) {
          const change = { setting: "sectionTitles", key: taught.title, value: kind };
          const edits = changeSetting({ name, text: "" }, change) ?? assert.fail("no edits");
          const settings = parseSettingsFile(name, applyEdits("", edits)).value;
          const after = read(text, { ...ASKED, ...(settings as object) });
          assert.equal(after.incident.sections.at(-1)?.kind, kind);
          const missing = (analysis: typeof after) =>
            analysis.findings.filter(({ rule }) => rule === "missing-section").length;
          assert.equal(missing(after), missing(read(text, ASKED)) - 1);
          assert.ok(!after.findings.some(({ rule }) => rule === "invalid-settings"));
        }
      });
    }
  }
});
