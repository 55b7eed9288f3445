import assert from "node:assert/strict";
import { test } from "node:test";
import { readFromPage, readPanelState, readToPage } from "../../client/src/preview/messages.ts";

const document = "file:///incidents/outage.md";

test("the panel takes every kind of message about the document it shows", () => {
  const messages = [
    { type: "ready" },
    { type: "rendered", document, version: 3 },
    { type: "ready", localZone: "Europe/Berlin" },
    { type: "reveal", document, line: 12, column: 3 },
    { type: "zone", document, zone: "America/Argentina/Buenos_Aires" },
    { type: "zone", document, zone: undefined },
    { type: "fixes", document, rule: "missing-zone", line: 3, column: 2 },
    { type: "fix", document, rule: "missing-zone", line: 3, column: 2, title: "Add UTC" },
    { type: "scrolled", document, line: 12.5 },
    { type: "open", document, href: "https://example.org" },
    { type: "images", document, sources: ["a.png", "b/c.png"] },
  ];
  for (const message of messages) {
    assert.deepEqual(readFromPage(message, document), message);
  }
});

test("the panel drops what it does not know, what is out of bounds and what is about another document", () => {
  const others: readonly unknown[] = [
    undefined,
    null,
    "ready",
    [],
    [{ type: "ready" }],
    {},
    { type: "command", document, command: "workbench.action.quit" },
    { type: "reveal", document: "file:///other.md", line: 1 },
    { type: "reveal", line: 1 },
    { type: "reveal", document, line: -1 },
    { type: "reveal", document, line: "1" },
    { type: "reveal", document, line: Number.NaN },
    { type: "reveal", document, line: 1e12 },
    { type: "reveal", document, line: 1, column: -1 },
    { type: "rendered", document, version: "3" },
    { type: "zone", document, zone: "../../etc" },
    { type: "zone", document, zone: 7 },
    { type: "fixes", document, rule: "Missing Zone", line: 3, column: 2 },
    { type: "fixes", document, rule: "missing-zone", line: 3 },
    { type: "fix", document, rule: "missing-zone", line: 3, column: 2 },
    { type: "fix", document, rule: "missing-zone", line: 3, column: 2, title: "x".repeat(2000) },
    { type: "open", document, href: "" },
    { type: "open", document, href: "x".repeat(5000) },
    { type: "open", document, href: { toString: () => "https://example.org" } },
    { type: "images", document, sources: "a.png" },
    { type: "images", document, sources: [1] },
    { type: "images", document, sources: Array.from({ length: 1001 }, () => "a.png") },
  ];
  for (const message of others) {
    assert.equal(readFromPage(message, document), undefined, JSON.stringify(message));
  }
});

test("a message carries nothing beyond its kind", () => {
  const message = { type: "reveal", document, line: 1, command: "quit" };
  assert.deepEqual(readFromPage(message, document), { type: "reveal", document, line: 1, column: 0 });
});

test("the page takes every kind of message, and nothing else", () => {
  const messages = [
    { type: "update", document, version: 3, html: "<p>x</p>", locked: false },
    { type: "scroll", document, line: 4 },
    { type: "images", document, images: [{ source: "a.png", uri: "https://host/a.png" }, { source: "b.png" }] },
    { type: "fixes", document, rule: "missing-zone", line: 3, column: 2, titles: ["Add UTC"] },
    { type: "notice", document, text: "Sorry." },
  ];
  for (const message of messages) {
    assert.deepEqual(readToPage(message), message);
  }
  const others: readonly unknown[] = [
    undefined,
    { type: "update", document, version: 3, html: 5, locked: false },
    { type: "update", version: 3, html: "", locked: false },
    { type: "scroll", document, line: Number.POSITIVE_INFINITY },
    { type: "images", document, images: [{ uri: "https://host/a.png" }] },
    { type: "fixes", document, rule: "missing-zone", line: 3, column: 2, titles: [7] },
    { type: "vscode-find", document },
  ];
  for (const message of others) {
    assert.equal(readToPage(message), undefined, JSON.stringify(message));
  }
});

test("the state of an earlier page is read with care", () => {
  assert.deepEqual(readPanelState({ document, line: 7, locked: true }), { document, line: 7, locked: true });
  assert.deepEqual(readPanelState({ document, line: "7", locked: "yes" }), { document, line: 0, locked: false });
  const zoned = { document, line: 7, locked: false, zone: "Asia/Tokyo" };
  assert.deepEqual(readPanelState(zoned), zoned);
  assert.deepEqual(readPanelState({ ...zoned, zone: "<b>" }), { document, line: 7, locked: false });
  assert.equal(readPanelState({ line: 7 }), undefined);
  assert.equal(readPanelState({ document: "outage.md", line: 7 }), undefined);
  assert.equal(readPanelState(null), undefined);
});
