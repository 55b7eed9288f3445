import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf } from "../conditions.ts";
import { openNew } from "../workspace.ts";

const OUTAGE = `# Queue outage on 3 July 2024

## Summary

Orders waited.

## Timeline (UTC)

- 14:20 Orders flow again. At 14:30 all is well.
- 14:00 The outage begins.
- 14:12 The alert fired.
`;

/** Opens the document as a postmortem that the server has read. */
async function openOutage(name: string): Promise<vscode.TextEditor> {
  const editor = await openNew(name, OUTAGE);
  await problemsOf(editor.document, "unordered-timeline");
  return editor;
}

/** The place of some words in the document. */
function rangeOf({ document }: vscode.TextEditor, from: string, to = from): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(from);
  assert.notStrictEqual(start, -1, from);
  return new vscode.Range(document.positionAt(start), document.positionAt(text.indexOf(to) + to.length));
}

/** Selects, asks for the refactorings there as the menu does, and applies the one of that title. */
async function refactor(editor: vscode.TextEditor, range: vscode.Range, title: string): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.end);
  const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    editor.document.uri,
    range,
    vscode.CodeActionKind.Refactor.value,
    40,
  );
  const action = actions.find((candidate) => candidate.title === title);
  assert.isDefined(action?.edit, `none of: ${actions.map((candidate) => candidate.title).join(", ")}`);
  if (action?.edit !== undefined) {
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  }
}

const CHANGES: readonly (readonly [title: string, from: string, to: string, change: readonly [string, string]])[] = [
  [
    "Sort the timeline",
    "14:00",
    "14:00",
    [
      "- 14:20 Orders flow again. At 14:30 all is well.\n- 14:00 The outage begins.\n- 14:12 The alert fired.\n",
      "- 14:00 The outage begins.\n- 14:12 The alert fired.\n- 14:20 Orders flow again. At 14:30 all is well.\n",
    ],
  ],
  ["Split the entry at 14:30", "flow", "flow", ["again. At 14:30 all is well.", "again.\n- 14:30 all is well."]],
  ["Merge the 2 selected entries", "14:00", "14:12", ["begins.\n- 14:12 The", "begins. 14:12 The"]],
  [
    "Write the metrics into the summary",
    "waited",
    "waited",
    ["waited.\n", "waited.\n\n- Time to detect: 12 minutes (impact start 14:00, detected 14:12)\n"],
  ],
];

describe("refactorings", () => {
  for (const [title, from, to, change] of CHANGES) {
    it(`${title}, and one undo takes it back`, async () => {
      const editor = await openOutage(`${title.toLowerCase().replace(/\W+/g, "-")}.md`);
      const { start, end } = rangeOf(editor, from, to);
      await refactor(editor, new vscode.Range(start, from === to ? start : end), title);
      assert.strictEqual(editor.document.getText(), OUTAGE.replace(...change));
      await vscode.commands.executeCommand("undo");
      assert.strictEqual(editor.document.getText(), OUTAGE);
    });
  }

  it("the time of an entry that was split is selected, to be typed over", async () => {
    const editor = await openOutage("split-here.md");
    const { end } = rangeOf(editor, "flow again.");
    await refactor(editor, new vscode.Range(end, end), "Split the entry here");
    assert.strictEqual(editor.document.getText(), OUTAGE.replace("again. At", "again.\n- 14:20 At"));
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(editor.document.getText(), OUTAGE);
  });
});
