import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  type OfferedRewriting,
  timelineRewritings,
} from "../../server/src/engine/features/refactor/timelineRewritings.ts";
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
      const isPlain =
        zone === "UTC" && there !== undefined && there.split("2024-").length === text.split("2024-").length;
      if (isPlain) {
        assert.equal(rewritten(there, "Convert the times to UTC", ["Asia/Kolkata"]), text);
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
