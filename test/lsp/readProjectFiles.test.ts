import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { readProjectFiles } from "../../server/src/readProjectFiles.ts";

const NAMES = [".postmortem.json", ".postmortem.yaml"];

const root = mkdtempSync(join(tmpdir(), "postmortem-"));
after(() => rmSync(root, { recursive: true }));
for (const [folder, name] of [
  [".", ".postmortem.json"],
  ["reports", ".postmortem.yaml"],
  ["reports/a b/ü", ".postmortem.json"],
  ["reports/a b/ü", ".postmortem.yaml"],
  ["reports/nested", ".postmortem.json"],
  ["reports/.postmortem.json", "a folder of that name"],
] as const) {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, name), `${folder}/${name}`);
}
symlinkSync(root, join(root, "reports", "up"));
symlinkSync(join(root, "reports", "nested"), join(root, "reports", "sideways"));

const url = pathToFileURL(root).href;

async function read(uri: string, folders: readonly string[]): Promise<readonly string[]> {
  return (await readProjectFiles({ uri, folders, names: NAMES })).map(({ text }) => text);
}

test("from the document's folder upward to its workspace folder, the nearest first", async () => {
  assert.deepEqual(await read(`${url}/reports/a%20b/%C3%BC/x.md`, [`${url}/reports`]), [
    "reports/a b/ü/.postmortem.json",
    "reports/a b/ü/.postmortem.yaml",
    "reports/.postmortem.yaml",
  ]);
  assert.deepEqual(await read(`${url}/reports/x.md`, [`${url}/reports/`]), ["reports/.postmortem.yaml"]);
});

test("of folders within folders the innermost is the document's own", async () => {
  assert.deepEqual(await read(`${url}/reports/nested/x.md`, [`${url}/reports`, `${url}/reports/nested`]), [
    "reports/nested/.postmortem.json",
  ]);
});

test("a link inside the workspace is followed, one that leads out of it is not", async () => {
  assert.deepEqual(await read(`${url}/reports/sideways/x.md`, [`${url}/reports`]), [
    "reports/nested/.postmortem.json",
    "reports/.postmortem.yaml",
  ]);
  assert.deepEqual(await read(`${url}/reports/up/x.md`, [`${url}/reports`]), ["reports/.postmortem.yaml"]);
});

test("the URIs are those of the client, not those behind its links", async () => {
  const place = { uri: `${url}/reports/sideways/x.md`, folders: [`${url}/reports`], names: NAMES };
  assert.equal((await readProjectFiles(place))[0]?.uri, `${url}/reports/sideways/.postmortem.json`);
});

test("what is no file of this workspace has no project files", async () => {
  for (const uri of [
    `${url}/x.md`,
    `${url}/reports/../x.md`,
    `${url}/reports/%2E%2E/x.md`,
    `${url}/reports/..%2Fx.md`,
    `${url}/reports%00/x.md`,
    `${url.replace("file://", "file://host")}/reports/x.md`,
    `${url.replace("file:", "vscode-vfs:")}/reports/x.md`,
    `${url.replace("file:", "http:")}/reports/x.md`,
    "untitled:Untitled-1",
    "git:/reports/x.md?ref=HEAD",
    "x.md",
    "",
  ]) {
    assert.deepEqual(await read(uri, [`${url}/reports`]), [], uri);
  }
  assert.deepEqual(await read(`${url}/reports/x.md`, []), []);
  assert.deepEqual(await read(`${url}/reports/x.md`, ["vscode-vfs://github/reports"]), []);
  assert.deepEqual(await read(`${url}/reports/x.md`, [`${url}/gone`]), []);
});
