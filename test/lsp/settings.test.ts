import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { MINIMAL, NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { type Editor, startEditor } from "./editor.ts";

const OFF = { "empty-section": "off" };
const ERROR = { "empty-section": "error" };

/** The severity of the one finding that these tests look at: 1 is an error, 2 a warning. */
async function severity(editor: Editor, uri: string): Promise<number | undefined> {
  return (await editor.diagnostics(uri)).find(({ code }) => code === "empty-section")?.severity;
}

/** A folder with these files, which is gone after the test; its URI. */
function folder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "postmortem-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return pathToFileURL(root).href;
}

test("each document has the editor settings of its own folder, asked for once", async (t) => {
  const settings = new Map([
    ["file:///a/1.md", { rules: OFF }],
    ["file:///b/1.md", { rules: ERROR, preview: { theme: "dark" } }],
  ]);
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    folders: ["file:///a", "file:///b"],
    answers: { "workspace/configuration": ({ items }) => [settings.get(items[0].scopeUri) ?? null] },
  });
  for (const uri of ["file:///a/1.md", "file:///b/1.md", "file:///elsewhere/1.md"]) {
    editor.open(uri, OUTAGE);
  }
  assert.equal(await severity(editor, "file:///a/1.md"), undefined);
  assert.equal(await severity(editor, "file:///b/1.md"), 1);
  assert.equal(await severity(editor, "file:///elsewhere/1.md"), 2);
  editor.change("file:///a/1.md", { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, "x");
  assert.equal(await severity(editor, "file:///a/1.md"), undefined);
  const asked = editor.all("workspace/configuration").map(({ items }) => [items[0].scopeUri, items[0].section]);
  assert.deepEqual(asked, [
    ["file:///a/1.md", "postmortem"],
    ["file:///b/1.md", "postmortem"],
    ["file:///elsewhere/1.md", "postmortem"],
  ]);
  assert.deepEqual(editor.all("window/showMessage"), []);
  await editor.stop();
});

test("the nearest says most: front matter, then the project files upward, then the editor", async (t) => {
  const root = folder(t, {
    ".postmortem.json": JSON.stringify({ rules: { "empty-section": "hint", "missing-title": "off" } }),
    "near/.postmortem.yaml": "rules:\n  empty-section: error\n",
    "near/deep/x.txt": "",
  });
  const editor = await startEditor(t, {
    capabilities: NEOVIM,
    folders: [root],
    answers: { "workspace/configuration": () => [{ rules: { "empty-section": "information" } }] },
  });
  const documents = [
    ["1.md", OUTAGE, 4],
    ["near/1.md", OUTAGE, 1],
    ["near/deep/1.md", OUTAGE, 1],
    ["near/2.md", `---\npostmortem:\n  rules:\n    empty-section: off\n---\n${OUTAGE}`, undefined],
  ] as const;
  for (const [name, text, expected] of documents) {
    editor.open(`${root}/${name}`, text);
    assert.equal(await severity(editor, `${root}/${name}`), expected, name);
  }
  editor.open("file:///elsewhere/1.md", OUTAGE);
  assert.equal(await severity(editor, "file:///elsewhere/1.md"), 3);
  await editor.stop();
});

test("a client that reads files is asked for them, and the server touches no disk", async (t) => {
  const root = folder(t, { ".postmortem.json": JSON.stringify({ rules: OFF }) });
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    folders: [root],
    initializationOptions: { readsFiles: true },
    answers: {
      "postmortem/readSettingsFiles": () => [
        { uri: `${root}/.postmortem.json`, text: JSON.stringify({ rules: ERROR }) },
      ],
    },
  });
  editor.open(`${root}/1.md`, OUTAGE);
  assert.equal(await severity(editor, `${root}/1.md`), 1);
  assert.deepEqual(editor.all("postmortem/readSettingsFiles"), [
    {
      uri: `${root}/1.md`,
      names: [".postmortem.json", ".postmortem.jsonc", ".postmortem.yaml", ".postmortem.yml"],
    },
  ]);
  await editor.stop();
});

test("a change of editor settings or of a project file has everything pulled anew", async (t) => {
  let rules: object = OFF;
  let file: object = {};
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    folders: ["file:///a"],
    initializationOptions: { readsFiles: true },
    answers: {
      "workspace/configuration": () => [{ rules }],
      "postmortem/readSettingsFiles": () => [{ uri: "file:///a/.postmortem.json", text: JSON.stringify(file) }],
    },
  });
  const registered = await editor.heard("client/registerCapability");
  assert.equal(registered.registrations[0].method, "workspace/didChangeConfiguration");
  assert.equal(registered.registrations[0].registerOptions.section, "postmortem");
  const watched = await editor.heard("client/registerCapability");
  assert.equal(watched.registrations[0].method, "workspace/didChangeWatchedFiles");
  assert.ok(
    watched.registrations[0].registerOptions.watchers.some(
      ({ globPattern }: { globPattern: string }) => globPattern === "**/.postmortem.json",
    ),
  );

  editor.open("file:///a/1.md", OUTAGE);
  const before = await editor.pull("file:///a/1.md");
  assert.equal(await severity(editor, "file:///a/1.md"), undefined);
  rules = ERROR;
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  await editor.heard("workspace/diagnostic/refresh");
  assert.equal(await severity(editor, "file:///a/1.md"), 1);
  assert.equal((await editor.pull("file:///a/1.md", before.resultId)).kind, "full");

  file = { rules: { "empty-section": "hint" } };
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///a/.postmortem.json", type: 2 }] });
  await editor.heard("workspace/diagnostic/refresh");
  assert.equal(await severity(editor, "file:///a/1.md"), 4);
  await editor.stop();
});

test("a client that can only be told to push hears of new settings by itself", async (t) => {
  const editor = await startEditor(t, { capabilities: MINIMAL });
  editor.open("file:///a/1.md", OUTAGE);
  assert.equal(await severity(editor, "file:///a/1.md"), 2);
  editor.notify("workspace/didChangeConfiguration", { settings: { postmortem: { rules: ERROR } } });
  const isError = ({ diagnostics }: { diagnostics: { code: string; severity: number }[] }) =>
    diagnostics.some(({ code, severity }) => code === "empty-section" && severity === 1);
  await editor.heard("textDocument/publishDiagnostics", isError);
  await editor.stop();
});

test("a client that watches no files has its project files read again when a document is saved", async (t) => {
  const root = folder(t, { ".postmortem.json": JSON.stringify({ rules: OFF }) });
  const uri = `${root}/1.md`;
  const editor = await startEditor(t, { capabilities: NEOVIM, folders: [root] });
  editor.open(uri, OUTAGE);
  assert.equal(await severity(editor, uri), undefined);
  writeFileSync(new URL(`${root}/.postmortem.json`), JSON.stringify({ rules: ERROR }));
  assert.equal(await severity(editor, uri), undefined);
  editor.notify("textDocument/didSave", { textDocument: { uri } });
  assert.equal(await severity(editor, uri), 1);
  await editor.stop();
});

test("folders that are added and removed later count", async (t) => {
  const root = folder(t, { ".postmortem.json": JSON.stringify({ rules: ERROR }) });
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [] });
  const change = (event: object) => editor.notify("workspace/didChangeWorkspaceFolders", { event });
  editor.open(`${root}/1.md`, OUTAGE);
  assert.equal(await severity(editor, `${root}/1.md`), 2);
  change({ added: [{ uri: root, name: "late" }], removed: [] });
  assert.equal(await severity(editor, `${root}/1.md`), 1);
  change({ added: [], removed: [{ uri: root, name: "late" }] });
  assert.equal(await severity(editor, `${root}/1.md`), 2);
  await editor.stop();
});

test("what is wrong in a project file is said on that file until it is mended, and the defaults stand", async (t) => {
  const root = folder(t, { ".postmortem.json": '{\n  "rules": { "empty-section": "eror" }\n}\n' });
  const [uri, file] = [`${root}/1.md`, `${root}/.postmortem.json`];
  const editor = await startEditor(t, { capabilities: VS_CODE, folders: [root] });
  const isFile = (params: { uri: string }) => params.uri === file;
  editor.open(uri, OUTAGE);
  assert.equal(await severity(editor, uri), 2);
  const { diagnostics } = await editor.heard("textDocument/publishDiagnostics", isFile);
  assert.equal(diagnostics.length, 1);
  assert.equal(diagnostics[0].code, "invalid-settings");
  assert.equal(diagnostics[0].source, "postmortem");
  assert.equal(diagnostics[0].range.start.line, 1);
  assert.match(diagnostics[0].message, /eror/);

  writeFileSync(new URL(file), "{}");
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: file, type: 2 }] });
  await editor.diagnostics(uri);
  assert.deepEqual((await editor.heard("textDocument/publishDiagnostics", isFile)).diagnostics, []);

  writeFileSync(new URL(file), '{ "rules": ');
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: file, type: 2 }] });
  assert.equal(await severity(editor, uri), 2);
  const broken = await editor.heard("textDocument/publishDiagnostics", isFile);
  assert.equal(broken.diagnostics[0].code, "invalid-settings");

  rmSync(new URL(file));
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: file, type: 3 }] });
  await editor.diagnostics(uri);
  assert.deepEqual((await editor.heard("textDocument/publishDiagnostics", isFile)).diagnostics, []);
  await editor.stop();
});

test("what is wrong in the editor's settings is said once, and the defaults stand", async (t) => {
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    answers: { "workspace/configuration": () => [{ rules: { "empty-section": 7 }, profile: "pagerdudy" }] },
  });
  for (const uri of ["file:///a/1.md", "file:///a/2.md"]) {
    editor.open(uri, OUTAGE);
    assert.equal(await severity(editor, uri), 2);
  }
  await editor.stop();
  const messages = editor.all("window/showMessage").map(({ message }) => message);
  assert.equal(messages.length, 2);
  assert.ok(messages.some((message) => message.includes("pagerdudy")));
});

test("a client that refuses whatever the server asks for loses nothing but that", async (t) => {
  const refuse = () => assert.fail("no such method");
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    initializationOptions: { readsFiles: true },
    answers: {
      "client/registerCapability": refuse,
      "workspace/configuration": refuse,
      "workspace/diagnostic/refresh": refuse,
      "workspace/applyEdit": refuse,
      "postmortem/readSettingsFiles": refuse,
    },
  });
  editor.open("file:///a/1.md", OUTAGE);
  assert.equal(await severity(editor, "file:///a/1.md"), 2);
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  await editor.heard("workspace/diagnostic/refresh");
  const command = { command: "postmortem.server.markAsPostmortem", arguments: ["file:///a/1.md"] };
  assert.equal(await editor.request("workspace/executeCommand", command), null);
  assert.equal(await severity(editor, "file:///a/1.md"), 2);
  assert.equal(await editor.stop(), 0);
});

test("no settings, however wrong, take the server down", async (t) => {
  let settings: unknown;
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    answers: { "workspace/configuration": () => [settings] },
  });
  editor.open("file:///a/1.md", OUTAGE);
  const names = fc.constantFrom(
    "rules",
    "profile",
    "zones",
    "timezone",
    "dateOrder",
    "sectionTitles",
    "files",
    "__proto__",
  );
  const rules = fc.dictionary(fc.constantFrom("empty-section", "missing-section", "constructor"), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, fc.oneof(rules, fc.jsonValue())), async (generated) => {
      settings = generated;
      editor.notify("workspace/didChangeConfiguration", { settings: null });
      assert.equal((await editor.pull("file:///a/1.md")).kind, "full");
    }),
    { numRuns: 60 },
  );
  await editor.stop();
  assert.deepEqual(editor.all("window/logMessage"), []);
});

test("no project file outside the workspace is read, whichever way a path leads there", async (t) => {
  const root = folder(t, {
    "outside/.postmortem.json": JSON.stringify({ rules: OFF }),
    "inside/reports/1.md": "",
    "inside/.postmortem.json": JSON.stringify({ rules: OFF }),
  });
  symlinkSync(new URL(`${root}/outside`), new URL(`${root}/inside/reports/linked`));
  symlinkSync(new URL(`${root}/outside/.postmortem.json`), new URL(`${root}/inside/reports/.postmortem.json`));
  const space = `${root}/inside/reports`;
  const editor = await startEditor(t, { capabilities: NEOVIM, folders: [space] });
  for (const uri of [
    `${space}/1.md`,
    `${space}/../../outside/1.md`,
    `${space}/%2e%2e/%2e%2e/outside/1.md`,
    `${space}/linked/1.md`,
    `${space.replace("file://", "file://host")}/1.md`,
    `${space.replace("file://", "vscode-vfs://github")}/1.md`,
    "untitled:Untitled-1",
    `${space}/..%2f..%2foutside/1.md`,
    `${space}/%`,
  ]) {
    editor.open(uri, OUTAGE);
    assert.equal(await severity(editor, uri), 2, uri);
  }
  await editor.stop();
});
