import assert from "node:assert/strict";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BROKEN, CLEAN, FIXABLE } from "./documents.ts";
import { folderWith, postmortem } from "./postmortem.ts";

const onWindows = process.platform === "win32" && "modes and links are different there";

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), "utf8");
}

test("--fix applies the safe fixes, reports what is left, and leaves nothing beside the file", (context) => {
  const cwd = folderWith(context, { "a.md": FIXABLE, "b.md": BROKEN });
  const { stdout, code } = postmortem(["check", "--fix", "--format", "compact", "--quiet", "."], { cwd });
  assert.equal(read(cwd, "a.md"), CLEAN);
  assert.equal(read(cwd, "b.md"), BROKEN, "what has no safe fix stays as it is");
  assert.doesNotMatch(stdout, /a\.md/);
  assert.match(stdout, /^b\.md:13:14: error/);
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(cwd).sort(), ["a.md", "b.md"]);
});

test("--fix a second time changes nothing", (context) => {
  const cwd = folderWith(context, { "a.md": FIXABLE });
  postmortem(["check", "--fix", "a.md"], { cwd });
  const before = statSync(join(cwd, "a.md")).mtimeMs;
  assert.equal(postmortem(["check", "--fix", "a.md"], { cwd }).code, 0);
  assert.equal(statSync(join(cwd, "a.md")).mtimeMs, before);
});

test("--fix keeps line breaks and the byte order mark", (context) => {
  const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
  const cwd = folderWith(context, { "a.md": windows(FIXABLE) });
  postmortem(["check", "--fix", "a.md"], { cwd });
  assert.equal(read(cwd, "a.md"), windows(CLEAN));
});

test("--fix keeps the mode of the file, and the link that leads to it", { skip: onWindows }, (context) => {
  const cwd = folderWith(context, { "real/a.md": FIXABLE });
  chmodSync(join(cwd, "real", "a.md"), 0o640);
  symlinkSync(join("real", "a.md"), join(cwd, "link.md"));
  postmortem(["check", "--fix", "link.md"], { cwd });
  assert.equal(read(cwd, "real", "a.md"), CLEAN);
  assert.equal(statSync(join(cwd, "real", "a.md")).mode & 0o777, 0o640);
  assert.ok(lstatSync(join(cwd, "link.md")).isSymbolicLink());
});

test("--fix says in one sentence that a file is read-only, and reports it as it is", { skip: onWindows }, (context) => {
  const cwd = folderWith(context, { "a.md": FIXABLE });
  chmodSync(join(cwd, "a.md"), 0o444);
  const outcome = postmortem(["check", "--fix", "--format", "compact", "a.md"], { cwd });
  assert.equal(outcome.stderr, "Cannot write a.md: the file is read-only.\n");
  assert.equal(outcome.code, 2);
  assert.match(outcome.stdout, /\[unused-suppression\]/);
  assert.equal(read(cwd, "a.md"), FIXABLE);
});

test("--fix leaves alone what is no UTF-8: writing it back would change more", (context) => {
  const bytes = Buffer.concat([Buffer.from(FIXABLE), Buffer.from([0xe9, 0x0a])]);
  const cwd = folderWith(context, { "a.md": bytes });
  const outcome = postmortem(["check", "--fix", "a.md"], { cwd });
  assert.equal(outcome.stderr, "Cannot fix a.md: it is not UTF-8.\n");
  assert.equal(outcome.code, 2);
  assert.ok(readFileSync(join(cwd, "a.md")).equals(bytes));
});

test("--fix does not take standard input, --fix-dry-run does", (context) => {
  const cwd = folderWith(context, {});
  const refused = postmortem(["check", "--fix", "-"], { cwd, stdin: FIXABLE });
  assert.equal(refused.code, 2);
  assert.equal(refused.stderr, "--fix cannot write to standard input; --fix-dry-run shows what it would change.\n");
  const shown = postmortem(["check", "--fix-dry-run", "-", "--stdin-filename", "a.md"], { cwd, stdin: FIXABLE });
  assert.match(shown.stdout, /^-<!-- postmortem-disable-next-line/m);
});

test("--fix-dry-run prints a diff and changes nothing", (context) => {
  const cwd = folderWith(context, { "d/a.md": FIXABLE, "d/b.md": CLEAN });
  const { stdout, code } = postmortem(["check", "--fix-dry-run", "--fail-on", "hint", "d"], { cwd });
  assert.equal(
    stdout,
    `--- a/d/a.md
+++ b/d/a.md
@@ -1,6 +1,5 @@
 # Checkout refused payments on 14 March 2024
${" "}
-<!-- postmortem-disable-next-line wrong-weekday -- the calendar was wrong -->
 ## Summary
${" "}
 One order in five failed from 14:05 to 14:40 UTC.
`,
  );
  assert.equal(code, 1, "there is something to report, as without --fix");
  assert.equal(read(cwd, "d", "a.md"), FIXABLE);
});
