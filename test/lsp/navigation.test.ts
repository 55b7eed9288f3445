import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol, FoldingRange, Range, SelectionRange, SymbolInformation } from "vscode-languageserver";
import { MINIMAL, NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE, README } from "./documents.ts";
import { startEditor } from "./editor.ts";
import { folderWith } from "./folderWith.ts";

const URI = "file:///home/mira/outage.md";
const document = { textDocument: { uri: URI } };

/** The place of some words of the document. */
function at(words: string, text = OUTAGE) {
  const before = text.slice(0, text.indexOf(words)).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

test("VS Code, which lists headings, gets events and action items; others get them within the headings", async (t) => {
  const vsCode = await startEditor(t, { capabilities: VS_CODE, initializationOptions: { listsHeadings: true } });
  vsCode.open(URI, OUTAGE);
  const groups: DocumentSymbol[] = await vsCode.request("textDocument/documentSymbol", document);
  assert.deepEqual(
    groups.map(({ name, children }) => [name, children?.length]),
    [
      ["Timeline", 3],
      ["Action items", 1],
    ],
  );
  await vsCode.stop();
  const neovim = await startEditor(t, { capabilities: NEOVIM });
  neovim.open(URI, OUTAGE);
  const headings: DocumentSymbol[] = await neovim.request("textDocument/documentSymbol", document);
  assert.deepEqual(
    headings.map(({ name }) => name),
    ["Summary", "Impact", "Timeline", "Root cause", "Action items"],
  );
  assert.ok((await neovim.request("textDocument/foldingRange", document)).length >= 4);
  await neovim.stop();
});

test("an editor that knows no trees gets a flat list", async (t) => {
  const editor = await startEditor(t, { capabilities: MINIMAL });
  editor.open(URI, OUTAGE);
  const symbols: SymbolInformation[] = await editor.request("textDocument/documentSymbol", document);
  const event = symbols.find(({ name }) => name.startsWith("10:05"));
  assert.equal(event?.containerName, "Timeline");
  assert.equal(event?.location.range.start.line, at("- 10:05").line);
  await editor.stop();
});

test("events and action items of all open postmortems are found by their words", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  editor.open("file:///home/mira/readme.md", README);
  const names = async (query: string) => {
    const found: SymbolInformation[] = await editor.request("workspace/symbol", { query });
    return found.map(({ name, containerName }) => [name, containerName]);
  };
  const title = "Checkout outage on 14 March 2024";
  assert.deepEqual(await names("alert FIRST"), [["10:05 The first alert fires.", title]]);
  assert.deepEqual(await names("march"), [[title, undefined]]);
  assert.equal((await names("")).length, 5);
  assert.deepEqual(await names("install"), []);
  await editor.stop();
});

test("postmortems that are not open are found through the editor, which is asked once", async (t) => {
  let asked = 0;
  const answers = {
    "postmortem/documents": () => {
      asked++;
      return {
        documents: [
          { uri: "vscode-vfs://x/a/may.md", text: OUTAGE.replace("14 March", "2 May") },
          { uri: "vscode-vfs://x/b/readme.md", text: README },
        ],
      };
    },
  };
  const initializationOptions = { listsDocuments: true };
  const folders = ["vscode-vfs://x/a", "vscode-vfs://x/b"];
  const editor = await startEditor(t, { capabilities: VS_CODE, answers, initializationOptions, folders });
  const names = async (query: string) => {
    const found: SymbolInformation[] = await editor.request("workspace/symbol", { query });
    return found.map(({ name, location }) => [name, location.uri]);
  };
  assert.deepEqual(await names("alert"), [["10:05 The first alert fires.", "vscode-vfs://x/a/may.md"]]);
  editor.open("vscode-vfs://x/a/may.md", OUTAGE);
  assert.deepEqual(await names("14 march"), [["Checkout outage on 14 March 2024", "vscode-vfs://x/a/may.md"]]);
  assert.deepEqual(await names("2 may"), []);
  assert.equal(asked, 1);
  await editor.stop();
});

test("elsewhere the server looks through the folders itself, and leaves what others wrote", async (t) => {
  const folder = folderWith(t, {
    "reports/2024-05-03.md": OUTAGE,
    "notes.md": README,
    "node_modules/pack/outage.md": OUTAGE,
  });
  const other = folderWith(t, {
    "outage.md": OUTAGE,
    ".postmortem.json": JSON.stringify({ navigation: { symbols: false } }),
  });
  const editor = await startEditor(t, { capabilities: NEOVIM, folders: [folder, other] });
  const found: SymbolInformation[] = await editor.request("workspace/symbol", { query: "alert" });
  assert.deepEqual(
    found.map(({ location }) => location.uri),
    [`${folder}/reports/2024-05-03.md`],
  );
  await editor.stop();
});

test("what a place leads to, and where else it is", async (t) => {
  const text = OUTAGE.replace("after a release.", "after the release at 10:00 UTC.");
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, text);
  const inText = at("10:00 UTC", text);
  const start = { ...at("- 10:00", text), character: 2 };
  const entry = { uri: URI, range: { start, end: { ...start, character: 7 } } };
  assert.deepEqual(await editor.request("textDocument/definition", { ...document, position: inText }), [entry]);
  const references = { ...document, position: start, context: { includeDeclaration: false } };
  const [mention, ...others] = await editor.request("textDocument/references", references);
  assert.deepEqual([mention.range.start, others], [inText, []]);
  await editor.stop();
});

test("the id of the incident changes in all places while one is typed at", async (t) => {
  const text = `---\nid: INC-7\n---\n\n${OUTAGE.replace("# Checkout", "# INC-7: Checkout")}`;
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, text);
  const { ranges } = await editor.request("textDocument/linkedEditingRange", {
    ...document,
    position: at("INC-7", text),
  });
  assert.deepEqual(
    ranges.map(({ start, end }: Range) => [start.line, start.character, end.character]),
    [
      [1, 4, 9],
      [4, 2, 7],
    ],
  );
  await editor.stop();
});

test("days of a timeline fold; an editor that does not fold headings itself gets those as well", async (t) => {
  const text = OUTAGE.replace(/(- 10:30 .*)/, "$1\n- 2024-03-15 09:00 Review.\n- 09:30 Review ends.");
  const day = { startLine: at("- 2024-03-15", text).line, endLine: at("- 09:30", text).line };
  const foldsIn = async (capabilities: object, listsHeadings: boolean): Promise<readonly FoldingRange[]> => {
    const editor = await startEditor(t, { capabilities, initializationOptions: { listsHeadings } });
    editor.open(URI, text);
    const folds = await editor.request("textDocument/foldingRange", document);
    await editor.stop();
    return folds;
  };
  const [vsCode, neovim] = [await foldsIn(VS_CODE, true), await foldsIn(NEOVIM, false)];
  for (const folds of [vsCode, neovim]) {
    assert.ok(folds.some(({ startLine, endLine }) => startLine === day.startLine && endLine === day.endLine));
  }
  const heading = at("## Timeline", text).line;
  assert.deepEqual(
    [vsCode, neovim].map((folds) => folds.some(({ startLine }) => startLine === heading)),
    [false, true],
  );
});

test("an owner is renamed, and nothing else is offered a name", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const position = at("Kim");
  const prepared = await editor.request("textDocument/prepareRename", { ...document, position });
  assert.equal(prepared.placeholder, "Kim");
  const edit = await editor.request("textDocument/rename", { ...document, position, newName: "Noor" });
  assert.equal(editor.applied(URI, edit), OUTAGE.replace("Kim", "Noor"));
  const nothing = { ...document, position: at("Orders") };
  assert.equal(await editor.request("textDocument/prepareRename", nothing), null);
  await assert.rejects(editor.request("textDocument/rename", { ...document, position, newName: " " }), /at least one/);
  await editor.stop();
});

test("tickets are linked where the settings say, and not where they switch it off", async (t) => {
  let settings: unknown = { tickets: { SHOP: "https://tickets.example.com/{ticket}" } };
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    answers: { "workspace/configuration": () => [settings] },
  });
  editor.open(URI, OUTAGE);
  const [link] = await editor.request("textDocument/documentLink", document);
  assert.equal(link.target, "https://tickets.example.com/SHOP-12");
  settings = { ...Object(settings), navigation: { tickets: false } };
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  assert.deepEqual(await editor.request("textDocument/documentLink", document), []);
  await editor.stop();
});

test("selection grows step by step, and colours come as the protocol counts them", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const positions = [at("10:05"), at("Orders")];
  const ranges: SelectionRange[] = await editor.request("textDocument/selectionRange", { ...document, positions });
  assert.equal(ranges.length, 2);
  assert.deepEqual(ranges[0]?.range, { start: positions[0], end: { line: positions[0]?.line, character: 7 } });
  assert.ok(ranges[0]?.parent?.parent);
  const { data } = await editor.request("textDocument/semanticTokens/full", document);
  assert.equal(data.length % 5, 0);
  assert.deepEqual(data.slice(0, 3), [0, "# Checkout outage on ".length, "14 March 2024".length]);
  await editor.stop();
});

test("all of this is silent in other Markdown and in a document that is not open", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, README);
  const position = { line: 0, character: 3 };
  for (const uri of [URI, "file:///home/mira/other.md"]) {
    const about = { textDocument: { uri }, position };
    assert.deepEqual(await editor.request("textDocument/documentSymbol", about), []);
    assert.deepEqual(await editor.request("textDocument/foldingRange", about), []);
    assert.deepEqual(await editor.request("textDocument/definition", about), []);
    assert.deepEqual(await editor.request("textDocument/documentLink", about), []);
    assert.equal(await editor.request("textDocument/prepareRename", about), null);
    assert.equal(await editor.request("textDocument/linkedEditingRange", about), null);
    assert.deepEqual(await editor.request("textDocument/semanticTokens/full", about), { data: [] });
  }
  await editor.stop();
});
