import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { metricsRewritings } from "../../server/src/engine/features/refactor/metricsRewritings.ts";
import { selectionRewritings } from "../../server/src/engine/features/refactor/selectionRewritings.ts";
import {
  type OfferedRewriting,
  timelineRewritings,
} from "../../server/src/engine/features/refactor/timelineRewritings.ts";
import type { Timeline } from "../../server/src/engine/incident/model.ts";
import { type Analysis, analyze, applyEdits } from "../../server/src/engine/index.ts";

const folder = fileURLToPath(new URL("../../../test/postmortems/", import.meta.url));
const NOW = Date.UTC(2026, 10, 22, 12);

function read(text: string, zones: readonly string[] = []): Analysis {
  return analyze({ text, now: NOW, layers: [{ name: "test", value: { teamTimezones: zones } }] });
}

function offered(analysis: Analysis): readonly OfferedRewriting[] {
  return timelineRewritings(analysis, (text) => read(text, analysis.settings.teamTimezones), {});
}

/** The text after the rewriting of that title, if it is offered. */
function rewritten(text: string, title: string, zones?: readonly string[]): string | undefined {
  const found = offered(read(text, zones)).find((one) => one.title === title);
  return found && applyEdits(text, found.edits);
}

/** Whether each entry is written with the same parts on the same clock: what one of them shows holds for the others. */
function isUniform(timeline: Timeline | undefined): boolean {
  const manners = (timeline?.entries ?? []).map(({ time: { written } }) =>
    written.kind === "timestamp" && !written.end && !written.approximate
      ? JSON.stringify([written.date?.pattern ?? written.date?.form, written.clock?.style, written.zone?.text])
      : "",
  );
  return new Set(manners).size === 1 && manners[0] !== "";
}

/** The text after the rewriting of that title for the entry at a place, if it is offered. */
function atCursor(text: string, offset: number, title: string): string | undefined {
  const found = selectionRewritings(read(text), { start: offset, end: offset }, read).find(
    (one) => one.title === title,
  );
  return found && applyEdits(text, found.edits);
}

/** The text without the padding of its tables. */
function plain(text: string): string {
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\| ?/g, "|")
    .replace(/-{3,}/g, "---");
}

/** Whether nothing stands behind the times but a space, and the columns are called as a table of ours calls them. */
function isPlain(text: string): boolean {
  return !/^- .*\d ?[-–:] /m.test(text) && !/\| ?Time(?: \((?!UTC))|\| ?Actions/.test(text);
}

for (const name of readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md")) {
  const source = readFileSync(folder + name, "utf8");
  for (const text of [source, source.replaceAll("\n", "\r\n")]) {
    const kind = text === source ? name : `${name} with carriage returns`;

    test(`${kind}: no line break is of another kind, and nothing is offered twice`, () => {
      const analysis = read(text, ["Asia/Kolkata"]);
      for (const { edits, title } of offered(analysis)) {
        const after = applyEdits(text, edits);
        const isCrLf = text !== source;
        assert.equal(/(?<!\r)\n/.test(after), !isCrLf, title);
        assert.equal(rewritten(after, title, ["Asia/Kolkata"]), undefined, title);
      }
    });

    test(`${kind}: to another zone and back is the original`, () => {
      const zone = read(text).incident.timeline?.zone?.text;
      const there = rewritten(text, "Convert the times to Asia/Kolkata", ["Asia/Kolkata"]);
      const hasSameDates =
        zone === "UTC" && there !== undefined && there.split("2024-").length === text.split("2024-").length;
      if (hasSameDates) {
        assert.equal(rewritten(there, "Convert the times to UTC", ["Asia/Kolkata"]), text);
      }
    });

    test(`${kind}: to a table and back, or to a list and back, is the original but for the widths`, () => {
      const [list, table] = ["Convert the timeline to a list", "Convert the timeline to a table"];
      const titles = offered(read(text)).map(({ title }) => title);
      for (const [there, back] of [
        [list, table],
        [table, list],
      ] as const) {
        const once = titles.includes(there) ? rewritten(text, there) : undefined;
        const again = once === undefined ? undefined : rewritten(once, back);
        assert.ok(once === undefined || again !== undefined, there);
        if (again !== undefined && isPlain(text)) {
          assert.equal(plain(again), plain(text));
        }
      }
    });

    test(`${kind}: as offsets and back is the original`, () => {
      const { timeline } = read(text).incident;
      for (const { title } of offered(read(text)).filter((one) => /offsets from/.test(one.title))) {
        const there = rewritten(text, title);
        const back = there === undefined ? undefined : rewritten(there, "Write the times as clock times");
        assert.notEqual(back, undefined, title);
        if (back !== undefined && isUniform(timeline)) {
          assert.equal(back, text);
        }
      }
    });

    test(`${kind}: metrics that were written are up to date, and make no new problem`, () => {
      const analysis = read(text);
      const before = new Set(analysis.findings.map(({ rule }) => rule));
      for (const { title, edits } of metricsRewritings(analysis, read)) {
        const after = read(applyEdits(text, edits));
        assert.deepEqual(
          after.findings.map(({ rule }) => rule).filter((rule) => !before.has(rule)),
          [],
          title,
        );
        const again = metricsRewritings(after, read).map((rewriting) => rewriting.title);
        assert.ok(
          !again.includes(title) && !again.includes(title.replace("Write", "Update").replace(" into ", " in ")),
        );
      }
    });

    test(`${kind}: split behind a sentence and merged again is the original`, () => {
      const analysis = read(text);
      for (const { textSpan } of analysis.incident.timeline?.entries ?? []) {
        const sentence = /[.:!?] /.exec(text.slice(textSpan.start, textSpan.end));
        const offset = textSpan.start + (sentence ? sentence.index + 1 : 0);
        const split = atCursor(text, offset, "Split the entry here");
        if (sentence && split !== undefined) {
          assert.equal(atCursor(split, textSpan.start, "Merge with the next entry"), text);
        }
      }
    });

    test(`${kind}: to the 12-hour clock and back is the original`, () => {
      const there = rewritten(text, "Write all times on the 12-hour clock");
      const onPlainClock = read(text).incident.timestamps.every(
        ({ where, written: { clock } }) =>
          where !== "timeline" || !clock || (clock.style.clock === "24" && clock.style.form === "digits"),
      );
      if (there !== undefined && onPlainClock) {
        assert.equal(rewritten(there, "Write all times on the 24-hour clock"), text);
      }
    });
  }
}
