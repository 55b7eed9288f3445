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
  ["work", ".postmortem.yaml"],
  ["work/a b/ü", ".postmortem.json"],
  ["work/a b/ü", ".postmortem.yaml"],
  ["work/nested", ".postmortem.json"],
  ["work/.postmortem.json", "a folder of that name"],
] as const) {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, name), `${folder}/${name}`);
}
symlinkSync(root, join(root, "work", "up"));
symlinkSync(join(root, "work", "nested"), join(root, "work", "sideways"));

const url = pathToFileURL(root).href;

async function read(uri: string, folders: readonly string[]): Promise<readonly string[]> {
  return (await readProjectFiles({ uri, folders, names: NAMES })).map(({ text }) => text);
}

test("from the document's folder upward to its workspace folder, the nearest first", async () => {
  assert.deepEqual(await read(`${url}/work/a%20b/%C3%BC/x.md`, [`${url}/work`]), [
    "work/a b/ü/.postmortem.json",
    "work/a b/ü/.postmortem.yaml",
    "work/.postmortem.yaml",
  ]);
  assert.deepEqual(await read(`${url}/work/x.md`, [`${url}/work/`]), ["work/.postmortem.yaml"]);
});

test("of folders within folders the innermost is the document's own", async () => {
  assert.deepEqual(await read(`${url}/work/nested/x.md`, [`${url}/work`, `${url}/work/nested`]), [
    "work/nested/.postmortem.json",
  ]);
});

test("a link inside the workspace is followed, one that leads out of it is not", async () => {
  assert.deepEqual(await read(`${url}/work/sideways/x.md`, [`${url}/work`]), [
    "work/nested/.postmortem.json",
    "work/.postmortem.yaml",
  ]);
  assert.deepEqual(await read(`${url}/work/up/x.md`, [`${url}/work`]), ["work/.postmortem.yaml"]);
});

test("the URIs are those of the client, not those behind its links", async () => {
  const place = { uri: `${url}/work/sideways/x.md`, folders: [`${url}/work`], names: NAMES };
  assert.equal((await readProjectFiles(place))[0]?.uri, `${url}/work/sideways/.postmortem.json`);
});

test("what is no file of this workspace has no project files", async () => {
  for (const uri of [
    `${url}/x.md`,
    `${url}/work/../x.md`,
    `${url}/work/%2E%2E/x.md`,
    `${url}/work/..%2Fx.md`,
    `${url}/work%00/x.md`,
    `${url.replace("file://", "file://host")}/work/x.md`,
    `${url.replace("file:", "vscode-vfs:")}/work/x.md`,
    `${url.replace("file:", "http:")}/work/x.md`,
    "untitled:Untitled-1",
    "git:/work/x.md?ref=HEAD",
    "x.md",
    "",
  ]) {
    assert.deepEqual(await read(uri, [`${url}/work`]), [], uri);
  }
  assert.deepEqual(await read(`${url}/work/x.md`, []), []);
  assert.deepEqual(await read(`${url}/work/x.md`, ["vscode-vfs://github/work"]), []);
  assert.deepEqual(await read(`${url}/work/x.md`, [`${url}/gone`]), []);
});
