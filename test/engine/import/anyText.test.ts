import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { analyze, applyEdits, importTimeline } from "../../../server/src/engine/index.ts";

const NOW = Date.UTC(2024, 5, 1);
const read = (text: string) => analyze({ text, now: NOW, fileName: "incident.md" });

/** Pieces of which chats, logs and tables are made, in whatever order. */
const PIECES = [
  ..."[ ] ( ) | , ; \" ' < > { } : - – — . \n \t \r\n # * ` ~ = \\ / @".split(" "),
  ..."2:05 PM|14:05|2024-03-14|Mar 14|T14:05:01Z|Mira Osei|Today at|Resolved|APP|time,event|<34>1 |E0314 |T+5".split(
    "|",
  ),
  "\n",
  " ",
];

const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

test("whatever is pasted, nothing throws", () => {
  const document = read("# Checkout down\n\n## Timeline (UTC)\n\n- 14:05 Down.\n");
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ maxLength: 200 })), (text) => {
      importTimeline(document, { text, readInstead: read });
      importTimeline(document, { text, format: "table" });
    }),
    { numRuns: 300 },
  );
});

/** The letters that a reader sees: escapes and line breaks in a cell are no part of what was said. */
function lettersOf(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll("<br>", "")
    .replace(/[\\\s]/g, "");
}

const said = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((words) => `x${words.replace(/[\r\n\\&]/g, "")}`)
  .filter((words) => !words.includes("<br>"));

const SHAPES = [
  "- 14:05 Down.",
  "| Time | Event |\n| --- | --- |\n| 14:05 | Down. |",
  "14:05: Down.",
  "1. **14:05** Down.",
];

test("every letter of a message is in its row, whatever the shape", () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), fc.constantFrom(...SHAPES), (lines, shape) => {
      const text = `# Checkout down\n\n## Timeline (UTC)\n\n${shape}\n`;
      const result = importTimeline(read(text), { text: `Mira Osei  2:06 PM\n${lines.join("\n")}`, readInstead: read });
      const after = applyEdits(text, result?.edits ?? []);
      assert.ok(lettersOf(after).includes(lettersOf(`Mira Osei:${lines.join("")}`)), after);
    }),
    { numRuns: 300 },
  );
});

const CHAT = "Mira Osei  2:05 PM\nCheckout | answers\nwith 502s\nTariq Blom  2:07 PM\nrolled back\n";

for (const name of readdirSync("test/postmortems").filter((file) => /\d|-/.test(file))) {
  for (const lineBreak of ["\n", "\r\n"]) {
    test(`${name} keeps every character and gets two entries, ${lineBreak === "\n" ? "LF" : "CRLF"}`, () => {
      const text = readFileSync(`test/postmortems/${name}`, "utf8").replaceAll("\n", lineBreak);
      const { timeline } = read(text).incident;
      const [edit] = importTimeline(read(text), { text: CHAT, readInstead: read })?.edits ?? [];
      if (timeline === undefined || edit === undefined) {
        assert.equal(edit, undefined);
        return;
      }
      assert.equal(edit.span.start, edit.span.end, "an insertion");
      const after = applyEdits(text, [edit]);
      assert.equal(read(after).incident.timeline?.entries.length, timeline.entries.length + 2);
      assert.equal(
        after.replaceAll("\r\n", "").includes("\n") && lineBreak === "\r\n",
        false,
        "one kind of line break",
      );
    });
  }
}

test("a long log is read in a time that grows with its length", () => {
  const log = (lines: number) => "2024-03-14T14:05:01Z ERROR payment failed at web-1\n".repeat(lines);
  const document = read("");
  const took = (text: string) => {
    const start = performance.now();
    importTimeline(document, { text });
    return performance.now() - start;
  };
  took(log(500));
  const [short, long] = [took(log(1000)), took(log(8000))];
  assert.ok(long < short * 30 + 50, `${short} ms for 1000 lines, ${long} ms for 8000`);
});
