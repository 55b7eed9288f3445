import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { lineDiff } from "../../server/src/cli/lineDiff.ts";
import { folderWith } from "./postmortem.ts";

test("equal texts have no diff", () => {
  assert.equal(lineDiff("a\n", "a\n", "x.md"), "");
});

test("changes far apart stand in hunks of their own, with three lines around them", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index + 1}\n`);
  const changed = lines.with(1, "two\n").with(17, "eighteen\n");
  assert.equal(
    lineDiff(lines.join(""), changed.join(""), "x.md"),
    `--- a/x.md
+++ b/x.md
@@ -1,5 +1,5 @@
 1
-2
+two
 3
 4
 5
@@ -15,6 +15,6 @@
 15
 16
 17
-18
+eighteen
 19
 20
`,
  );
});

test("a text that comes or goes, and a last line without its break", () => {
  assert.equal(lineDiff("", "a\n", "x"), "--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n");
  assert.equal(lineDiff("a\n", "", "x"), "--- a/x\n+++ b/x\n@@ -1,1 +0,0 @@\n-a\n");
  assert.equal(lineDiff("a", "a\n", "x"), "--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
});

const hasPatch = spawnSync("patch", ["--version"]).status === 0;

test("whatever two texts are, patch makes the one of the other", {
  skip: !hasPatch && "there is no patch here",
}, (context) => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 }).map((lines) => lines.join("\n"));
  const cwd = folderWith(context, {});
  fc.assert(
    fc.property(text, text, (before, after) => {
      const files = folderWith(context, { "x.md": before });
      const diff = lineDiff(before, after, "x.md");
      if (diff === "") {
        return before === after;
      }
      const { status } = spawnSync("patch", ["-p1", "--quiet", "--posix", "-o", "out.md"], { cwd: files, input: diff });
      return status === 0 && readFileSync(join(files, "out.md"), "utf8") === after;
    }),
    { numRuns: 60 },
  );
  assert.ok(cwd);
});
