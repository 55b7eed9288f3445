import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readLines } from "../../server/src/engine/index.ts";
import { rangeOf, snippetOf, spanOf } from "../../server/src/lsp/convert.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "é", "😀", "\uD83D", "\n", "\r", "\r\n", "\uFEFF"),
  maxLength: 40,
});

test("offsets become the positions that the protocol's own documents give, and come back the same", () => {
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(80), (content, a, b) => {
      const document = TextDocument.create("file:///x.md", "markdown", 1, content);
      // The protocol knows no place between the two halves of a line break.
      const place = (offset: number) => document.offsetAt(document.positionAt(Math.min(offset, content.length)));
      const span = { start: Math.min(place(a), place(b)), end: Math.max(place(a), place(b)) };
      const range = rangeOf(readLines(content), span);
      assert.deepEqual(range, { start: document.positionAt(span.start), end: document.positionAt(span.end) });
      assert.deepEqual(spanOf(readLines(content), range), span);
    }),
  );
});

test("positions past the end of a line or of the document count as the end", () => {
  const lines = readLines("ab\r\ncd");
  const at = (line: number, character: number) => {
    const place = { line, character };
    return spanOf(lines, { start: place, end: place }).start;
  };
  assert.equal(at(0, 99), 2);
  assert.equal(at(1, 99), 6);
  assert.equal(at(99, 0), 6);
});

test("a snippet says literally what the text says, around its placeholder", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets
  assert.equal(snippetOf("cost: $5 {x} \\", { start: 6, end: 8 }, 0), "cost: ${0:\\$5} {x\\} \\\\");
  assert.equal(snippetOf("- ", { start: 2, end: 2 }, 1), "- $1");
});
