import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPlainYaml } from "../../../server/src/engine/markdown/plainYaml.ts";
import { parseYaml } from "../../../server/src/engine/markdown/yaml.ts";

test("a key with a text, a number, a word and nothing", () => {
  assert.deepEqual(readPlainYaml("owner: Ines Duarte \nweight: 12\n\ndraft: true\ncommit:"), [
    {
      key: "owner",
      keySpan: { start: 0, end: 5 },
      value: { kind: "scalar", value: "Ines Duarte", span: { start: 7, end: 18 } },
    },
    {
      key: "weight",
      keySpan: { start: 20, end: 26 },
      value: { kind: "scalar", value: 12, span: { start: 28, end: 30 } },
    },
    {
      key: "draft",
      keySpan: { start: 32, end: 37 },
      value: { kind: "scalar", value: true, span: { start: 39, end: 43 } },
    },
    {
      key: "commit",
      keySpan: { start: 44, end: 50 },
      value: { kind: "scalar", value: undefined, span: { start: 51, end: 51 } },
    },
  ]);
});

test("lists in brackets and below their key, quoted texts", () => {
  const values = readPlainYaml("a: [x, 'y z']\nb:\n  - \"1\"\n  - 2024-03-14\nc: []")?.map(({ value }) =>
    value.kind === "list" ? value.items.map((item) => item.kind === "scalar" && item.value) : value,
  );
  assert.deepEqual(values, [["x", "y z"], ["1", "2024-03-14"], []]);
});

test("what means something else to YAML is left to the library", () => {
  const texts = [
    "a: &x b",
    "a: b # why",
    "a: |\n  b",
    "a: b\n  c",
    "a: {b: c}",
    "a: b: c",
    "a: 1.5",
    "a: 'it''s'",
    'a: "\\n"',
    "a: b\na: c",
    "a:\n  b: c",
    "- a",
    "a:\tb",
    "a: b\r\n",
    "? a",
    "a:b",
    "# a\nb: c",
  ];
  assert.deepEqual(
    texts.filter((text) => readPlainYaml(text) !== undefined),
    [],
  );
});

test("whatever is read, the library reads it so", () => {
  const piece = fc.constantFrom(...PIECES);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `key: ${pieces.join("")}`;
      const entries = readPlainYaml(text);
      if (entries) {
        const { root, faults } = parseYaml(text);
        assert.deepEqual(faults, []);
        assert.deepEqual(root?.kind === "map" && root.entries, entries);
      }
    }),
    { numRuns: 5000 },
  );
});

const PIECES = [
  "a",
  "Dana",
  "\n",
  "\nowner: ",
  "\ntags:",
  "\n- x",
  "\n  - y",
  "- ",
  " ",
  "[",
  "]",
  ", ",
  "[a, b]",
  ":",
  ": ",
  "#",
  " #",
  "'",
  '"',
  "'x'",
  '"y"',
  "0",
  "7",
  "-3",
  "1e3",
  "0x1f",
  ".5",
  ".inf",
  "~",
  "true",
  "Null",
  "2024-03-14",
  "10:00",
  "|",
  ">",
  "&a",
  "*a",
  "!t",
  "%",
  "@",
  "{",
  "}",
  "?",
  "\\",
  "<b>",
  "é",
  "\u00a0",
  "\u2028",
  "...",
  "---",
];
