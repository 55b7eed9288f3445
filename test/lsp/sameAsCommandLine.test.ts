import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver";
import { NEOVIM } from "./capabilities.ts";
import { startEditor } from "./editor.ts";

const SEVERITIES = ["", "error", "warning", "information", "hint"];

/** A diagnostic in the words of `postmortem check --format json`. */
function asFinding({ code, severity = 1, message, range, relatedInformation = [] }: Diagnostic) {
  const place = ({ line, character }: Diagnostic["range"]["start"]) => ({ line: line + 1, column: character + 1 });
  return {
    rule: code,
    severity: SEVERITIES[severity],
    message,
    start: place(range.start),
    end: place(range.end),
    related: relatedInformation.map((other) => ({ message: other.message, start: place(other.location.range.start) })),
  };
}

test("the editor finds in every sample what the command line finds", async (t) => {
  const names = readdirSync("test/postmortems").filter((name) => name.endsWith(".md"));
  const files = names.map((name) => `test/postmortems/${name}`);
  const run = spawnSync(process.execPath, ["dist/cli.js", "check", "--format", "json", ...files], { encoding: "utf8" });
  const results: { file: string; findings: (ReturnType<typeof asFinding> & { fixes: unknown })[] }[] = JSON.parse(
    run.stdout,
  );
  const root = pathToFileURL(resolve(".")).href;
  const editor = await startEditor(t, { capabilities: NEOVIM, folders: [root] });
  assert.ok(names.length > 0);
  let count = 0;
  for (const file of files) {
    const uri = `${root}/${file}`;
    editor.open(uri, readFileSync(file, "utf8"));
    const found = (await editor.diagnostics(uri)).map(asFinding);
    const expected = (results.find((result) => result.file === file)?.findings ?? []).map(({ fixes, ...rest }) => rest);
    assert.deepEqual(found, expected, file);
    count += found.length;
  }
  assert.ok(count > 0);
  await editor.stop();
});
