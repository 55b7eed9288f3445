import { execFileSync } from "node:child_process";
import { assert } from "chai";
import * as vscode from "vscode";
import { problemsOf, untilProblems } from "../conditions.ts";
import { open, sample, samples } from "../workspace.ts";

/** The processes of our server, as the system lists them. */
function serverProcesses(): number[] {
  return execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.some((arg) => /dist.server\.js$/.test(arg)))
    .map(([pid]) => Number(pid));
}

/** Only where the extension host is a process of Node's, and the server another one. */
describe("the server's process", () => {
  it("comes back when it dies, with what was typed meanwhile", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    const { document, edit } = await openAndEdit();
    const [first] = serverProcesses();
    assert.isDefined(first, "a server runs");
    process.kill(Number(first), "SIGKILL");
    await edit("Friday", "Saturday");
    await untilProblems(document, "no wrong weekday", (problems) =>
      problems.every(({ rule }) => rule !== "wrong-weekday"),
    );
    await edit("Saturday", "Friday");
    await problemsOf(document, "wrong-weekday");
    const [second, ...others] = serverProcesses();
    assert.notEqual(second, first);
    assert.isEmpty(others);
  });
});

async function openAndEdit() {
  const editor = await open(sample(samples.jekyllPage));
  const { document } = editor;
  await problemsOf(document, "wrong-weekday");
  const edit = async (old: string, replacement: string) => {
    const start = document.getText().indexOf(old);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
    assert.isTrue(await editor.edit((builder) => builder.replace(range, replacement)));
  };
  return { document, edit };
}
