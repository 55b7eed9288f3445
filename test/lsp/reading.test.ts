import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeLens, InlayHint } from "vscode-languageserver";
import { serverCommands } from "../../server/src/protocol.ts";
import { MINIMAL, NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE, README } from "./documents.ts";
import { type Editor, startEditor } from "./editor.ts";

const URI = "file:///home/mira/outage.md";
/** The same with the phases by name. */
const TIMED = OUTAGE.replace("The release starts.", "Impact starts.").replace(/10:30 .*/, "10:30 Resolved.");
const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function at(text: string, words: string) {
  const lines = text.split("\n");
  const line = lines.findIndex((one) => one.includes(words));
  return { line, character: (lines[line]?.indexOf(words) ?? 0) + 1 };
}

function hover(editor: Editor, uri: string, words: string) {
  return editor.request("textDocument/hover", { textDocument: { uri }, position: at(editor.textOf(uri), words) });
}

async function lenses(editor: Editor, uri: string): Promise<readonly CodeLens[]> {
  const placed: readonly CodeLens[] = await editor.request("textDocument/codeLens", { textDocument: { uri } });
  return Promise.all(placed.map((lens) => editor.request("codeLens/resolve", lens)));
}

test("a time is told in UTC and in the zone of the reader, as Markdown where the editor reads it", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM, MINIMAL]) {
    const editor = await startEditor(t, { capabilities, initializationOptions: { timezone: "Asia/Tokyo" } });
    editor.open(URI, OUTAGE);
    const { contents, range } = await hover(editor, URI, "10:05");
    const strong = capabilities === MINIMAL ? "10:05 UTC on" : "**10:05 UTC** on";
    assert.ok(contents.value.startsWith(strong), contents.value);
    assert.match(contents.value, /^- 19:05 in Asia\/Tokyo, your zone$/m);
    assert.equal(contents.kind, capabilities === MINIMAL ? "plaintext" : "markdown");
    assert.equal(range.end.character - range.start.character, 5);
    assert.equal(await hover(editor, URI, "Orders failed"), null);
    await editor.stop();
  }
});

test("hints stand at the ends of lines, in the part that is asked for alone", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    editor.open(URI, OUTAGE);
    const ask = async (range: object): Promise<readonly InlayHint[]> =>
      editor.request("textDocument/inlayHint", { textDocument: { uri: URI }, range });
    const all = await ask(ALL);
    const lines = OUTAGE.split("\n");
    assert.deepEqual(
      all.slice(0, 2).map(({ label, position }) => [label, position.line, position.character]),
      ["- 10:05", "- 10:30"].map((start, index) => {
        const line = lines.findIndex((one) => one.startsWith(start));
        return [["+5 min", "+25 min"][index], line, lines[line]?.length];
      }),
    );
    assert.match(String(all[2]?.label), /^in \d+ days$/);
    const line = at(OUTAGE, "10:05").line;
    const part = await ask({ start: { line, character: 0 }, end: { line, character: 8 } });
    assert.deepEqual(part, all.slice(0, 1));
    await editor.stop();
  }
});

test("lenses have commands that the server knows, and count what the editor shows", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    const { commands } = editor.capabilities.executeCommandProvider;
    editor.open(URI, TIMED);
    const found = await lenses(editor, URI);
    assert.ok(found.every(({ command }) => command && commands.includes(command.command)));
    const problems = (await editor.diagnostics(URI)).filter(({ severity }) => severity !== 4).length;
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      [
        `ready to publish: ${problems} ${problems === 1 ? "problem" : "problems"}`,
        "3 events · 10:00 → 10:30 · TTD 5 min · TTR 30 min · UTC",
        "1 open",
      ],
    );
    await editor.stop();
  }
});

test("a lens leads to its place, or tells it to an editor that cannot be led", async (t) => {
  const run = (editor: Editor, command: string) =>
    editor.request("workspace/executeCommand", { command, arguments: [URI] });
  const able = await startEditor(t, { capabilities: NEOVIM });
  able.open(URI, OUTAGE);
  await run(able, serverCommands.showActionItems);
  const shown = await able.heard("window/showDocument");
  assert.equal(shown.uri, URI);
  assert.equal(shown.selection.start.line, at(OUTAGE, "Migrate in small steps").line);
  await run(able, serverCommands.showProblems);
  assert.equal((await able.heard("window/showDocument")).uri, URI);
  await able.stop();
  const plain = await startEditor(t, { capabilities: MINIMAL });
  plain.open(URI, TIMED);
  await run(plain, serverCommands.showProblems);
  assert.match((await plain.heard("window/showMessage")).message, /^Line \d+: /);
  await run(plain, serverCommands.showActionItems);
  assert.match((await plain.heard("window/showMessage")).message, /Migrate in small steps/);
  await run(plain, serverCommands.showTimeline);
  assert.match(
    (await plain.heard("window/showMessage")).message,
    /^Time to detect: 5 minutes, from 10:00 to 10:05\.$/m,
  );
  await plain.stop();
});

test("Enter begins the next row where the settings want it", async (t) => {
  for (const { settings, expected } of [
    { settings: { continueTimeline: { lists: true } }, expected: "- " },
    { settings: {}, expected: undefined },
  ]) {
    const answers = { "workspace/configuration": () => [settings] };
    const editor = await startEditor(t, { capabilities: NEOVIM, answers });
    assert.equal(editor.capabilities.documentOnTypeFormattingProvider.firstTriggerCharacter, "\n");
    editor.open(URI, OUTAGE);
    const { line } = at(OUTAGE, "10:30");
    const end = { line, character: OUTAGE.split("\n")[line]?.length ?? 0 };
    editor.change(URI, { start: end, end }, "\n");
    const edits = await editor.request("textDocument/onTypeFormatting", {
      textDocument: { uri: URI },
      position: { line: line + 1, character: 0 },
      ch: "\n",
      options: { tabSize: 2, insertSpaces: true },
    });
    const start = { line: line + 1, character: 0 };
    assert.deepEqual(edits, expected ? [{ range: { start, end: start }, newText: expected }] : []);
    await editor.stop();
  }
});

test("Markdown that is no postmortem has none of it", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, README);
  assert.equal(await hover(editor, URI, "Installation"), null);
  assert.deepEqual(await lenses(editor, URI), []);
  const params = { textDocument: { uri: URI }, range: ALL };
  assert.deepEqual(await editor.request("textDocument/inlayHint", params), []);
  await editor.stop();
});

test("after a change of settings the editor asks anew", async (t) => {
  let settings: object = {};
  const answers = { "workspace/configuration": () => [settings] };
  const editor = await startEditor(t, { capabilities: VS_CODE, answers });
  editor.open(URI, OUTAGE);
  assert.equal((await lenses(editor, URI)).length, 3);
  settings = { codeLens: { problems: false }, inlayHints: false };
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  await editor.heard("workspace/codeLens/refresh");
  await editor.heard("workspace/inlayHint/refresh");
  assert.equal((await lenses(editor, URI)).length, 2);
  const params = { textDocument: { uri: URI }, range: ALL };
  assert.deepEqual(await editor.request("textDocument/inlayHint", params), []);
  await editor.stop();
});

test("what comes back of a lens may be anything", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  for (const data of [undefined, 3, { uri: URI }, { uri: URI, kind: "no-such" }]) {
    assert.equal((await editor.request("codeLens/resolve", { range: ALL, data })).command.title, "");
  }
  await editor.stop();
});
