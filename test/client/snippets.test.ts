import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readSnippets } from "../../client/src/snippets.ts";
import { SECTION_CATALOGUE } from "../../server/src/engine/incident/sectionCatalogue.ts";

const file = fileURLToPath(new URL("../../../snippets/postmortem.json", import.meta.url));
const snippets = readSnippets(readFileSync(file, "utf8"));

test("every prefix begins with pm- and is used once", () => {
  const prefixes = snippets.map(({ prefix }) => prefix);
  assert.ok(prefixes.length > 10);
  assert.deepEqual(
    prefixes.filter((prefix) => !/^pm-[a-z-]+$/.test(prefix)),
    [],
  );
  assert.equal(new Set(prefixes).size, prefixes.length);
});

test("sections bear the titles of the catalogue", () => {
  const titles = new Set(SECTION_CATALOGUE.map(({ title }) => title));
  const headings = snippets.flatMap(({ body }) => [...body.matchAll(/^## (.*)$/gm)].map(([, title]) => title ?? ""));
  assert.deepEqual(
    headings.filter((title) => !titles.has(title)),
    [],
  );
});

test("places for the cursor count from 1 without a gap, and end with the last one", () => {
  for (const { name, body } of snippets) {
    const places = [...body.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
    assert.deepEqual(places, [...places.slice(0, -1).map((_, index) => index + 1), 0], name);
  }
});

test("a snippets file is read with care", () => {
  assert.deepEqual(readSnippets('{ "A": { "prefix": "a", "body": ["x", "y"] }, "B": 5, "C": { "prefix": "c" } }'), [
    { name: "A", prefix: "a", description: "", body: "x\ny" },
  ]);
});
