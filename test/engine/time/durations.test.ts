import assert from "node:assert/strict";
import { test } from "node:test";
import { findDurations, readDuration, type WrittenDuration } from "../../../server/src/engine/time/durations.ts";
import { mark, readTable } from "./readTable.ts";

test("lengths are found in running text as findDurations.md says", () => {
  const rows = readTable("findDurations.md");
  const read = rows.map(({ where, text }) => {
    const found = findDurations(text);
    return `${where} ${mark(
      text,
      found.map(({ span }) => span),
    )} | ${found.map(draw).join(" ; ") || "–"}`;
  });
  assert.deepEqual(
    read,
    rows.map(({ where, text, marked, expected }) => `${where} ${mark(text, marked)} | ${expected}`),
  );
});

test("a length is read at exactly the offset, with its hedge beside it", () => {
  const text = "up about 45 minutes";
  assert.deepEqual(readDuration(text, 3), {
    span: { start: 9, end: 19 },
    hedgeSpan: { start: 3, end: 9 },
    minutes: 45,
    minMinutes: undefined,
    grainMinutes: 15,
    hedge: "about",
  });
  assert.equal(readDuration(text, 0), undefined);
});

function draw({ minutes, minMinutes, grainMinutes, hedge }: WrittenDuration): string {
  const range = minMinutes === undefined ? "" : `${number(minMinutes)}..`;
  const grain = grainMinutes < 1 ? `${Math.round(grainMinutes * 60)}s` : number(grainMinutes);
  return `${range}${number(minutes)} ±${grain}${hedge === undefined ? "" : ` ${hedge}`}`;
}

function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
