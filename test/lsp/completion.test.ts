import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem } from "vscode-languageserver";
import { MINIMAL, NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE, README } from "./documents.ts";
import { type Editor, startEditor } from "./editor.ts";
import { folderWith } from "./folderWith.ts";

const URI = "file:///home/mira/outage.md";

/** Types at the end of a line of the document, and asks what may come next. */
async function typed(editor: Editor, uri: string, { after, text }: { readonly after: string; readonly text: string }) {
  const lines = editor.textOf(uri).split("\n");
  const line = lines.findIndex((one) => one.startsWith(after));
  assert.notEqual(line, -1);
  const end = { line, character: lines[line]?.length ?? 0 };
  editor.change(uri, { start: end, end }, text);
  const typedLines = text.split("\n");
  const position = {
    line: line + typedLines.length - 1,
    character: (typedLines.length > 1 ? 0 : end.character) + (typedLines.at(-1)?.length ?? 0),
  };
  const params = { textDocument: { uri }, position };
  return (await editor.request("textDocument/completion", params)) as readonly CompletionItem[];
}

function named(items: readonly CompletionItem[], label: string): CompletionItem {
  return (
    items.find((item) => item.label === label) ??
    assert.fail(`${label} is not among ${items.map((item) => item.label).join(" | ")}`)
  );
}

test("every editor gets the next times, and each item has documentation", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    assert.deepEqual(editor.capabilities.completionProvider.triggerCharacters, [" ", "#", "@", "|", "["]);
    editor.open(URI, OUTAGE);
    const items = await typed(editor, URI, { after: "- 10:30", text: "\n- " });
    const next = named(items, "10:35");
    assert.deepEqual(next.textEdit, {
      range: { start: { line: 13, character: 2 }, end: { line: 13, character: 2 } },
      newText: "10:35 ",
    });
    assert.equal(next.insertTextFormat, 1);
    const { documentation } = next.documentation ? next : await editor.request("completionItem/resolve", next);
    const expected = "5 minutes after the row above, as this timeline writes its times.";
    assert.equal(documentation.value, expected);
    assert.equal(documentation.kind, capabilities === MINIMAL ? "plaintext" : "markdown");
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map((_, index) => String(index).padStart(4, "0")),
    );
    await editor.stop();
  }
});

test("a section is a snippet where the editor takes one, and plain text elsewhere", async (t) => {
  for (const { capabilities, isSnippet } of [
    { capabilities: VS_CODE, isSnippet: true },
    { capabilities: MINIMAL, isSnippet: false },
  ]) {
    const editor = await startEditor(t, { capabilities });
    editor.open(URI, OUTAGE.replace("## Impact\n\n", ""));
    const items = await typed(editor, URI, { after: "Orders failed", text: "\n\n## " });
    const impact = named(items, "Impact");
    assert.equal(items[0], impact);
    assert.equal(impact.filterText, "## Impact");
    assert.equal(impact.insertTextFormat, isSnippet ? 2 : 1);
    const newText = impact.textEdit && "newText" in impact.textEdit ? impact.textEdit.newText : "";
    assert.match(newText, /^## Impact\n\n<!-- Who was affected/);
    assert.match(newText, isSnippet ? /\n\$\{0:TBD\}$/ : /\nTBD$/);
    await editor.stop();
  }
});

test("nothing in Markdown that is no postmortem, and nothing that is switched off", async (t) => {
  const answers = { "workspace/configuration": () => [{ completion: { times: false } }] };
  const editor = await startEditor(t, { capabilities: VS_CODE, answers });
  editor.open(URI, README);
  assert.deepEqual(await typed(editor, URI, { after: "# incident-tools", text: "\n\n## " }), []);
  const other = "file:///home/mira/other.md";
  editor.open(other, OUTAGE);
  assert.deepEqual(await typed(editor, other, { after: "- 10:30", text: "\n- " }), []);
  await editor.stop();
});

test("what comes back of an item may be anything", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  for (const data of [undefined, 3, { uri: URI }, { uri: URI, kind: "section", name: "no-such" }]) {
    assert.equal((await editor.request("completionItem/resolve", { label: "x", data })).label, "x");
  }
  await editor.stop();
});

const EARLIER = `# Search outage on 3 May 2024

- **Severity:** P2
- **Services:** search, catalogue

## Timeline (UTC)

- 10:00 The index is rebuilt.

## Action items

- [ ] Rebuild at night (owner: Ines)
`;

test("the editor tells what is around a document, which may live anywhere", async (t) => {
  const answers = {
    "postmortem/neighbours": () => ({
      documents: [{ uri: "vscode-vfs://x/may.md", text: EARLIER }],
      people: ["Jo Berg"],
    }),
  };
  const initializationOptions = { knowsNeighbours: true };
  const editor = await startEditor(t, { capabilities: VS_CODE, answers, initializationOptions });
  editor.open(URI, OUTAGE);
  const people = await typed(editor, URI, { after: "- [ ] Migrate", text: "\n- [ ] Watch it @" });
  assert.deepEqual(
    people.map(({ label }) => label),
    ["Kim", "Ines", "Jo Berg"],
  );
  const services = await typed(editor, URI, { after: "# Checkout", text: "\n\nServices: " });
  assert.deepEqual(
    services.map(({ label }) => label),
    ["search", "catalogue"],
  );
  await editor.stop();
});

test("elsewhere the server reads the folder itself", async (t) => {
  const folder = folderWith(t, { "reports/2024-05-03.md": EARLIER, "reports/notes.md": "# Notes\n" });
  const editor = await startEditor(t, { capabilities: NEOVIM, folders: [folder] });
  const uri = `${folder}/reports/2024-06-01.md`;
  editor.open(uri, OUTAGE);
  const people = await typed(editor, uri, { after: "- [ ] Migrate", text: "\n- [ ] Watch it @" });
  assert.deepEqual(
    people.map(({ label }) => label),
    ["Kim", "Ines"],
  );
  await editor.stop();
});
