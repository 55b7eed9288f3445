import { assert } from "chai";
import * as vscode from "vscode";
import { currentProblems, problemsOf } from "../conditions.ts";
import { open, sample, samples } from "../workspace.ts";

describe("activation", () => {
  it("comes with the first Markdown file", async () => {
    await problemsOf((await open(sample(samples.htmlTable))).document, "missing-zone");
    assert.isTrue(vscode.extensions.getExtension("postmortem.postmortem")?.isActive);
  });

  it("leaves a README alone", async () => {
    const readme = (await open(sample("README.md"))).document;
    // The problems of a postmortem that is opened later show that the README has had its turn.
    await problemsOf((await open(sample(samples.jekyllPage))).document, "zone-out-of-season");
    assert.isEmpty(currentProblems(readme));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      readme.uri,
      new vscode.Range(0, 0, 3, 0),
    );
    assert.isEmpty(actions.filter(({ title }) => /section|postmortem/i.test(title)));
  });
});
