import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../scripts/vscode/setUp.mjs";

const folder = mkdtempSync(join(tmpdir(), "postmortem-package-"));
after(() => rmSync(folder, { recursive: true }));

test("what goes into the package is what this list says", () => {
  const listed = runPackager("--list").trim().split("\n");
  const expected = readFileSync(join(root, "test", "package", "files.txt"), "utf8")
    .trim()
    .split("\n");
  assert.deepEqual(listed.sort(), expected);
});

test("the package is small, and the same commit gives the same bytes", () => {
  const [one, other] = ["one.vsix", "other.vsix"].map((name) => {
    const file = join(folder, name);
    runPackager("--out", file);
    return readFileSync(file);
  });
  assert.ok(one !== undefined && one.length <= 1.5 * 1024 * 1024, `it has ${one?.length} bytes`);
  assert.equal(hash(one), hash(other));
});

test("it has no more than 40 files", () => {
  assert.ok(
    readFileSync(join(root, "test", "package", "files.txt"), "utf8")
      .trim()
      .split("\n").length <= 40,
  );
});

function runPackager(...args: string[]): string {
  const env = { ...process.env, SOURCE_DATE_EPOCH: "1700000000" };
  const printed = execFileSync(process.execPath, [join(root, "scripts", "package.mjs"), ...args], {
    encoding: "utf8",
    env,
  });
  // The first run installs the packager, and says so.
  return printed.replace(/^.*…\n|^.*done in.*\n/gm, "");
}

function hash(bytes: Buffer | undefined): string {
  return createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");
}
