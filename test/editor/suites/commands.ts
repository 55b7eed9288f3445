import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf, until, untilProblems } from "../conditions.ts";
import { closeAll, open, openNew, sample, samples } from "../workspace.ts";

const tabEvents = [vscode.window.tabGroups.onDidChangeTabs, vscode.window.tabGroups.onDidChangeTabGroups];

/** Every command of ours, as the manifest lists them. */
function ownCommands(): string[] {
  const manifest: { contributes: { commands: { command: string }[] } } | undefined =
    vscode.extensions.getExtension("postmortem.postmortem")?.packageJSON;
  return (manifest?.contributes.commands ?? []).map(({ command }) => command);
}

/** Runs a command to its end; if it asks something, in a list or on a page, the question is dismissed. */
async function runAndDismiss(command: string, ...args: unknown[]): Promise<void> {
  let ended = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    ended = true;
  });
  while (!ended) {
    await Promise.race([running, vscode.commands.executeCommand("workbench.action.closeQuickOpen")]);
    const asking = ownTab("postmortem.copy");
    if (asking) {
      await Promise.race([running, vscode.window.tabGroups.close(asking)]);
    }
  }
  await running;
}

/** The tab of a page of ours, in whichever group it is. */
function ownTab(kind: string): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(kind));
}

function previewTab(): vscode.Tab | undefined {
  return ownTab("postmortem.preview");
}

describe("commands", () => {
  it("are all there", async () => {
    await problemsOf((await open(sample(samples.htmlTable))).document, "missing-zone");
    const known = await vscode.commands.getCommands(true);
    assert.isNotEmpty(ownCommands());
    assert.isEmpty(ownCommands().filter((command) => !known.includes(command)));
  });

  for (const { what, prepare } of [
    { what: "with no editor open", prepare: closeAll },
    { what: "in a text editor", prepare: () => open(sample(samples.pipeTable)) },
    { what: "in the rich Markdown editor", prepare: openRich },
  ]) {
    it(`do not fail ${what}`, async () => {
      for (const command of ownCommands().filter((name) => !name.endsWith("restartServer"))) {
        await prepare();
        await runAndDismiss(command);
      }
      await closeAll();
    });
  }

  it("take the address of a file", async () => {
    const { document } = await open(sample(samples.pipeTable));
    for (const command of ownCommands().filter((name) => /preview|insert|reasons/i.test(name))) {
      await runAndDismiss(command, document.uri);
    }
    await closeAll();
  });

  it("open the preview beside the text, which keeps the focus", async () => {
    const { document } = await open(sample(samples.pipeTable));
    await problemsOf(document, "mixed-time-formats");
    await vscode.commands.executeCommand("postmortem.openPreviewToSide");
    await until("the preview", tabEvents, () => previewTab() !== undefined);
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    assert.notStrictEqual(previewTab()?.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    await closeAll();
  });

  it("insert a snippet that is chosen from a list", async () => {
    const { document } = await openNew("snippet.md", "# Queue outage\n\n## Timeline (UTC)\n\n- 10:00 Slow.\n\n");
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(6, 0, 6, 0) });
    const inserting = vscode.commands.executeCommand("postmortem.insertSnippet", document.uri);
    const before = document.getText();
    while (document.getText() === before) {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    await inserting;
    assert.isTrue(document.getText().startsWith(before.trimEnd()));
  });

  it("leave the built-in preview as it is", async () => {
    const { document } = await open(sample(samples.pipeTable));
    await vscode.commands.executeCommand("markdown.showPreviewToSide", document.uri);
    await until("the built-in preview", tabEvents, () =>
      vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label.startsWith("Preview search-cluster")),
    );
    await closeAll();
  });

  it("restart the server, and the problems come back", async () => {
    const { document } = await open(sample(samples.jekyllPage));
    await problemsOf(document, "wrong-weekday");
    await vscode.commands.executeCommand("postmortem.restartServer");
    await problemsOf(document, "wrong-weekday");
    const change = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf("Friday"));
    change.replace(document.uri, new vscode.Range(at, at.translate(0, "Friday".length)), "Saturday");
    await vscode.workspace.applyEdit(change);
    await untilProblems(document, "no wrong weekday", (problems) =>
      problems.every(({ rule }) => rule !== "wrong-weekday"),
    );
    await vscode.commands.executeCommand("undo");
  });
});

/** VS Code has a rich editor for Markdown since 1.131; in an older one the text editor opens. */
async function openRich(): Promise<void> {
  await closeAll();
  await vscode.commands.executeCommand("vscode.openWith", sample(samples.pipeTable), "vscode.markdown.editor");
}
