import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Span } from "../../../server/src/engine/text/span.ts";
import { findDurations, readDuration, type WrittenDuration } from "../../../server/src/engine/time/durations.ts";
import { findTimes } from "../../../server/src/engine/time/findTimes.ts";
import { findZones } from "../../../server/src/engine/time/findZones.ts";
import type { TimeReading } from "../../../server/src/engine/time/reading.ts";
import { readTime } from "../../../server/src/engine/time/readTime.ts";
import { readZone } from "../../../server/src/engine/time/readZone.ts";

/** Pieces of times in any order make more of the readers' ways walked than random letters do. */
const PIECES = [
  ..."0 1 2 9 12 14 35 60 99 2023 1435 : . - / – ~ , ( ) + T Z h m s AM pm a.m. UTC GMT CET IST PT Europe/Paris".split(
    " ",
  ),
  ..."May 5th July Sat Tuesday noon 年 4月 20日 20時 午後 頃 〜 → to between and about half an hour hours min ??:?? XX".split(
    " ",
  ),
  " ",
  " ",
  " ",
  "\n",
  "\u00a0",
  "\u2212",
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("nothing throws, and every span lies inside the text, in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const found of [findTimes(text), findDurations(text), findZones(text)]) {
        let done = 0;
        for (const { span } of found) {
          assert.ok(done <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify(text));
          done = span.end;
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("a reading begins at exactly the offset, holds its parts and stays on its line", () => {
  fc.assert(
    fc.property(anyText, fc.nat(20), (text, at) => {
      const reading = readTime(text, at);
      if (reading !== undefined) {
        assert.equal(reading.span.start, at);
        assert.ok(!text.slice(at, reading.span.end).includes("\n"), JSON.stringify(text));
        for (const part of partsOf(reading)) {
          assert.ok(at <= part.start && part.start < part.end && part.end <= text.length, JSON.stringify(text));
        }
      }
      const zone = readZone(text, at);
      assert.ok(zone === undefined || (zone.span.start === at && zone.span.end <= text.length));
      const duration = readDuration(text, at);
      assert.ok(duration === undefined || startOf(duration) === at);
    }),
    { numRuns: 2000 },
  );
});

test("a time found in a text is the same when the text is cut off right after its line", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, tail) => {
      assert.deepEqual(findTimes(`${text}\n${tail}`, { start: 0, end: text.length }), findTimes(text));
    }),
  );
});

test("the double of a hostile line has twice the readings", () => {
  const lines = ["1:1:", "9 ", "12:34:56:78:", "10:00-", "2023-07-01 ", "May 5 ", "~ ", "1h ", "CET/", "noon ", "    "];
  for (const piece of lines) {
    const line = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const find of [findTimes, findDurations, findZones]) {
      const once = find(`${line}\n`).length;
      assert.equal(find(`${line}\n${line}\n`).length, 2 * once, `${find.name} of ${piece}`);
    }
    assert.ok((readTime(line)?.span.end ?? 0) < 200, piece);
  }
});

function partsOf(reading: TimeReading): Span[] {
  if (reading.kind !== "timestamp") {
    return [reading.span];
  }
  const { date, clock, zone, end } = reading;
  const parts = [date?.span, date?.weekday?.span, date?.fault?.span, clock?.span, clock?.fault?.span, zone?.span];
  return [...parts.filter((span) => span !== undefined), ...(end === undefined ? [] : partsOf(end))];
}

function startOf({ span, hedgeSpan }: WrittenDuration): number {
  return Math.min(span.start, hedgeSpan?.start ?? span.start);
}
