import assert from "node:assert/strict";
import { test } from "node:test";
import { findTimes } from "../../../server/src/engine/time/findTimes.ts";
import { drawReading } from "./drawReading.ts";
import { mark, readTable } from "./readTable.ts";

test("times are found in running text as findTimes.md says", () => {
  const rows = readTable("findTimes.md");
  const read = rows.map(({ where, text }) => {
    const found = findTimes(text);
    return `${where} ${mark(
      text,
      found.map(({ span }) => span),
    )} | ${found.map(drawReading).join(" ; ") || "–"}`;
  });
  assert.deepEqual(
    read,
    rows.map(({ where, text, marked, expected }) => `${where} ${mark(text, marked)} | ${expected}`),
  );
});

test("a part of a text is searched with offsets of the whole", () => {
  const text = "10:00 and 11:00, 12:00";
  assert.deepEqual(
    findTimes(text, { start: 6, end: 15 }).map(({ span }) => text.slice(span.start, span.end)),
    ["11:00"],
  );
});
