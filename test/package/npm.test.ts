import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../scripts/vscode/setUp.mjs";

const folder = mkdtempSync(join(tmpdir(), "postmortem-npm-"));
after(() => rmSync(folder, { recursive: true }));

test("the npm package, installed into an empty folder, has a command line and a language server that work", () => {
  const [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root));
  npm(["install", "--offline", "--no-audit", "--no-fund", "--prefix", folder, join(folder, packed.filename)], folder);
  const run = (name: string, args: readonly string[], input = "") =>
    spawnSync(process.execPath, [join(folder, "node_modules", "postmortem", "dist", name), ...args], {
      cwd: folder,
      encoding: "utf8",
      input,
    });
  const checked = run(
    "cli.js",
    ["check", "--stdin-filename", "outage.md", "-"],
    "# Outage\n\n## Timeline\n\n- 10:00 x\n",
  );
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /outage\.md/);
  const page = run("cli.js", ["export", "-"], "# Outage\n\n## Timeline (UTC)\n\n- 10:00 Outage begins\n");
  assert.match(page.stdout, /^<!doctype html>/, page.stderr);
  assert.equal(run("server.js", []).status, 2);
});

test("nothing is in it that neither of them needs", () => {
  const [{ files }] = JSON.parse(npm(["pack", "--json", "--dry-run", "--ignore-scripts"], root));
  assert.deepEqual(files.map(({ path }: { path: string }) => path).sort(), [
    "LICENSE",
    "README.md",
    "dist/cli.js",
    "dist/commandLine.js",
    "dist/engine.js",
    "dist/languageServer.js",
    "dist/sanitizeHtml.js",
    "dist/server.js",
    "docs/settings.schema.json",
    "package.json",
  ]);
});

function npm(args: readonly string[], cwd: string): string {
  return execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd, encoding: "utf8" });
}
