import assert from "node:assert/strict";
import { test } from "node:test";
import { readTime } from "../../../server/src/engine/time/readTime.ts";
import { drawReading } from "./drawReading.ts";
import { mark, readTable } from "./readTable.ts";

test("times are read at the start of a text as readTime.md says", () => {
  const rows = readTable("readTime.md");
  const read = rows.map(({ where, text }) => {
    const reading = readTime(text, 0);
    return `${where} ${mark(text, reading ? [reading.span] : [])} | ${drawReading(reading)}`;
  });
  assert.deepEqual(
    read,
    rows.map(({ where, text, marked, expected }) => `${where} ${mark(text, marked)} | ${expected}`),
  );
});
