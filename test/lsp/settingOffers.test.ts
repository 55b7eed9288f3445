import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { analyze, applyEdits, parseSettingsFile } from "../../server/src/engine/index.ts";
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

/** The same, its action items under a title that nobody knows. */
const DEBERES = OUTAGE.replace("## Action items", "## Los deberes").replace(
  "- [ ] Migrate in small steps",
  "- Migrate",
);
const ON_TITLE = { start: { line: 18, character: 0 }, end: { line: 18, character: 0 } };
const TEACHES = /^Read “Los deberes” as the /;

/** Which sections are missed under these settings. */
function missingIn(text: string, settings: string): readonly string[] {
  const value = parseSettingsFile(".postmortem.yaml", settings).value;
  const { findings } = analyze({ text, now: 0, layers: [{ name: ".postmortem.yaml", value }] });
  return findings.filter(({ rule }) => rule === "missing-section").map(({ message }) => message.replace(/,.*/, ""));
}

test("a heading that nobody knows is taught as a section that is missing, and then it is there", async (t) => {
  const before = "# ours\nsectionTitles:\n  Relato: summary # by hand\n";
  const editor = await withProjectFile(t, { capabilities: VS_CODE, text: () => before });
  const uri = `${ROOT}/outage.md`;
  editor.open(uri, DEBERES);
  const actions = await editor.codeActions(uri, ON_TITLE);
  const action = named(actions, "Read “Los deberes” as the action items section in .postmortem.yaml");
  assert.equal(action.kind, "quickfix");
  assert.equal(action.diagnostics, undefined);
  assert.equal(action.isPreferred, undefined);
  assert.deepEqual(action.command?.arguments, [uri, FILE]);
  const first = actions.findIndex(({ title }) => TEACHES.test(title));
  assert.ok(
    actions.slice(first).every(({ title }) => TEACHES.test(title)),
    "behind all others",
  );

  const changed = after(before, await editor.edit(action));
  assert.equal(changed, `${before}  "Los deberes": action-items\n`);
  const isOfActions = (message: string) => message.includes("action items");
  assert.ok(missingIn(DEBERES, before).some(isOfActions));
  assert.deepEqual(
    missingIn(DEBERES, changed),
    missingIn(DEBERES, before).filter((message) => !isOfActions(message)),
  );
  await editor.stop();
});

test("a title goes into a new project file where there is none", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [ROOT] });
  const uri = `${ROOT}/outage.md`;
  editor.open(uri, DEBERES);
  const action = named(
    await editor.codeActions(uri, ON_TITLE),
    "Read “Los deberes” as the action items section in .postmortem.json",
  );
  const [create, change] = (await editor.edit(action)).documentChanges ?? [];
  assert.ok(create && "kind" in create && create.kind === "create" && create.uri === `${ROOT}/.postmortem.json`);
  assert.ok(change && "edits" in change && change.edits[0] && "newText" in change.edits[0]);
  assert.deepEqual(JSON.parse(change.edits[0].newText), { sectionTitles: { "Los deberes": "action-items" } });
  await editor.stop();
});

test("no title is taught on one that is known, elsewhere in the text, or where nobody can write it", async (t) => {
  const uri = `${ROOT}/outage.md`;
  const taught = async (editor: Editor, line: number, own = uri) => {
    const at = { line, character: 3 };
    const actions = await editor.codeActions(own, { start: at, end: at });
    return actions.filter(({ title }) => title.startsWith("Read “")).length;
  };
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [ROOT] });
  editor.open(uri, DEBERES);
  assert.ok((await taught(editor, 18)) > 0);
  assert.equal(await taught(editor, 6), 0);
  assert.equal(await taught(editor, 20), 0);
  editor.open("file:///elsewhere/outage.md", DEBERES);
  assert.equal(await taught(editor, 18, "file:///elsewhere/outage.md"), 0);
  await editor.stop();
  const broken = await withProjectFile(t, { capabilities: VS_CODE, text: () => "rules: [\n" });
  broken.open(uri, DEBERES);
  assert.equal(await taught(broken, 18), 0);
  await broken.stop();
  const minimal = await startEditor(t, { capabilities: MINIMAL, folders: [ROOT] });
  minimal.open(uri, DEBERES);
  assert.equal(await taught(minimal, 18), 0);
  await minimal.stop();
});
