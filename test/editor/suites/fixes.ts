import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf, untilProblems } from "../conditions.ts";
import { closeAll, folder, open, openNew, sample, samples } from "../workspace.ts";

/** The quick fixes that are offered for the first problem of a rule, with their edits worked out. */
async function fixesOf(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const problem = (await problemsOf(document, rule)).find((candidate) => candidate.rule === rule);
  return vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    problem?.diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

/** Applies the fix whose title matches. */
async function apply(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((candidate) => title.test(candidate.title));
  assert.isDefined(action?.edit, `none of: ${actions.map((candidate) => candidate.title).join(", ")}`);
  if (action?.edit !== undefined) {
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  }
}

describe("quick fixes", () => {
  it("a missing section is inserted where it belongs, and one undo takes it back", async () => {
    const { document } = await open(sample(samples.jekyllPage));
    const before = document.getText();
    await apply(await fixesOf(document, "missing-section"), /impact/i);
    const after = document.getText();
    assert.match(after, /^## Impact$/m);
    assert.isBelow(after.indexOf("## What happened"), after.indexOf("## Impact"));
    assert.isAbove(after.indexOf("## Root cause"), after.indexOf("## Impact"));
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(document.getText(), before);
  });

  it("all missing sections are inserted at one go, and nothing else is changed", async () => {
    const { document } = await open(sample(samples.jekyllPage));
    const before = document.getText();
    await vscode.commands.executeCommand("postmortem.insertAllMissingSections", document.uri);
    await untilProblems(document, "no missing section", (problems) =>
      problems.every(
        ({ rule, diagnostic }) =>
          rule !== "missing-section" || diagnostic.severity !== vscode.DiagnosticSeverity.Warning,
      ),
    );
    const kept = before.split("\n").filter((line) => line.trim() !== "");
    const left = document.getText().split("\n");
    assert.isTrue(isSubsequence(kept, left));
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(document.getText(), before);
  });

  it("a time gets the form of its neighbours", async () => {
    const { document } = await open(sample(samples.jekyllPage));
    await apply(await fixesOf(document, "mixed-time-formats"), /1:05 PM/);
    assert.include(document.getText(), "confirmed as fixed at 1:05 PM CET");
  });

  it("a finding can be silenced in its place", async () => {
    const { document } = await open(sample(samples.jekyllPage));
    await apply(await fixesOf(document, "wrong-weekday"), /ignore/i);
    assert.match(document.getText(), /<!-- postmortem-disable-next-line wrong-weekday/);
    await untilProblems(document, "no wrong weekday", (problems) =>
      problems.every(({ rule }) => rule !== "wrong-weekday"),
    );
  });

  it("a rule is turned off in the project file, which is made and saved, and it counts at once", async () => {
    const file = vscode.Uri.joinPath(folder("scratch").uri, ".postmortem.json");
    try {
      const { document } = await openNew("severity.md", timeline);
      const actions = await fixesOf(document, "mixed-time-formats");
      await apply(actions, /^Turn off mixed-time-formats in \.postmortem\.json$/);
      const command = actions.find(({ title }) => /^Turn off mixed-time-formats/.test(title))?.command;
      await vscode.commands.executeCommand(command?.command ?? "", ...(command?.arguments ?? []));
      await untilProblems(document, "no mixed time formats", (problems) =>
        problems.every(({ rule }) => rule !== "mixed-time-formats"),
      );
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      assert.deepEqual(JSON.parse(saved), { rules: { "mixed-time-formats": "off" } });
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file);
    }
  });

  it("safe fixes are applied on saving, if the user wants that", async () => {
    const editor = vscode.workspace.getConfiguration("editor");
    await editor.update(
      "codeActionsOnSave",
      { "source.fixAll.postmortem": "explicit" },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const { document } = await openNew("save.md", timeline);
      await problemsOf(document, "mixed-time-formats");
      // Without a change of its own there would be nothing to save.
      const change = new vscode.WorkspaceEdit();
      change.insert(document.uri, document.positionAt(timeline.length), "\n");
      await vscode.workspace.applyEdit(change);
      await document.save();
      assert.include(document.getText(), "- 12:26 PM All traffic is back.");
      assert.include(document.getText(), "- 10:52 AM The upgrade starts.");
    } finally {
      await editor.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

const timeline = `# Gateway outage

## Timeline (UTC)

- 10:52 AM The upgrade starts.
- 11:05 AM Requests fail.
- 12.26 PM All traffic is back.
`;

/** True if all of the lines are still there, in their order. */
function isSubsequence(lines: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  return lines.every((line) => {
    at = text.indexOf(line, at) + 1;
    return at > 0;
  });
}
