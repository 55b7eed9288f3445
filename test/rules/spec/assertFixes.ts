import assert from "node:assert/strict";
import { analyze, applyEdits, type Finding, type TextEdit } from "../../../server/src/engine/index.ts";
import { ignoreHere } from "../../../server/src/engine/rules/ignoreHere.ts";
import { checkDocument, type SpecDocument } from "./checkDocument.ts";

/**
 * Every fix of every finding: applied by itself it makes its finding disappear and makes no new one of its rule.
 * Findings after it are found again by their place, which is counted back through the edits.
 */
export function assertFixes(document: SpecDocument, findings: readonly Finding[]): void {
  for (const finding of findings) {
    assertIgnored(document, finding);
    for (const fix of finding.fixes()) {
      const name = `"${fix.title}" of ${finding.rule} ("${finding.message}")`;
      assertEdits(document.text, fix.edits, name);
      const text = applyEdits(document.text, fix.edits);
      const after = checkDocument({ ...document, text }).findings.filter(({ rule }) => rule === finding.rule);
      const before = new Set(findings.filter((one) => one !== finding).map(({ span }) => span.start));
      for (const left of after) {
        const place = before.has(placeBefore(left.span.start, fix.edits));
        assert.ok(place, `${name} leaves or makes: ${left.message}\n\n${text}`);
      }
      assert.ok(after.length < findings.length, `${name} mends nothing:\n\n${text}`);
    }
  }
}

function assertEdits(text: string, edits: readonly TextEdit[], name: string): void {
  assert.ok(edits.length > 0, `${name} edits nothing.`);
  for (const { span, newText, placeholder } of edits) {
    assert.ok(
      0 <= span.start && span.start <= span.end && span.end <= text.length,
      `${name} edits outside the document.`,
    );
    assert.notEqual(text.slice(span.start, span.end), newText, `${name} replaces words by themselves.`);
    assert.ok(
      !placeholder || (placeholder.start <= placeholder.end && placeholder.end <= newText.length),
      `${name} has its placeholder outside.`,
    );
  }
}

/** Where a place of the new text was in the old one; a place in inserted words is where they were inserted. */
function placeBefore(at: number, edits: readonly TextEdit[]): number {
  let moved = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = span.start + moved;
    if (at < start) {
      break;
    }
    if (at < start + newText.length) {
      return span.start;
    }
    moved += newText.length - (span.end - span.start);
  }
  return at - moved;
}

/** "Ignore here" holds back its finding and brings up no other, of whatever rule. */
function assertIgnored(document: SpecDocument, finding: Finding): void {
  const { lines, markdown } = analyze(document);
  const fix = ignoreHere({ text: document.text, lines, markdown }, finding);
  assertEdits(document.text, fix.edits, fix.title);
  const text = applyEdits(document.text, fix.edits);
  const same = (all: readonly Finding[]) =>
    all.filter(({ rule }) => rule === finding.rule).map(({ message }) => message);
  const before = same(checkDocument(document).findings);
  const after = same(checkDocument({ ...document, text }).findings);
  assert.ok(after.length < before.length, `${fix.title} does not suppress "${finding.message}":\n\n${text}`);
}
