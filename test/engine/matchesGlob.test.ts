import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesGlob } from "../../server/src/engine/text/matchesGlob.ts";

const CASES: readonly (readonly [path: string, glob: string, matches: boolean])[] = [
  ["incidents/outage.md", "incidents/**", true],
  ["/home/me/site/incidents/2024/outage.md", "incidents/**", true],
  ["file:///home/me/site/incidents/outage.md", "incidents/*.md", true],
  ["incidents/2024/outage.md", "incidents/*.md", false],
  ["incidents/2024/outage.md", "incidents/**/*.md", true],
  ["incidents/outage.md", "incidents/**/*.md", true],
  ["docs/incidents.md", "incidents/**", false],
  ["docs/README.md", "**/README.md", true],
  ["README.md", "**/README.md", true],
  ["docs/README.md", "README.md", true],
  ["docs/README.md.bak", "README.md", false],
  ["docs/2024-03-14-checkout.md", "????-??-??-*.md", true],
  ["docs/24-03-14-checkout.md", "????-??-??-*.md", false],
  ["rca/a.md", "{incidents,rca}/*.{md,markdown}", true],
  ["rca/a.txt", "{incidents,rca}/*.{md,markdown}", false],
  ["rca\\2024\\a.md", "rca/**", true],
  ["/srv/rca/a.md", "/srv/rca/*", true],
  ["/home/srv/rca/a.md", "/srv/rca/*", false],
  ["a.md", "./a.md", true],
  ["a{.md", "a{.md", true],
  ["a.md", "", false],
  ["", "**", true],
];

for (const [path, glob, matches] of CASES) {
  test(`${glob} ${matches ? "holds" : "does not hold"} for ${path}`, () => {
    assert.equal(matchesGlob(path, glob), matches);
  });
}

test("a glob of many stars comes to an end", () => {
  assert.equal(matchesGlob(`${"a/".repeat(500)}${"a".repeat(500)}`, `${"**/*a*a*a*/".repeat(50)}b`), false);
});
