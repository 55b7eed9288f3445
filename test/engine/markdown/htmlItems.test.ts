import assert from "node:assert/strict";
import { test } from "node:test";
import { readHtmlItems } from "../../../server/src/engine/markdown/htmlItems.ts";
import { slice } from "../../../server/src/engine/text/span.ts";

/** Depth, whole and words of each item. */
function itemsOf(html: string, before = ""): readonly string[] {
  const text = before + html;
  return readHtmlItems(text, { start: before.length, end: text.length }).map(
    ({ depth, ordered, span, content }) =>
      `${depth}${ordered ? " ordered" : ""} ${JSON.stringify(slice(text, span))} ${JSON.stringify(slice(text, content))}`,
  );
}

test("items with their tags and their words, wherever the block stands", () => {
  assert.deepEqual(itemsOf("<ul>\n<li>one</li>\n<li class='a'> <b>two</b> </li></ul>", "Words.\n\n"), [
    '0 "<li>one</li>" "one"',
    `0 "<li class='a'> <b>two</b> </li>" "<b>two"`,
  ]);
});

test("an item's words end where a list within it begins", () => {
  assert.deepEqual(itemsOf("<ul><li>a<ol><li>b</li></ol>c</li></ul>"), [
    '0 "<li>a<ol><li>b</li></ol>c</li>" "a"',
    '1 ordered "<li>b</li>" "b"',
  ]);
});

test("the next item, the end of the list and that of the block close what is open", () => {
  assert.deepEqual(itemsOf("<ul><li>a\n<li>b<ul><li>c</ul>\n<li>d"), [
    '0 "<li>a\\n" "a"',
    '0 "<li>b<ul><li>c</ul>\\n" "b"',
    '1 "<li>c" "c"',
    '0 "<li>d" "d"',
  ]);
});

test("no list, no items", () => {
  assert.deepEqual(itemsOf("<p>a</p>"), []);
  assert.deepEqual(itemsOf("<li>a</li>"), []);
  assert.deepEqual(itemsOf(`${"<ul><li>".repeat(3000)}a`), []);
});
