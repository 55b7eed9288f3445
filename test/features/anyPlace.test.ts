import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { completionsAt, explainCompletion } from "../../server/src/engine/features/completion/completionsAt.ts";
import { continueTimeline } from "../../server/src/engine/features/enter/continueTimeline.ts";
import { hoverAt } from "../../server/src/engine/features/hover/hoverAt.ts";
import { inlayHintsIn } from "../../server/src/engine/features/inlayHints/inlayHintsIn.ts";
import { type Analysis, analyze } from "../../server/src/engine/index.ts";
import { noteAsMarkdown } from "../../server/src/engine/text/note.ts";

const folder = fileURLToPath(new URL("../../../test/postmortems/", import.meta.url));
const NOW = Date.UTC(2026, 10, 22, 12);
const layers = [{ name: "spec", value: { continueTimeline: true, inlayHints: true } }];

for (const name of readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md")) {
  for (const [kind, text] of variantsOf(readFileSync(folder + name, "utf8"))) {
    test(`${name}, ${kind}: whatever stands at the cursor, what is shown fits there`, () => {
      const analysis = analyze({ text, now: NOW, layers, fileName: name });
      for (let offset = 0; offset <= text.length; offset++) {
        proposalsFit(analysis, offset);
        const told = hoverAt(analysis, offset);
        assert.ok(told === undefined || (told.span.start <= offset && offset <= told.span.end));
      }
      for (const { offset } of inlayHintsIn(analysis, { start: 0, end: text.length })) {
        assert.equal(analysis.lines.end(analysis.lines.at(offset)), offset);
      }
    });
  }

  test(`${name}: Enter behind any line changes nothing but its own line and an empty one above`, () => {
    const source = readFileSync(folder + name, "utf8");
    const lines = source.split("\n");
    for (let line = 0; line < lines.length; line++) {
      const head = `${lines.slice(0, line + 1).join("\n")}\n`;
      const text = `${head}\n${lines.slice(line + 1).join("\n")}`;
      const [edit, ...numbers] = continueTimeline(analyze({ text, now: NOW, layers, fileName: name }), head.length);
      assert.ok(edit === undefined || (edit.span.start === head.length && edit.span.end === head.length), `${line}`);
      assert.ok(numbers.every(({ span }) => /^\d+$/.test(text.slice(span.start, span.end))));
    }
  });
}

function variantsOf(text: string): readonly (readonly [string, string])[] {
  return [
    ["as it is", text],
    ["with carriage returns", text.replaceAll("\n", "\r\n")],
  ];
}

/** A proposal replaces what stands around the cursor in its line, and can be told of. */
function proposalsFit(analysis: Analysis, offset: number): void {
  const line = analysis.lines.span(analysis.lines.at(offset));
  for (const proposal of completionsAt(analysis, offset)) {
    const { span, label, newText, placeholder } = proposal;
    assert.ok(line.start <= span.start && span.start <= offset, label);
    assert.ok(offset <= span.end && span.end <= Math.max(line.end, offset), label);
    assert.ok(placeholder === undefined || placeholder.end <= newText.length, label);
    assert.notEqual(noteAsMarkdown(explainCompletion(proposal, analysis)), "", `${proposal.kind} ${label}`);
  }
}
