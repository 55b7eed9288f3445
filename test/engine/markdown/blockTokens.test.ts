import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { readBlockTokens } from "../../../server/src/engine/markdown/blockTokens.ts";

const markdownIt = new MarkdownIt("default", { html: true });

/** What a block is and where, of those tokens that are read. */
function blocksOf(tokens: readonly Token[]): readonly unknown[] {
  return tokens
    .filter(({ type }) => READ.test(type))
    .map(({ type, tag, nesting, map, markup, info }) => ({ type, tag, nesting, map, markup, info }));
}

const READ =
  /^(?:heading_open|paragraph_open|(?:bullet_list|ordered_list|list_item|blockquote)_(?:open|close)|table_open|fence|code_block|html_block|hr)$/;

function blocksOfMarkdownIt(text: string): readonly unknown[] {
  const tokens: Token[] = [];
  markdownIt.block.parse(text, markdownIt, {}, tokens);
  return blocksOf(tokens);
}

test("blocks are where markdown-it finds them", () => {
  const text = [
    "Outage\n======\n\nDown,\nagain\n- 10:00 alert\n\n  more\n  1. a\n> quoted\nlazily",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\nlog\n```\n    code\n<div>\nx\n</div>\n\n***\n[x]: /y\n   ",
  ].join("\n\n");
  assert.deepEqual(blocksOf(readBlockTokens(text)), blocksOfMarkdownIt(text));
});

test("whatever the text, blocks are where markdown-it finds them", () => {
  const pieces = fc.constantFrom(...PIECES);
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      assert.deepEqual(blocksOf(readBlockTokens(text)), blocksOfMarkdownIt(text));
    }),
    { numRuns: 2000 },
  );
});

const MARKS = [
  "- ",
  "+ ",
  "* ",
  "1. ",
  "2) ",
  "> ",
  ">",
  "# ",
  "###",
  "---",
  "===",
  "```",
  "~~~",
  "|",
  ":",
  "\\",
  "\t",
  "    ",
  "  ",
];
const WORDS = ["a", "b c", "<div>", "</div>", "<!--", "-->", "[x]: /y", "| a | b |\n", "|---|---|\n"];
const PIECES = [...MARKS, ...WORDS, "\n", "\n", "\n", "\n\n"];
