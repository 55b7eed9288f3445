import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { SECTION_CATALOGUE } from "../../server/src/engine/incident/sectionCatalogue.ts";
import { analyze, applyEdits } from "../../server/src/engine/index.ts";
import { insertSections } from "../../server/src/engine/templates/insertSections.ts";

const folder = "test/postmortems";
const samples = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);
const kinds = SECTION_CATALOGUE.map(({ kind }) => kind);

/** Nothing that was there is changed: what was inserted is taken out again, and the text is the old one. */
function withoutInsertions(text: string, edits: ReturnType<typeof insertSections>): string {
  return edits.reduceRight((rest, { newText }) => {
    const at = rest.lastIndexOf(newText);
    return at === -1 ? rest : rest.slice(0, at) + rest.slice(at + newText.length);
  }, text);
}

for (const [name, lf] of [...samples, ["an empty file", ""], ["one line", "# Outage"]] as const) {
  for (const [ending, text] of [
    ["LF", lf],
    ["CRLF", lf.replaceAll("\n", "\r\n")],
  ] as const) {
    test(`any section goes into ${name} with ${ending}, and takes nothing away`, () => {
      const { markdown, incident } = analyze({ text, now: 0 });
      for (const kind of kinds) {
        const edits = insertSections({ markdown, incident }, [kind]);
        const [edit] = edits;
        assert.ok(edit && edits.length === 1);
        assert.equal(edit.span.start, edit.span.end);
        const after = applyEdits(text, edits);
        assert.equal(withoutInsertions(after, edits), text);
        if (text.includes("\n")) {
          assert.equal(/(?<!\r)\n/.test(edit.newText), ending === "LF");
        }
        const { incident: read } = analyze({ text: `---\npostmortem: true\n---\n\n${after}`, now: 0 });
        assert.ok(
          read.sections.some((section) => section.kind === kind),
          `${kind} is not read again`,
        );
      }
    });
  }
}
