import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf, until } from "../conditions.ts";
import { closeAll, openNew } from "../workspace.ts";

const REPORT = `# Queue outage on 14 March 2024

## Timeline

| Time | Event |
| --- | --- |
| 14:01 | The release begins. |

## Impact

Nobody could order.
`;

const CHAT = `Mira Osei  2:05 PM
Checkout is down.
3 replies
Tariq Blom  2:07 PM
Rolled back.
`;

const WITH_ROWS = REPORT.replace(
  "begins. |\n",
  "begins. |\n| 14:05 | Mira Osei: Checkout is down. |\n| 14:07 | Tariq Blom: Rolled back. |\n",
);

/** Opens the report as a postmortem that the server knows, with the cursor behind the last row, or in the last section. */
async function openReport(name: string, where: "timeline" | "impact"): Promise<vscode.TextDocument> {
  const editor = await openNew(name, REPORT);
  await problemsOf(editor.document, "missing-section");
  const at = editor.document.positionAt(REPORT.indexOf(where === "timeline" ? "begins. |" : "order.")).translate(0, 9);
  editor.selection = new vscode.Selection(editor.document.validatePosition(at), editor.document.validatePosition(at));
  return editor.document;
}

async function untilText(document: vscode.TextDocument, text: string): Promise<void> {
  await until(`the text to be\n${text}`, [vscode.workspace.onDidChangeTextDocument], () => document.getText() === text);
}

/** How the rows are chosen after pasting is tried with a keyboard: test/editor/page/pasting.test.ts. */
describe("pasting a chat", () => {
  it("as usual stays plain text", async () => {
    const document = await openReport("paste-plain.md", "timeline");
    await vscode.env.clipboard.writeText("14:05 down");
    await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
    await untilText(document, REPORT.replace("begins. |\n", "begins. |14:05 down\n"));
    await vscode.commands.executeCommand("undo");
  });

  it("by the command reads the clipboard, wherever the cursor is", async () => {
    const document = await openReport("import.md", "impact");
    await vscode.env.clipboard.writeText(CHAT);
    await vscode.commands.executeCommand("postmortem.importTimeline", document.uri);
    assert.strictEqual(document.getText(), WITH_ROWS);
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(document.getText(), REPORT);
    await closeAll();
  });
});
