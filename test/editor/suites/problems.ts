import { assert } from "chai";
import * as vscode from "vscode";
import { currentProblems, problemsOf } from "../conditions.ts";
import { open, sample, samples } from "../workspace.ts";

/** For each sample the rules that must speak, and the words that each underlines. */
const expected: Record<string, Record<string, readonly string[]>> = {
  [samples.htmlTable]: {
    "missing-zone": ["Incident Timeline"],
    "duplicate-section": ["Root Cause"],
  },
  [samples.jekyllPage]: {
    "zone-out-of-season": ["CET", "CET", "CET"],
    "wrong-weekday": ["Friday"],
    "mixed-time-formats": ["1.05 PM"],
  },
  [samples.labels]: {
    "missing-title": ["Folio Works detailed Root Cause Analysis | July 23, 2025"],
    "zone-out-of-season": ["MST"],
    "leftover-placeholder": ["TBD"],
  },
  [samples.statusPage]: {
    "missing-title": ["EU Checkout Release Rollback Incident Report"],
    "duplicate-section": ["EU Checkout Release Rollback Incident Report"],
  },
  [samples.pipeTable]: {
    "mixed-time-formats": ["8:45 AM"],
    "unordered-timeline": ["9:16AM"],
    "leftover-placeholder": ["TBD"],
  },
};

/** For each sample the kinds of section that it lacks, as its messages name them. */
const missing: Record<string, readonly string[]> = {
  [samples.htmlTable]: [],
  [samples.jekyllPage]: ["impact", "action items"],
  [samples.statusPage]: ["timeline"],
  [samples.pipeTable]: ["impact"],
};

describe("problems", () => {
  for (const [name, rules] of Object.entries(expected)) {
    for (const [rule, words] of Object.entries(rules)) {
      it(`${rule} stands under the right words of ${name}`, async () => {
        const problems = await problemsOf((await open(sample(name))).document, rule);
        assert.deepEqual(
          problems.filter((problem) => problem.rule === rule).map((problem) => problem.words),
          words,
        );
      });
    }
  }

  for (const [name, kinds] of Object.entries(missing)) {
    it(`the sections that ${name} lacks are named`, async () => {
      const { document } = await open(sample(name));
      const [any] = Object.keys(expected[name] ?? {});
      const problems = await problemsOf(document, any ?? "");
      const warnings = problems.filter(
        ({ rule, diagnostic }) =>
          rule === "missing-section" && diagnostic.severity === vscode.DiagnosticSeverity.Warning,
      );
      assert.lengthOf(warnings, kinds.length);
      for (const kind of kinds) {
        assert.isTrue(
          warnings.some(({ diagnostic }) => diagnostic.message.toLowerCase().includes(kind)),
          kind,
        );
      }
    });
  }

  it("each says its rule, where to read about it, and marks one line at most", async () => {
    const { document } = await open(sample(samples.jekyllPage));
    await problemsOf(document, "wrong-weekday");
    for (const { rule, diagnostic } of currentProblems(document)) {
      assert.strictEqual(typeof diagnostic.code === "object" && diagnostic.code.target.scheme, "https", rule);
      assert.isTrue(diagnostic.range.isSingleLine, rule);
      assert.match(diagnostic.message, /\.$/);
    }
  });

  it("a contradiction shows its other side", async () => {
    const { document } = await open(sample(samples.pipeTable));
    const problems = await problemsOf(document, "unordered-timeline");
    const related = problems.find(({ rule }) => rule === "unordered-timeline")?.diagnostic.relatedInformation ?? [];
    assert.isTrue(related.some(({ location }) => document.getText(location.range) === "9:18AM"));
  });
});
