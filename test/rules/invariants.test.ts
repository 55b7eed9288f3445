import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { analyze, applyEdits, type Finding, safeEdits } from "../../server/src/engine/index.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { RULES } from "../../server/src/engine/rules/index.ts";
import type { Rule } from "../../server/src/engine/rules/rule.ts";
import { asPostmortem } from "../incidentWith.ts";
import { assertFixes } from "./spec/assertFixes.ts";
import { checkDocument, type SpecDocument } from "./spec/checkDocument.ts";

const now = Date.parse("2026-11-22T12:00Z");
const folder = fileURLToPath(new URL("../../../test/postmortems/", import.meta.url));
const postmortems = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

describe("what rules say of themselves", () => {
  for (const rule of RULES) {
    it(rule.id, () => {
      assert.match(rule.summary, /^[A-Z].*\.$/s);
      assert.match(rule.rationale, /^[A-Z].*[.!?]$/s);
      assert.ok(rule.examples.length > 0, "It shows no example.");
      for (const { bad, good } of rule.examples) {
        const document = documentFor(rule, bad);
        const findings = findingsOf(document, rule.id);
        assert.ok(findings.length > 0, `Nothing is reported in:\n\n${bad}`);
        assertFixes(document, findings);
        const left = good === undefined ? [] : findingsOf(documentFor(rule, good), rule.id);
        assert.deepEqual(
          left.map(({ message }) => message),
          [],
        );
      }
    });
  }
});

describe("every rule with every document", () => {
  for (const name of postmortems) {
    const text = readFileSync(folder + name, "utf8");

    it(`${name}, whole, with other line breaks and without the last one`, () => {
      const crlf = text.replaceAll("\n", "\r\n");
      for (const variant of [text, crlf, text.trimEnd(), `\uFEFF${text}`, text.replaceAll("\n", "\r")]) {
        assertSound(variant, name);
      }
      const rules = (source: string) => checkAll(source, name).map(({ rule, message }) => `${rule}: ${message}`);
      assert.deepEqual(rules(crlf), rules(text));
    });

    it(`${name}, cut off at each line`, () => {
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
        assertSound(text.slice(0, end), name);
      }
    });

    it(`${name}, every fix`, () => {
      const document = { text, fileName: name, now, layers: [] };
      const findings = checkAll(text, name);
      for (const rule of new Set(findings.map((finding) => finding.rule))) {
        assertFixes(
          document,
          findings.filter((finding) => finding.rule === rule),
        );
      }
    });

    it(`${name}, safe fixes come to rest`, () => {
      const once = fixAll(text, name);
      assert.equal(fixAll(once, name), once);
      const crlf = fixAll(text.replaceAll("\n", "\r\n"), name);
      assert.ok(!/[^\r]\n/.test(crlf), "A fix wrote another line break than the document's.");
    });
  }

  it("the empty document", () => {
    for (const text of ["", "\n", "\r\n", " ", "\uFEFF", "---\n", "---\n---\n", "\0", "\ud800", "#", "<!--", "|"]) {
      assertSound(text, "empty.md");
    }
  });
});

describe("a rule that throws", () => {
  it("is a failure, and the others still report", () => {
    const error = new Error("a fault of the rule's own");
    const throwing: Rule = {
      id: "throwing",
      group: "text",
      summary: "",
      rationale: "",
      severity: "error",
      examples: [],
      // biome-ignore lint/correctness/useYield: it throws before it has anything to yield.
      *check() {
        throw error;
      },
    };
    const { lines, markdown, incident, settings, text } = analyze({ text: "Words.\n", now });
    const document = { text, lines, markdown, incident: asPostmortem(incident), settings, now };
    const { findings, failures } = check(document, [], [throwing, ...RULES]);
    assert.deepEqual(failures, [{ rule: "throwing", error }]);
    assert.ok(findings.some(({ rule }) => rule === "missing-title"));
  });
});

describe("a document that is no postmortem", () => {
  it("has no findings", () => {
    const { findings } = analyze({ text: "<!-- postmortem-disable-file no-such-rule -->\n", now });
    assert.deepEqual(findings, []);
  });
});

function documentFor(rule: Rule, text: string): SpecDocument {
  const value = rule.severity === "off" ? { rules: { [rule.id]: "warning" } } : {};
  return { text, now, layers: [{ name: "test", value }] };
}

function findingsOf(document: SpecDocument, rule: string): readonly Finding[] {
  const { findings, failures } = checkDocument(document);
  assert.deepEqual(failures, []);
  return findings.filter((finding) => finding.rule === rule);
}

function checkAll(text: string, fileName: string): readonly Finding[] {
  const { findings, failures } = checkDocument({ text, fileName, now, layers: [] });
  assert.deepEqual(failures, []);
  return findings;
}

/** Nothing throws, findings are in order, each lies within one line, and its fixes can be applied. */
function assertSound(text: string, fileName: string): void {
  let last = 0;
  for (const finding of checkAll(text, fileName)) {
    const { span, message, rule } = finding;
    const words = text.slice(span.start, span.end);
    const said = `${rule} at ${span.start}–${span.end}: ${message}`;
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, said);
    assert.ok(span.start >= last, `${said} (out of order)`);
    assert.ok(!/[\r\n]/.test(words), `${said} (more than a line: ${JSON.stringify(words)})`);
    assert.match(message, /^\S[^\r\n]*[.?!]$/, said);
    for (const related of finding.related) {
      assert.ok(0 <= related.span.start && related.span.end <= text.length, said);
    }
    for (const fix of finding.fixes()) {
      applyEdits(text, fix.edits);
    }
    last = span.start;
  }
}

function fixAll(text: string, fileName: string): string {
  let fixed = text;
  for (let round = 0; round < 10; round++) {
    const edits = safeEdits(checkAll(fixed, fileName));
    if (edits.length === 0) {
      return fixed;
    }
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}
