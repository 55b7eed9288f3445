import assert from "node:assert/strict";
import { test } from "node:test";
import {
  analyze,
  applyEdits,
  type DocumentSymbol,
  documentSymbols,
  foldingRanges,
  linkedEditing,
  rename,
  renameTarget,
  type Span,
  sameMoments,
  selectionRanges,
  semanticTokens,
  ticketLinks,
} from "../../../server/src/engine/index.ts";

const OUTAGE = `---
id: INC-7
severity: SEV-2
---

# INC-7: Orders stood still

## Summary

Orders stood still from 23:50 UTC; see the [cause](#root-cause) and OPS-12.

## Timeline (UTC)

- 2024-03-14 23:50 The deployment starts.
- 23:55 The first alert pages @mira.
- 2024-03-15 00:10 Rolled back.
- about 00:20 Orders are back to normal.

## Root cause

A lock on \`OPS-12\` was held; INC-71 was another one.

## Action items

- [x] Shorten the lock (owner: @mira, OPS-13)
- [ ] Alert on stuck orders (owner: @theo, due 2024-04-01)
`;

const analysis = analyze({ text: OUTAGE, now: Date.UTC(2024, 3, 10) });

/** The place of some words, or of the n-th place where they stand. */
function at(words: string, nth = 1): number {
  let offset = -1;
  for (let i = 0; i < nth; i++) {
    offset = OUTAGE.indexOf(words, offset + 1);
  }
  return offset;
}

function words({ start, end }: Span): string {
  return OUTAGE.slice(start, end);
}

function tree(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${"  ".repeat(depth)}${name}${detail ? ` | ${detail}` : ""}`,
    ...tree(children, depth + 1),
  ]);
}

test("an editor with headings of its own gets events and action items in two groups", () => {
  assert.deepEqual(tree(documentSymbols(analysis, { headings: false })), [
    "Timeline | 4 events",
    "  2024-03-14 23:50 The deployment starts. | change",
    "  23:55 The first alert pages @mira. | detected",
    "  2024-03-15 00:10 Rolled back. | mitigated",
    "  about 00:20 Orders are back to normal. | impact-end",
    "Action items | 1 of 2 open",
    "  ☑ Shorten the lock (owner: @mira, OPS-13) | @mira",
    "  ☐ Alert on stuck orders (owner: @theo, due 2024-04-01) | @theo · 2024-04-01",
  ]);
});

test("any other editor gets them within the headings", () => {
  const names = tree(documentSymbols(analysis, { headings: true })).map((line) => line.replace(/ \|.*$/, ""));
  assert.deepEqual(names.slice(0, 4), [
    "Summary",
    "Timeline",
    "  2024-03-14 23:50 The deployment starts.",
    "  23:55 The first alert pages @mira.",
  ]);
});

test("each symbol holds its name and its children", () => {
  const check = ({ span, nameSpan, children }: DocumentSymbol) => {
    assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end);
    for (const child of children) {
      assert.ok(span.start <= child.span.start && child.span.end <= span.end);
      check(child);
    }
  };
  documentSymbols(analysis, { headings: true }).forEach(check);
  documentSymbols(analysis, { headings: false }).forEach(check);
});

test("a timeline of two days folds by day, and phases fold where they have several entries", () => {
  const line = (needle: string) => analysis.lines.at(at(needle));
  assert.deepEqual(foldingRanges(analysis, { headings: false }), [
    { startLine: line("- 2024-03-14"), endLine: line("- 23:55"), kind: "day" },
    { startLine: line("- 2024-03-15"), endLine: line("- about"), kind: "day" },
  ]);
  const timeline = foldingRanges(analysis, { headings: true }).find(
    ({ startLine }) => startLine === line("## Timeline"),
  );
  assert.equal(timeline?.endLine, line("- about"));
});

test("entries that say nothing of a phase fold under the one that began it", () => {
  const text = `# Outage\n\n## Timeline (UTC)\n\n- 10:00 Error rate rises.\n- 10:05 Somebody makes tea.\n- 10:10 The alert fires.\n- 10:30 All is resolved.\n- 10:40 Tea is ready.\n`;
  const ranges = foldingRanges(analyze({ text, now: 0 }), { headings: false });
  assert.deepEqual(
    ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
    [
      [4, 5, "phase"],
      [7, 8, "phase"],
    ],
  );
});

test("selection grows from a time to the document", () => {
  const steps = selectionRanges(analysis, at("23:55")).map(words);
  assert.equal(steps[0], "23:55");
  assert.equal(steps[1], "- 23:55 The first alert pages @mira.");
  assert.ok(steps.some((step) => step.startsWith("## Timeline") && step.trimEnd().endsWith("back to normal.")));
  assert.equal(steps.at(-1), OUTAGE);
  for (const [index, step] of steps.entries()) {
    assert.ok(index === 0 || step.includes(steps[index - 1] ?? "?"));
  }
});

test("in a table the cell comes before the row", () => {
  const text =
    "# Outage\n\n## Timeline (UTC)\n\n| Time | Event |\n| --- | --- |\n| 10:00 | It fails. |\n| 10:30 | It works. |\n";
  const steps = selectionRanges(analyze({ text, now: 0 }), text.indexOf("fails"));
  assert.deepEqual(
    steps.slice(0, 2).map(({ start, end }) => text.slice(start, end)),
    ["It fails.", "| 10:00 | It fails. |"],
  );
});

test("a place in an empty document selects nothing", () => {
  assert.deepEqual(selectionRanges(analyze({ text: "", now: 0 }), 0), []);
});

test("a time in the text leads to its entry, and the entry to the text", () => {
  const fromText = sameMoments(analysis.incident, at("23:50"));
  assert.deepEqual(fromText?.entries.map(words), ["2024-03-14 23:50"]);
  const fromEntry = sameMoments(analysis.incident, at("2024-03-14 23:50") + 3);
  assert.deepEqual(fromEntry?.mentions, [{ start: at("23:50"), end: at("23:50") + "23:50 UTC".length }]);
  assert.equal(sameMoments(analysis.incident, at("Orders")), undefined);
});

test("an owner is renamed wherever named, but not within another name", () => {
  assert.equal(renameTarget(analysis, at("@mira") + 2)?.name, "@mira");
  const renamed = applyEdits(OUTAGE, rename(analysis, at("@mira"), "@noor") ?? []);
  assert.equal(renamed, OUTAGE.replaceAll("@mira", "@noor"));
});

test("a heading is renamed with the links to it", () => {
  const renamed = applyEdits(OUTAGE, rename(analysis, at("Root cause"), "What  broke?") ?? []);
  assert.equal(renamed, OUTAGE.replace("## Root cause", "## What broke?").replace("#root-cause", "#what-broke"));
});

test("a heading that takes another one's title moves its number", () => {
  const text = "# Outage\n\n## Fix\n\n## Fix\n\nSee [the second](#fix-1) and [this](#impact).\n\n## Impact\n\nNone.\n";
  const edits = rename(analyze({ text, now: 0 }), text.indexOf("Fix"), "Impact") ?? [];
  assert.equal(
    applyEdits(text, edits),
    "# Outage\n\n## Impact\n\n## Fix\n\nSee [the second](#fix) and [this](#impact-1).\n\n## Impact\n\nNone.\n",
  );
});

test("nothing else can be renamed, and nothing gets an empty name", () => {
  assert.equal(renameTarget(analysis, at("deployment")), undefined);
  assert.equal(rename(analysis, at("deployment"), "release"), undefined);
  assert.equal(rename(analysis, at("Root cause"), "  \n"), undefined);
});

test("the incident's id is typed at all its places at once", () => {
  const places = [at("INC-7"), at("INC-7", 2)].map((start) => ({ start, end: start + 5 }));
  assert.deepEqual(linkedEditing(analysis, at("INC-7") + 2), places);
  assert.deepEqual(linkedEditing(analysis, at("INC-7", 2) + 5), places);
  assert.equal(linkedEditing(analysis, at("INC-71")), undefined);
});

test("tickets are linked where the settings say, outside of code", () => {
  const layers = [
    {
      name: "test",
      value: { tickets: { OPS: "https://tickets.example.com/browse/{ticket}", "#": "https://example.com/{number}" } },
    },
  ];
  const links = (text: string) => ticketLinks(analyze({ text, layers, now: 0 }));
  assert.deepEqual(
    links(OUTAGE).map(({ span, target }) => [words(span), target]),
    [
      ["OPS-12", "https://tickets.example.com/browse/OPS-12"],
      ["OPS-13", "https://tickets.example.com/browse/OPS-13"],
    ],
  );
  assert.deepEqual(
    links("# Outage\n\nSee #41, [#42](https://example.com/42), x#43 and DEVOPS-1.\n").map(({ target }) => target),
    ["https://example.com/41"],
  );
  assert.deepEqual(ticketLinks(analysis), []);
});

test("times, owners and severities are told apart", () => {
  const tokens = semanticTokens(analysis).map(({ span, type, modifiers }) =>
    [words(span), type, ...modifiers].join(" "),
  );
  assert.deepEqual(tokens, [
    "SEV-2 severity",
    "23:50 UTC time",
    "2024-03-14 23:50 time",
    "23:55 time",
    "2024-03-15 00:10 time",
    "about 00:20 time uncertain",
    "@mira owner done",
    "OPS-13 ticket done",
    "@theo owner",
    "2024-04-01 time overdue",
  ]);
});
