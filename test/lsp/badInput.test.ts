import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import { MINIMAL, VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { type Editor, spanOf, startEditor } from "./editor.ts";

const rubbish = Array.from({ length: 4_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join("");
const words = "The orders fail and the queue of payments grows. ";
const withFrontMatter = (yaml: string) => `---\n${yaml}\n---\n${OUTAGE}`;

const INPUTS: Readonly<Record<string, string>> = {
  "an empty file": "",
  "one line": "# Outage",
  "one line break": "\n",
  "binary rubbish": rubbish,
  "binary rubbish in a postmortem": OUTAGE + rubbish,
  "no line break at the end": OUTAGE.trimEnd(),
  CRLF: OUTAGE.replaceAll("\n", "\r\n"),
  "CR alone": OUTAGE.replaceAll("\n", "\r"),
  "mixed line ends": OUTAGE.replace(/\n/g, () => "\r\n").replace(/\r\n(#)/g, "\n$1"),
  "a byte order mark": `\uFEFF${OUTAGE}`,
  "lone surrogates": OUTAGE.replace("Orders", "\uD83D Orders \uDC00").replace("10:00", "\uDC0010:00\uD83D"),
  NUL: OUTAGE.replaceAll(" ", " \0"),
  "a document of 1 MB": OUTAGE + `${words}\n\n`.repeat(20_000),
  "a document over 1 MB": OUTAGE + `${words}\n\n`.repeat(25_000),
  "a line of 100 KB": OUTAGE.replace("Orders", words.repeat(2_000)),
  "a heading of 100 KB": OUTAGE.replace("Summary", words.repeat(2_000)),
  "a timeline row of 100 KB": OUTAGE.replace("The release", words.repeat(2_000)),
  "a line of 100 KB of times": OUTAGE.replace("The release", "10:00 2024-03-14 11:15 UTC ".repeat(4_000)),
  "front matter that is never closed": `---\ntitle: Outage\n${OUTAGE}`,
  "a fence that is never closed": OUTAGE.replace("- 10:00", "```\n- 10:00"),
  "a table that breaks off": `${OUTAGE}\n| Time | Event |\n| --- |`,
  "an HTML table that is never closed": OUTAGE.replace("- 10:00", "<table><tr><td>10:00<td>The release starts<tr>\n"),
  "a comment that is never closed": OUTAGE.replace("- 10:00", "<!-- - 10:00"),
  "ten thousand rows in a list": OUTAGE.replace("- 10:00", `${"- 10:00 The queue grows.\n".repeat(10_000)}- 10:00`),
  "ten thousand rows in a table": `${OUTAGE}\n## Timeline\n\n| Time | Event |\n| --- | --- |\n${"| 10:00 | It grows |\n".repeat(10_000)}`,
  "brackets in the front matter": withFrontMatter("[".repeat(4_000)),
  "20,000 keys in the front matter": withFrontMatter(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n")),
  "escapes in the front matter": withFrontMatter(`a: "${"\\x".repeat(64_000)}"`),
  "a bomb of aliases": withFrontMatter("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]"),
  "a directive of YAML": withFrontMatter("%YAML 1.1\n---\na: 1"),
  "keys that objects have": withFrontMatter("__proto__: { postmortem: true }\nconstructor: x\ntoString: y"),
  "quotes within quotes": `${OUTAGE}\n${">".repeat(5_000)} x`,
  "lists within lists": `${OUTAGE}\n${Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}- x`).join("\n")}`,
  "nested brackets": `${OUTAGE}\n${"[".repeat(20_000)}`,
};

/** Every question that an editor asks, and what must hold of every answer. */
async function ask(editor: Editor, uri: string): Promise<void> {
  const diagnostics = await editor.diagnostics(uri);
  assert.ok(diagnostics.length <= 201);
  for (const diagnostic of diagnostics) {
    liesWithin(editor.textOf(uri), diagnostic);
  }
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  for (const action of (await editor.codeActions(uri, range)).slice(0, 5)) {
    editor.applied(uri, await editor.edit(action));
  }
  const about = { textDocument: { uri }, position: range.start };
  for (const method of ["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full", "definition"]) {
    assert.ok(await editor.request(`textDocument/${method}`, about));
  }
  for (const method of ["prepareRename", "linkedEditingRange"]) {
    await editor.request(`textDocument/${method}`, about);
  }
  await editor.request("textDocument/selectionRange", { ...about, positions: [range.start] });
  const { isPostmortem } = await editor.request("postmortem/status", { uri });
  const preview = await editor.request("postmortem/preview", { uri });
  assert.equal(preview.isPostmortem, isPostmortem);
  assert.equal(typeof preview.html, "string");
}

function liesWithin(text: string, { range, message }: Diagnostic): void {
  const { start, end } = spanOf(text, range);
  assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}: ${message}`);
  assert.equal(range.start.line, range.end.line, String(message));
}

async function survives(t: TestContext, capabilities: object): Promise<void> {
  const editor = await startEditor(t, { capabilities });
  for (const [name, text] of Object.entries(INPUTS)) {
    await t.test(name, { timeout: 30_000 }, async () => {
      const uri = `file:///home/mira/${encodeURIComponent(name)}.md`;
      editor.open(uri, text);
      await ask(editor, uri);
      editor.change(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "x");
      await ask(editor, uri);
      editor.close(uri);
    });
  }
  assert.equal(await editor.stop(), 0);
  assert.equal(editor.noise(), "");
  assert.deepEqual(editor.all("window/logMessage"), []);
}

test("whatever is opened, a client that pulls is answered and the server lives", (t) => survives(t, VS_CODE));

test("whatever is opened, a client that is pushed to is told and the server lives", (t) => survives(t, MINIMAL));

test("front matter that parsers choke on, 200 times in a row, does the server no harm", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  const uri = "file:///home/mira/bomb.md";
  editor.open(uri, withFrontMatter("[".repeat(4_000)));
  for (let i = 0; i < 200; i++) {
    editor.change(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, "[");
    await editor.diagnostics(uri);
  }
  assert.equal(await editor.stop(), 0);
});

test("a text that is typed character by character, and taken back, is never read wrongly", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  const [typed, opened] = ["file:///home/mira/typed.md", "file:///home/mira/opened.md"];
  editor.open(typed, "");
  editor.open(opened, OUTAGE);
  let place = { line: 0, character: 0 };
  for (const character of OUTAGE) {
    editor.change(typed, { start: place, end: place }, character);
    place = character === "\n" ? { line: place.line + 1, character: 0 } : { ...place, character: place.character + 1 };
  }
  // What is related to a finding names its document.
  const named = JSON.stringify(await editor.diagnostics(typed)).replaceAll(typed, opened);
  assert.deepEqual(JSON.parse(named), await editor.diagnostics(opened));
  editor.change(typed, { start: { line: 0, character: 0 }, end: place }, "");
  assert.deepEqual(await editor.diagnostics(typed), []);
  await editor.stop();
});
