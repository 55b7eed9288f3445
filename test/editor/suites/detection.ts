import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf, until, untilProblems } from "../conditions.ts";
import { folder, open, openNew, sample, samples } from "../workspace.ts";

/** Changes of the text, for conditions about what stands in it. */
const edits = [vscode.workspace.onDidChangeTextDocument];

describe("what counts as a postmortem", () => {
  it("is written into the front matter by a command", async () => {
    const { document } = await openNew("notes.md", "# Notes of Tuesday\n\nThe queue was slow for an hour.\n");
    await vscode.commands.executeCommand("postmortem.markAsPostmortem", document.uri);
    await until("front matter", edits, () => document.getText().startsWith("---\n"));
    assert.match(document.getText(), /^---\npostmortem: true\n---\n/);
    await problemsOf(document, "missing-section");
  });

  it("is taken back by another one, and all problems go", async () => {
    const { document } = await open(sample(samples.pipeTable));
    await problemsOf(document, "mixed-time-formats");
    await vscode.commands.executeCommand("postmortem.markAsNotPostmortem", document.uri);
    await until("front matter", edits, () => document.getText().startsWith("---\n"));
    assert.match(document.getText(), /^---\npostmortem: false\n---\n/);
    await untilProblems(document, "no problems", (problems) => problems.length === 0);
  });

  it("is remembered for a folder in the project file, which counts when it is saved", async () => {
    const { document } = await openNew("outages/plain.md", "# Tuesday\n\nThe queue was slow for an hour.\n");
    const { document: other } = await openNew("outages/other.md", "# Wednesday\n\nIt was slow again.\n");
    const remember = [other.uri.toString(), true];
    await vscode.commands.executeCommand("postmortem.server.rememberFolder", ...remember);
    const file = vscode.Uri.joinPath(folder("scratch").uri, ".postmortem.json");
    const shown = [vscode.window.onDidChangeActiveTextEditor, vscode.workspace.onDidChangeTextDocument];
    await until("project file", shown, () => vscode.window.activeTextEditor?.document.uri.path === file.path);
    try {
      const settings = vscode.window.activeTextEditor?.document;
      assert.include(settings?.getText() ?? "", '"outages/**"');
      await settings?.save();
      await vscode.window.showTextDocument(document);
      await problemsOf(document, "missing-section");
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it("may be a document that was never saved", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "# Outage of the mail gateway\n\n## Timeline\n\n- 10:05 Mails are rejected.\n- 09:40 All is well.\n",
    });
    await vscode.window.showTextDocument(document);
    const problems = await problemsOf(document, "missing-zone");
    assert.isTrue(problems.some(({ rule, words }) => rule === "missing-zone" && words === "Timeline"));
  });
});

describe("settings", () => {
  it("of one folder do not reach another one", async () => {
    const relaxed = vscode.Uri.joinPath(folder("relaxed").uri, "queue.md");
    const { document } = await open(relaxed);
    const problems = await problemsOf(document, "unordered-timeline");
    assert.isFalse(problems.some(({ rule }) => rule === "missing-section"));
    const strict = (await open(sample(samples.jekyllPage))).document;
    await problemsOf(strict, "missing-section");
  });

  it("take effect at once", async () => {
    const { document } = await open(sample(samples.htmlTable));
    await problemsOf(document, "missing-zone");
    const settings = vscode.workspace.getConfiguration("postmortem", document.uri);
    await settings.update("rules", { "missing-zone": "off" }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await untilProblems(document, "no missing zone", (problems) =>
        problems.every(({ rule }) => rule !== "missing-zone"),
      );
    } finally {
      await settings.update("rules", undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await problemsOf(document, "missing-zone");
  });
});
