import assert from "node:assert/strict";
import { test } from "node:test";
import { findZones } from "../../../server/src/engine/time/findZones.ts";
import { readZone } from "../../../server/src/engine/time/readZone.ts";
import { drawZone } from "./drawReading.ts";
import { mark, readTable } from "./readTable.ts";

test("zones are found in running text as findZones.md says", () => {
  const rows = readTable("findZones.md");
  const read = rows.map(({ where, text }) => {
    const found = findZones(text);
    return `${where} ${mark(
      text,
      found.map(({ span }) => span),
    )} | ${found.map(drawZone).join(" ; ") || "–"}`;
  });
  assert.deepEqual(
    read,
    rows.map(({ where, text, marked, expected }) => `${where} ${mark(text, marked)} | ${expected}`),
  );
});

test("a zone is read at exactly the offset, its white space folded", () => {
  assert.deepEqual(readZone("x GMT \u00a0+  1 x", 2), {
    span: { start: 2, end: 11 },
    text: "GMT + 1",
    readings: [{ kind: "offset", offset: 60 }],
    beside: undefined,
  });
  assert.equal(readZone("x GMT", 1), undefined);
});
