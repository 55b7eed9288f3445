import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { applyEdits } from "../../server/src/engine/index.ts";
import { MINIMAL, VS_CODE } from "./capabilities.ts";
import { CURSOR, OUTAGE } from "./documents.ts";
import { type Editor, spanOf, startEditor } from "./editor.ts";

const ROOT = "file:///home/mira/reports";
const FILE = `${ROOT}/.postmortem.yaml`;

function titlesIn(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(({ title }) => title).filter((title) => /^(?:Change \S+ to a|Turn off) /.test(title));
}

function named(actions: readonly CodeAction[], title: string): CodeAction {
  return actions.find((action) => action.title === title) ?? assert.fail(`"${title}" is not offered`);
}

/** What a project file says after an edit, which is the only one in it. */
function after(text: string, edit: WorkspaceEdit): string {
  const [change] = edit.documentChanges ?? [];
  const edits = change && "edits" in change ? change.edits : (edit.changes?.[FILE] ?? []);
  return applyEdits(
    text,
    edits.map((one) => ({ span: spanOf(text, one.range), newText: "newText" in one ? one.newText : "" })),
  );
}

/** An editor that reads project files itself, and in which there is one that may change. */
async function withProjectFile(
  t: Parameters<typeof startEditor>[0],
  { capabilities, text }: { readonly capabilities: object; readonly text: () => string },
): Promise<Editor> {
  return startEditor(t, {
    capabilities,
    folders: [ROOT],
    initializationOptions: { readsFiles: true },
    answers: { "postmortem/readSettingsFiles": () => [{ uri: FILE, text: text() }] },
  });
}

test("where there is no project file, one is made in the workspace folder", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [ROOT] });
  const uri = `${ROOT}/2024/outage.md`;
  editor.open(uri, OUTAGE);
  const actions = await editor.codeActions(uri, CURSOR);
  assert.deepEqual(titlesIn(actions), [
    "Change empty-section to a hint in .postmortem.json",
    "Turn off empty-section in .postmortem.json",
  ]);
  const action = named(actions, "Turn off empty-section in .postmortem.json");
  assert.equal(action.isPreferred, undefined);
  assert.deepEqual(
    action.diagnostics?.map(({ code }) => code),
    ["empty-section"],
  );
  assert.deepEqual(await editor.edit(action), {
    documentChanges: [
      { kind: "create", uri: `${ROOT}/.postmortem.json`, options: { overwrite: false, ignoreIfExists: false } },
      {
        textDocument: { uri: `${ROOT}/.postmortem.json`, version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: '{\n  "rules": {\n    "empty-section": "off"\n  }\n}\n',
          },
        ],
      },
    ],
  });
  await editor.stop();
});

test("the nearest project file is edited as it is when the action is chosen, its comments kept", async (t) => {
  let text = "# ours\nprofile: default\n";
  const editor = await withProjectFile(t, { capabilities: VS_CODE, text: () => text });
  const uri = `${ROOT}/outage.md`;
  editor.open(uri, OUTAGE);
  const action = named(await editor.codeActions(uri, CURSOR), "Change empty-section to a hint in .postmortem.yaml");
  text = "# ours\nprofile: default # for now\nrules:\n  long-gap: off\n";
  assert.equal(
    after(text, await editor.edit(action)),
    "# ours\nprofile: default # for now\nrules:\n  long-gap: off\n  empty-section: hint\n",
  );
  await editor.stop();
});

test("a client that cannot ask for edits later gets them at once, and none that make a file", async (t) => {
  const text = "rules: { empty-section: hint }\n";
  const editor = await withProjectFile(t, { capabilities: MINIMAL, text: () => text });
  const uri = `${ROOT}/outage.md`;
  editor.open(uri, OUTAGE);
  const actions = await editor.codeActions(uri, CURSOR);
  assert.deepEqual(titlesIn(actions), [
    "Change empty-section to a warning in .postmortem.yaml",
    "Turn off empty-section in .postmortem.yaml",
  ]);
  const action = named(actions, "Change empty-section to a warning in .postmortem.yaml");
  assert.equal(after(text, action.edit ?? {}), "rules: { empty-section: warning }\n");
  await editor.stop();
  const without = await startEditor(t, { capabilities: MINIMAL, folders: [ROOT] });
  without.open(uri, OUTAGE);
  assert.deepEqual(titlesIn(await without.codeActions(uri, CURSOR)), []);
  await without.stop();
});

test("nothing is offered that would change nothing, or that nobody can write", async (t) => {
  const uri = `${ROOT}/outage.md`;
  const decided = `---\npostmortem:\n  rules:\n    empty-section: error\n---\n${OUTAGE}`;
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [ROOT] });
  editor.open(uri, decided);
  const cursor = { start: { line: 11, character: 5 }, end: { line: 11, character: 5 } };
  assert.deepEqual(titlesIn(await editor.codeActions(uri, cursor)), []);
  editor.open("file:///elsewhere/outage.md", OUTAGE);
  assert.deepEqual(titlesIn(await editor.codeActions("file:///elsewhere/outage.md", CURSOR)), []);
  await editor.stop();
  const broken = await withProjectFile(t, { capabilities: VS_CODE, text: () => "rules: [\n" });
  broken.open(uri, OUTAGE);
  assert.deepEqual(titlesIn(await broken.codeActions(uri, CURSOR)), []);
  await broken.stop();
});
