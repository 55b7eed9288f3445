import assert from "node:assert/strict";
import { test } from "node:test";
import { readLines } from "../../server/src/engine/text/lines.ts";

test("lines end at LF, CRLF and a lone CR", () => {
  const text = "a\r\nbb\rccc\n\nd";
  const lines = readLines(text);
  const read = Array.from({ length: lines.count }, (_, line) => {
    const { start, end } = lines.span(line);
    return text.slice(start, end);
  });
  assert.deepEqual(read, ["a", "bb", "ccc", "", "d"]);
});

test("an offset belongs to the line that holds it, its line break included", () => {
  const lines = readLines("a\r\nb\n");
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 99].map((offset) => lines.at(offset)),
    [0, 0, 0, 1, 1, 2, 2],
  );
});
