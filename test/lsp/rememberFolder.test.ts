import assert from "node:assert/strict";
import { test } from "node:test";
import { serverCommands } from "../../server/src/protocol.ts";
import { MINIMAL, VS_CODE } from "./capabilities.ts";
import { OUTAGE, README } from "./documents.ts";
import { type Editor, startEditor } from "./editor.ts";

const ROOT = "file:///home/mira/reports";
const URI = `${ROOT}/docs/outages/notes.md`;

function run(editor: Editor, command: string, ...rest: readonly unknown[]): Promise<unknown> {
  return editor.request("workspace/executeCommand", { command, arguments: [URI, ...rest] });
}

test("marking a file answers what may be said of its folder, and a command writes that into a new project file", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [ROOT] });
  editor.open(URI, README);
  assert.deepEqual(await run(editor, serverCommands.markAsPostmortem), {
    folder: "docs/outages",
    file: ".postmortem.json",
    isPostmortem: true,
  });
  await editor.heard("workspace/applyEdit");
  await run(editor, serverCommands.rememberFolder, true);
  const { edit } = await editor.heard("workspace/applyEdit");
  const [create, change] = edit.documentChanges;
  assert.deepEqual([create.kind, create.uri], ["create", `${ROOT}/.postmortem.json`]);
  assert.deepEqual(JSON.parse(change.edits[0].newText), { files: { include: ["docs/outages/**"] } });
  await editor.stop();
});

test("the nearest project file is changed, and what it says is asked before anything is offered", async (t) => {
  let text = "# ours\nfiles:\n  exclude: [drafts]\n";
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    folders: [ROOT],
    initializationOptions: { readsFiles: true },
    answers: { "postmortem/readSettingsFiles": () => [{ uri: `${ROOT}/.postmortem.yaml`, text }] },
  });
  editor.open(URI, OUTAGE);
  assert.deepEqual(await run(editor, serverCommands.markAsNotPostmortem), {
    folder: "docs/outages",
    file: ".postmortem.yaml",
    isPostmortem: false,
  });
  await editor.heard("workspace/applyEdit");
  await run(editor, serverCommands.rememberFolder, false);
  const { edit } = await editor.heard("workspace/applyEdit");
  const [{ textDocument, edits }] = edit.documentChanges;
  assert.equal(textDocument.uri, `${ROOT}/.postmortem.yaml`);
  assert.deepEqual(
    edits.map(({ newText }: { readonly newText: string }) => newText),
    [', "docs/outages/**"'],
  );
  await editor.stop();

  text = "files: { exclude: [outages/**] }\n";
  const decided = await startEditor(t, {
    capabilities: VS_CODE,
    folders: [ROOT],
    initializationOptions: { readsFiles: true },
    answers: { "postmortem/readSettingsFiles": () => [{ uri: `${ROOT}/.postmortem.yaml`, text }] },
  });
  decided.open(URI, OUTAGE);
  assert.equal(await run(decided, serverCommands.markAsNotPostmortem), null);
  assert.equal(await run(decided, serverCommands.markAsPostmortem), null);
  await decided.stop();
});

test("nothing is offered where nobody can write it, and the command then says so", async (t) => {
  const minimal = await startEditor(t, { capabilities: MINIMAL, folders: [ROOT] });
  minimal.open(URI, README);
  assert.equal(await run(minimal, serverCommands.markAsPostmortem), null);
  await run(minimal, serverCommands.rememberFolder, true);
  assert.match((await minimal.heard("window/showMessage")).message, /nothing was changed/);
  await minimal.stop();

  // A file beside the project file is in no folder of its own.
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [`${ROOT}/docs/outages`] });
  editor.open(URI, README);
  assert.equal(await run(editor, serverCommands.markAsPostmortem), null);
  await editor.stop();
});
