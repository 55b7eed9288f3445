import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf, until } from "../conditions.ts";
import { openNew, sample, samples } from "../workspace.ts";

const OUTAGE = `# Queue outage on 3 July 2024

## Summary

Orders waited.

## Timeline

- 14:00 The deploy starts.
- 14:05 Orders wait.

| Time | Event |
| --- | --- |
| 15:00 | Orders flow. |

\`\`\`
- 16:00 restart
\`\`\`
`;

/** Opens the document as a postmortem that the server has read, with the cursor at the end of a line. */
async function openAt(name: string, lineStart: string): Promise<vscode.TextEditor> {
  const editor = await openNew(name, OUTAGE);
  await problemsOf(editor.document, "missing-zone");
  placeCursor(editor, lineStart);
  return editor;
}

function placeCursor(editor: vscode.TextEditor, lineStart: string): void {
  const { document } = editor;
  const line = document
    .getText()
    .split(/\r?\n/)
    .findIndex((text) => text.startsWith(lineStart));
  assert.notStrictEqual(line, -1);
  const { end } = document.lineAt(line).range;
  editor.selection = new vscode.Selection(end, end);
}

function type(text: string): Thenable<unknown> {
  return vscode.commands.executeCommand("type", { text });
}

/** Accepts what is proposed as soon as the list is open. */
async function acceptProposal({ document }: vscode.TextEditor): Promise<void> {
  const before = document.version;
  while (document.version === before) {
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
  }
}

/** The cursor follows the text, in an event of its own. */
function untilCursor(editor: vscode.TextEditor, [line, character]: readonly [number, number]): Promise<void> {
  return until(`the cursor at ${line}:${character}`, [vscode.window.onDidChangeTextEditorSelection], () =>
    editor.selection.active.isEqual(new vscode.Position(line, character)),
  );
}

function untilText(document: vscode.TextDocument, expected: string): Promise<void> {
  const events = [vscode.workspace.onDidChangeTextDocument, vscode.window.onDidChangeTextEditorSelection];
  return until(`the text ${JSON.stringify(expected)}`, events, () => document.getText() === expected);
}

describe("writing", () => {
  it("a hyphen and a space propose the next time, and one undo takes it back", async () => {
    const editor = await openAt("next-time.md", "- 14:05");
    await type("\n");
    await type("-");
    await type(" ");
    const typed = editor.document.getText();
    await acceptProposal(editor);
    assert.strictEqual(editor.document.getText(), OUTAGE.replace("Orders wait.\n", "Orders wait.\n- 14:06 \n"));
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(editor.document.getText(), typed);
  });

  it("a heading proposes what is missing, with a place to write in", async () => {
    const editor = await openAt("section.md", "Orders waited.");
    await type("\n");
    await type("\n");
    await type("#");
    await type("#");
    await type(" ");
    await acceptProposal(editor);
    const text = editor.document.getText();
    assert.match(text, /Orders waited\.\n\n## Impact\n\n<!-- .+ -->\n\nTBD\n\n## Timeline/);
    assert.strictEqual(editor.document.getText(editor.selection), "TBD");
  });

  it("hints, lenses and hovers stand where they belong", async () => {
    const { document } = await openAt("shown.md", "- 14:05");
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints: vscode.InlayHint[] = await vscode.commands.executeCommand(
      "vscode.executeInlayHintProvider",
      document.uri,
      all,
    );
    assert.deepEqual(
      hints.map(({ label, position }) => [label, document.lineAt(position).text]),
      [["+5 min", "- 14:05 Orders wait."]],
    );
    const lenses: vscode.CodeLens[] = await vscode.commands.executeCommand(
      "vscode.executeCodeLensProvider",
      document.uri,
      10,
    );
    assert.include(
      lenses.map(({ command }) => command?.title),
      "3 events · 14:00 → 15:00 · no zone",
    );
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(8, 4),
    );
    const told = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value)));
    assert.match(told.join("\n"), /No time zone is stated/);
  });

  it("what stands in a postmortem that is not open is found", async () => {
    await openAt("symbols.md", "- 14:05");
    const found: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
      "vscode.executeWorkspaceSymbolProvider",
      "Rollback successful",
    );
    const uris = found.map(({ location }) => location.uri.toString());
    assert.include(uris, sample(samples.pipeTable).toString());
  });

  it("a lens on the timeline opens the preview, and one on the title the problems", async () => {
    const { document } = await openAt("lens.md", "- 14:05");
    for (const command of ["postmortem.server.showProblems", "postmortem.server.showTimeline"]) {
      await vscode.commands.executeCommand(command, document.uri.toString());
    }
    const isPreview = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith("postmortem.preview");
    const tabEvents = [vscode.window.tabGroups.onDidChangeTabs, vscode.window.tabGroups.onDidChangeTabGroups];
    await until("the preview", tabEvents, () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview)));
  });
});

describe("Enter in a timeline", () => {
  const settings = () => vscode.workspace.getConfiguration("postmortem.continueTimeline");
  const switchTo = async (value: true | undefined) => {
    await settings().update("lists", value, vscode.ConfigurationTarget.Global);
    await settings().update("tables", value, vscode.ConfigurationTarget.Global);
  };

  before(() => switchTo(true));
  after(() => switchTo(undefined));

  it("begins the next item, and one undo takes all of it back", async () => {
    const editor = await openAt("enter-list.md", "- 14:05");
    await type("\n");
    await untilText(editor.document, OUTAGE.replace("Orders wait.\n", "Orders wait.\n- \n"));
    await untilCursor(editor, [10, 2]);
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(editor.document.getText(), OUTAGE);
  });

  it("begins the next row with the cursor in its first cell", async () => {
    const editor = await openAt("enter-table.md", "| 15:00");
    await type("\n");
    await untilText(editor.document, OUTAGE.replace("Orders flow. |\n", "Orders flow. |\n|  |  |\n"));
    await untilCursor(editor, [14, 2]);
  });

  it("moves the numbers below on, and one undo takes all of it back", async () => {
    const numbered = OUTAGE.replace("- 14:00", "1. 14:00").replace("- 14:05", "2. 14:05");
    const editor = await openNew("enter-numbers.md", numbered);
    await problemsOf(editor.document, "missing-zone");
    placeCursor(editor, "1. 14:00");
    await type("\n");
    await untilText(editor.document, numbered.replace("2. 14:05", "2. \n3. 14:05"));
    await untilCursor(editor, [9, 3]);
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(editor.document.getText(), numbered);
  });

  it("begins the next row of an HTML table with the cursor in its first cell", async () => {
    const rows = [
      "<table>",
      "<tr><th>Time</th><th>Event</th></tr>",
      "<tr><td>15:00</td><td>Well.</td></tr>",
      "</table>",
    ];
    const html = OUTAGE.replace(/\| Time[^`]*\n\n/, `${rows.join("\n")}\n\n`);
    const editor = await openNew("enter-html.md", html);
    await problemsOf(editor.document, "missing-zone");
    placeCursor(editor, "<tr><td>15:00");
    await type("\n");
    await untilText(editor.document, html.replace("</table>", "<tr><td></td><td></td></tr>\n</table>"));
    await untilCursor(editor, [14, 8]);
  });

  it("ends the list behind an empty item", async () => {
    const editor = await openAt("enter-end.md", "- 14:05");
    await type("\n");
    await untilText(editor.document, OUTAGE.replace("Orders wait.\n", "Orders wait.\n- \n"));
    await vscode.commands.executeCommand("hideSuggestWidget");
    await type("\n");
    await untilText(editor.document, OUTAGE.replace("Orders wait.\n", "Orders wait.\n\n"));
  });

  it("is Enter in code and in prose", async () => {
    const editor = await openAt("enter-code.md", "- 16:00");
    await type("\n");
    placeCursor(editor, "Orders waited.");
    await type("\n");
    // What the server says to a later question, it says when it has answered the earlier ones.
    await vscode.commands.executeCommand("vscode.executeHoverProvider", editor.document.uri, new vscode.Position(0, 3));
    const expected = OUTAGE.replace("restart\n", "restart\n\n").replace("waited.\n", "waited.\n\n");
    assert.strictEqual(editor.document.getText(), expected);
  });
});
