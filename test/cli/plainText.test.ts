import assert from "node:assert/strict";
import { test } from "node:test";
import { plainLines, plainText } from "../../server/src/cli/plainText.ts";

const CASES: readonly (readonly [string, string])[] = [
  ["plain words, ümläute, 障害, 🔥 and 👩‍🚒", "plain words, ümläute, 障害, 🔥 and 👩🚒"],
  ["a\tb\r\nc", "a bc"],
  ["\u001b]0;title\u0007\u001b[31mred", "]0;title[31mred"],
  ["\u009b31m\u0000\u007f", "31m"],
  ["a\u202eb\u2066c\u200fd\u061ce\ufefff", "abcdef"],
  ["half \ud83d of a pair", "half  of a pair"],
];

for (const [text, plain] of CASES) {
  test(`${JSON.stringify(text)} is shown as ${JSON.stringify(plain)}`, () => {
    assert.equal(plainText(text), plain);
  });
}

test("in text of several lines the line feeds and tabs stay", () => {
  assert.equal(plainLines("a\r\n\tb\u001b[2J\u202e\n"), "a\n\tb[2J\n");
});
