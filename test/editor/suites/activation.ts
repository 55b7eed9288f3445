import { assert } from "chai";
import * as vscode from "vscode";
import { currentProblems, problemsOf } from "../conditions.ts";
import { open, sample, samples } from "../workspace.ts";

describe("activation", () => {
  it("the extension comes to life with the first Markdown file", async () => {
    await open(sample(samples[0]));
    await problemsOf(sample(samples[0]));
    assert.strictEqual(vscode.extensions.getExtension("postmortem.postmortem")?.isActive, true);
  });

  it("it is invisible in a README", async () => {
    const readme = sample("README.md");
    await open(readme);
    // The problems of a postmortem that is opened later show that the README has had its turn.
    await open(sample(samples[1]));
    await problemsOf(sample(samples[1]));
    assert.deepEqual(currentProblems(readme), []);
  });
});
