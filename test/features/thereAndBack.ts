import assert from "node:assert/strict";
import { secondZones } from "../../server/src/engine/features/refactor/secondZone.ts";
import { metricsRewritings } from "../../server/src/engine/features/refactor/sectionRewritings.ts";
import { selectionRewritings } from "../../server/src/engine/features/refactor/selectionRewritings.ts";
import {
  type OfferedRewriting,
  timelineRewritings,
} from "../../server/src/engine/features/refactor/timelineRewritings.ts";
import type { Timeline } from "../../server/src/engine/incident/model.ts";
import { type Analysis, analyze, applyEdits } from "../../server/src/engine/index.ts";

const NOW = Date.UTC(2026, 10, 22, 12);

/** What must hold of every document, whoever wrote it. */
export interface Property {
  readonly name: string;
  /** Throws where it does not hold. */
  readonly check: (text: string) => void;
}

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
    .replace(/\|$/gm, "")
    .replace(/:?-{3,}:?/g, "---");
}

/** Whether each entry is written with the same parts on the same clock: what one of them shows holds for the others. */
function isUniform(timeline: Timeline | undefined): boolean {
  const manners = (timeline?.entries ?? []).map(({ time: { written } }) =>
    written.kind === "timestamp" && !written.end && !written.approximate
      ? JSON.stringify([written.date?.pattern ?? written.date?.form, written.clock?.style, written.zone?.text])
      : "",
  );
  const clocks = (timeline?.entries ?? []).map(
    ({ time: { written } }) => written.kind === "timestamp" && written.clock,
  );
  // An hour of two digits does not show whether others would be padded.
  const isPadded = clocks.every((clock) => clock && (clock.style.padded || clock.style.clock === "12"));
  return isPadded && new Set(manners).size === 1 && manners[0] !== "";
}

/** Where a day begins elsewhere than before its date is written, and stays on the way back. */
function hasNewDates(before: string, after: string): boolean {
  const years = (words: string) => words.split(/\b20\d\d/).length;
  return years(before) !== years(after);
}

/** What happened, without marks and spaces: no way to write a time changes a letter of it, but for the times that it tells. */
function events({ incident }: Analysis): readonly string[] {
  return (incident.timeline?.entries ?? []).map(({ text }) => text.replace(/[\s\\]/g, "")).sort();
}

const isConversion = (title: string) => title.startsWith("Convert the times to ");
const lettersOf = (words: readonly string[]) => words.map((each) => each.replace(/\d[\d:.]*|[AP]\.?M\.?/gi, "")).sort();

export const PROPERTIES: readonly Property[] = [
  {
    name: "no line break is of another kind, no word is lost, and nothing is offered twice",
    check(text) {
      const analysis = read(text, ["Asia/Kolkata"]);
      const isCrLf = !/(?<!\r)\n/.test(text);
      const isMixed = !isCrLf && text.includes("\r\n");
      for (const { edits, title } of offered(analysis)) {
        const after = applyEdits(text, edits);
        assert.ok(isMixed || /(?<!\r)\n/.test(after) !== isCrLf, title);
        const [some, others] = [events(read(after)), events(analysis)];
        assert.deepEqual(
          isConversion(title) ? lettersOf(some) : some,
          isConversion(title) ? lettersOf(others) : others,
          title,
        );
        assert.equal(rewritten(after, title, ["Asia/Kolkata"]), undefined, title);
      }
    },
  },
  {
    name: "to another zone and back is the original",
    check(text) {
      const { timeline } = read(text).incident;
      const there = rewritten(text, "Convert the times to Asia/Kolkata", ["Asia/Kolkata"]);
      const isWorded = read(text).incident.timestamps.some(({ written }) => written.clock?.style.form === "word");
      if (
        !isWorded &&
        timeline?.zone?.text === "UTC" &&
        there !== undefined &&
        !hasNewDates(text, there) &&
        isUniform(timeline)
      ) {
        assert.equal(rewritten(there, "Convert the times to UTC", ["Asia/Kolkata"]), text);
      }
    },
  },
  {
    name: "to the second zone of the times and back is the original",
    check(text) {
      const analysis = read(text);
      const { timeline } = analysis.incident;
      const [second] = timeline ? secondZones(analysis, timeline) : [];
      const there = second && rewritten(text, `Convert the times to ${second.name}`);
      if (there !== undefined && timeline?.zone && isUniform(timeline) && !hasNewDates(text, there)) {
        assert.equal(rewritten(there, `Convert the times to ${timeline.zone.text}`), text);
      }
    },
  },
  {
    name: "to a table and back, or to a list and back, is the original but for the widths",
    check(text) {
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
    },
  },
  {
    name: "to HTML and back is the original but for the widths",
    check(text) {
      const there = rewritten(text, "Convert the timeline to a table of HTML");
      const back = there === undefined ? undefined : rewritten(there, "Convert the timeline to a table of Markdown");
      assert.equal(there === undefined, back === undefined);
      if (back !== undefined) {
        assert.equal(plain(back), plain(text));
      }
    },
  },
  {
    name: "to the 12-hour clock and back is the original",
    check(text) {
      const there = rewritten(text, "Write all times on the 12-hour clock");
      const onPlainClock = read(text).incident.timestamps.every(
        ({ where, written: { clock } }) =>
          where !== "timeline" || !clock || (clock.style.clock === "24" && clock.style.form === "digits"),
      );
      if (there !== undefined && onPlainClock && isUniform(read(text).incident.timeline)) {
        assert.equal(rewritten(there, "Write all times on the 24-hour clock"), text);
      }
    },
  },
  {
    name: "as offsets and back is the original",
    check(text) {
      const { timeline } = read(text).incident;
      for (const { title } of offered(read(text)).filter((one) => /offsets from/.test(one.title))) {
        const there = rewritten(text, title);
        const back = there === undefined ? undefined : rewritten(there, "Write the times as clock times");
        assert.notEqual(back, undefined, title);
        if (back !== undefined && isUniform(timeline)) {
          assert.equal(back, text);
        }
      }
    },
  },
  {
    name: "split behind a sentence and merged again is the original",
    check(text) {
      const { timeline } = read(text).incident;
      for (const { textSpan } of timeline?.entries.slice(0, 12) ?? []) {
        const sentence = /[.:!?] (?=[^\s<])/.exec(text.slice(textSpan.start, textSpan.end));
        const offset = textSpan.start + (sentence ? sentence.index + 1 : 0);
        const split = sentence ? atCursor(text, offset, "Split the entry here") : undefined;
        if (split !== undefined && timeline?.shape !== "headings") {
          assert.equal(atCursor(split, textSpan.start, "Merge with the next entry"), text);
        }
      }
    },
  },
  {
    name: "metrics that were written are up to date",
    check(text) {
      const analysis = read(text);
      for (const { title, edits } of metricsRewritings(analysis, read)) {
        const after = read(applyEdits(text, edits));
        const again = metricsRewritings(after, read).map((rewriting) => rewriting.title);
        assert.ok(
          !again.includes(title) && !again.includes(title.replace("Write", "Update").replace(" into ", " in ")),
        );
      }
    },
  },
];

/** Whether each item is one line below the other, and all of the text has times on its own clock. */
function isPlain(text: string): boolean {
  return !/^[-*+] .*\n(?:[ \t]*\n|[ \t]+\S)/m.test(text);
}
