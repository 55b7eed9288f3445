import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { metricsRewritings } from "../../server/src/engine/features/refactor/sectionRewritings.ts";
import { analyze, applyEdits } from "../../server/src/engine/index.ts";
import { PROPERTIES } from "./thereAndBack.ts";

/** The five that every test has, and one whose entries stand in the middle of a line. */
const own = ["../../../test/postmortems/", "../../../test/features/shapes/"].flatMap((path) => {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return names.map((name) => ({ name, source: readFileSync(folder + name, "utf8") }));
});

for (const { name, source } of own) {
  for (const text of [source, source.replaceAll("\n", "\r\n")]) {
    const kind = text === source ? name : `${name} with carriage returns`;
    for (const property of PROPERTIES) {
      test(`${kind}: ${property.name}`, () => property.check(text));
    }
  }

  test(`${name}: metrics that are written make no new problem`, () => {
    const read = (text: string) => analyze({ text, now: Date.UTC(2026, 10, 22, 12) });
    const analysis = read(source);
    const before = new Set(analysis.findings.map(({ rule }) => rule));
    for (const { title, edits } of metricsRewritings(analysis, read)) {
      const after = read(applyEdits(source, edits)).findings.map(({ rule }) => rule);
      assert.deepEqual(
        after.filter((rule) => !before.has(rule)),
        [],
        title,
      );
    }
  });
}

/** Documents by many teams, which belong to them and are no part of the project. */
const docs = fileURLToPath(new URL("../../../../shared/corpus/docs/", import.meta.url));
/** All of them take a minute. */
const EVERY = 8;

test("there and back, in documents that others wrote", async (t) => {
  if (!existsSync(docs)) {
    t.diagnostic("No documents lie beside the repository (../shared/corpus), so there is nothing to try.");
    return;
  }
  const files = readdirSync(docs).filter((file, index) => index % EVERY === 0 && file.endsWith(".md"));
  for (const { name, check } of PROPERTIES) {
    await t.test(name, () => {
      for (const file of files) {
        try {
          check(readFileSync(docs + file, "utf8"));
        } catch (error) {
          throw new Error(file, { cause: error });
        }
      }
    });
  }
});
