import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { listFolderAround, listFolderOf } from "../../server/src/listFolder.ts";
import { VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { startEditor } from "./editor.ts";

/** A workspace with a report, a runbook beside it and a picture below; outside of it lies a secret. */
function workspace(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "here", "reports", "img"), { recursive: true });
  mkdirSync(join(folder, "elsewhere"));
  for (const name of ["here/reports/outage.md", "here/reports/runbook.md", "here/reports/img/graph.png"]) {
    writeFileSync(join(folder, name), "");
  }
  writeFileSync(join(folder, "elsewhere", "secret.md"), "");
  symlinkSync(join(folder, "elsewhere"), join(folder, "here", "link"));
  return folder;
}

test("folders are looked into where they are in the workspace, and each once", (t) => {
  const folder = workspace(t);
  const root = join(folder, "here");
  const known = new Map();
  const list = listFolderAround({ document: join(root, "reports", "outage.md"), root }, known);
  assert.deepEqual(list(".")?.toSorted(), ["img", "outage.md", "runbook.md"]);
  assert.deepEqual(list("img"), ["graph.png"]);
  assert.deepEqual(list("../reports/img"), ["graph.png"]);
  assert.deepEqual(list("..")?.toSorted(), ["link", "reports"]);
  assert.equal(list("gone"), undefined);
  assert.equal(list("runbook.md"), undefined);
  assert.equal(list("../.."), undefined);
  assert.equal(list("../../elsewhere"), undefined);
  assert.equal(list("../link"), undefined);
  assert.equal(known.size, 6);
});

test("a document of no workspace folder of this machine has nothing around it", (t) => {
  const url = pathToFileURL(join(workspace(t), "here")).href;
  assert.deepEqual(listFolderOf(`${url}/reports/outage.md`, [url])?.("img"), ["graph.png"]);
  assert.equal(listFolderOf(`${url}/reports/outage.md`, []), undefined);
  assert.equal(listFolderOf(`${url}/reports/outage.md`, [`${url}/other`]), undefined);
  for (const uri of ["untitled:Untitled-1", "vscode-vfs://github/reports/outage.md", "x.md", ""]) {
    assert.equal(listFolderOf(uri, [url, "vscode-vfs://github/reports"]), undefined);
  }
});

test("the server tells of a link to a file that is not in the workspace", async (t) => {
  const root = pathToFileURL(join(workspace(t), "here")).href;
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [root] });
  const uri = `${root}/reports/outage.md`;
  editor.open(uri, `${OUTAGE}\nSee [the runbook](runbok.md), ![it](img/graph.png) and [more](../../more.md).\n`);
  const found = (await editor.diagnostics(uri)).filter(({ code }) => code === "broken-link");
  assert.deepEqual(
    found.map(({ message }) => message),
    ["There is no runbok.md here; runbook.md exists."],
  );
  await editor.stop();
});
