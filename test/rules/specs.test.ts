import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { RULES } from "../../server/src/engine/rules/index.ts";
import { parseSettingsFile } from "../../server/src/engine/settings/parseSettingsFile.ts";
import { readLines } from "../../server/src/engine/text/lines.ts";
import { drawFindings, stripAnnotations } from "./spec/annotations.ts";
import { applyNamedFix } from "./spec/applyFix.ts";
import { assertFixes } from "./spec/assertFixes.ts";
import { checkDocument, type SpecDocument } from "./spec/checkDocument.ts";
import { attributesOf, casesOf, readPage, type SpecCase, type SpecFence, writePage } from "./spec/readPage.ts";

const folder = fileURLToPath(new URL("../../../test/rules/", import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

describe("specs of the rules", () => {
  it("every rule has a spec and every spec a rule", () => {
    assert.deepEqual(pages.sort(), RULES.map(({ id }) => `${id}.md`).sort());
  });

  for (const name of pages) {
    it(name, () => {
      const page = readPage(readFileSync(folder + name, "utf8"));
      const cases = casesOf(page);
      const rule = name.replace(/\.md$/, "");
      const drawn = new Map(cases.flatMap((one) => draw(one, rule)));
      if (process.env.UPDATE_SPECS) {
        writeFileSync(folder + name, writePage(page, drawn));
      } else {
        const different = differences(drawn);
        assert.ok(different === "", different);
      }
      for (const one of cases) {
        const document = documentOf(one);
        assertFixes(document, findingsOf(document, rule));
      }
    });
  }
});

/** What each fence of a case holds when the findings are drawn and the fixes applied. */
function draw(one: SpecCase, rule: string): readonly (readonly [SpecFence, string])[] {
  const document = documentOf(one);
  const findings = findingsOf(document, rule);
  const annotated = drawFindings(document.text, { lines: readLines(document.text), findings });
  return [
    [one.input, annotated],
    ...one.fixed.map((fence) => [fence, applyNamedFix(document.text, findings, fence)] as const),
  ];
}

/** Each fence that is not as it should be, as it is and as it should be. */
function differences(drawn: ReadonlyMap<SpecFence, string>): string {
  return [...drawn]
    .filter(([fence, content]) => content !== fence.content)
    .map(([{ title, info, content }, is]) => `\n## ${title} (${info})\n\nis:\n\n${is}\nshould be:\n\n${content}`)
    .join("");
}

function documentOf(one: SpecCase): SpecDocument {
  const value = one.settings === undefined ? undefined : parseSettingsFile(".postmortem.jsonc", one.settings).value;
  return {
    text: stripAnnotations(one.input.content),
    ...attributesOf(one.input),
    layers: value === undefined ? [] : [{ name: ".postmortem.jsonc", value }],
  };
}

function findingsOf(document: SpecDocument, rule: string) {
  const { findings, failures } = checkDocument(document);
  assert.deepEqual(failures, []);
  return findings.filter((finding) => finding.rule === rule);
}
