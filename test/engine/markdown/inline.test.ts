import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readInline, readInlineLines } from "../../../server/src/engine/markdown/inline.ts";
import { slice } from "../../../server/src/engine/text/span.ts";

const plain = (text: string) => readInline(text, { start: 0, end: text.length }).plain;

test("marks are taken off, words stay", () => {
  const cases: [string, string][] = [
    ["10:00 down", "10:00 down"],
    ["**10:00:** the *alert* fires", "10:00: the alert fires"],
    ["**bold _and_ more** end", "bold and more end"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["~~struck~~ ~14:00", "struck ~14:00"],
    ["`a *b*` c", "a *b* c"],
    ['[text](https://x.example/a_(b) "t") rest', "text rest"],
    ["[no link] and [ ] box", "[no link] and [ ] box"],
    ["![alt](x.png) after", " after"],
    ["[**10:00**](#a): b", "10:00: b"],
    ["<https://x.example> and <b>bold</b><br/>next", "https://x.example and bold\nnext"],
    ["<START OF OUTAGE> a < b", "<START OF OUTAGE> a < b"],
    ["a &amp; b&#x20;&nbsp;&bogus;", "a & b \u00a0&bogus;"],
    ["1\\. and \\*", "1. and *"],
    ["end \\", "end "],
    ["**unclosed and `code", "**unclosed and `code"],
  ];
  for (const [text, words] of cases) {
    assert.equal(plain(text), words, text);
  }
});

test("a span of the plain text leads back to its words in the source", () => {
  const text = "- **10:00** the [alert](x) &amp; `page`";
  const inline = readInline(text, { start: 2, end: text.length });
  const back = (words: string) => {
    const start = inline.plain.indexOf(words);
    return slice(text, inline.sourceSpan({ start, end: start + words.length }));
  };
  assert.equal(back("10:00"), "10:00");
  assert.equal(back("alert"), "alert");
  assert.equal(back("page"), "page");
  assert.deepEqual(
    inline.links.map((link) => [slice(inline.plain, link.span), link.href]),
    [["alert", "x"]],
  );
  assert.deepEqual(
    inline.strong.map((span) => slice(inline.plain, span)),
    ["10:00"],
  );
  assert.deepEqual(
    inline.code.map((span) => slice(inline.plain, span)),
    ["page"],
  );
});

test("lines are joined by one line break, and emphasis may run over it", () => {
  const text = "> **one\n> two**";
  const inline = readInlineLines(text, [
    { start: 2, end: 7 },
    { start: 10, end: 15 },
  ]);
  assert.equal(inline.plain, "one\ntwo");
});

test("for every text, spans stay inside and offsets never run backwards", () => {
  const marks = fc.array(
    fc.constantFrom("*", "**", "_", "`", "``", "[", "](", ")", "![", "<br>", "<a", ">", "&amp;", "\\", "a", " ", "~~"),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(marks, (parts) => {
      const text = parts.join("");
      const inline = readInline(text, { start: 0, end: text.length });
      let before = 0;
      for (let offset = 0; offset <= inline.plain.length; offset++) {
        const at = inline.source(offset);
        assert.ok(at >= before && at <= text.length);
        before = at;
      }
      for (const span of [...inline.code, ...inline.strong, ...inline.links.map((link) => link.span)]) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= inline.plain.length);
      }
    }),
    { numRuns: 3000 },
  );
});
