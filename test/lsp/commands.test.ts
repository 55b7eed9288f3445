import assert from "node:assert/strict";
import { test } from "node:test";
import { serverCommands } from "../../server/src/protocol.ts";
import { NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE, README } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/README.md";

test("every client can have a file marked as a postmortem, and unmarked", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM]) {
    const editor = await startEditor(t, { capabilities });
    assert.deepEqual(editor.capabilities.executeCommandProvider.commands, Object.values(serverCommands));
    editor.open(URI, README);
    await editor.request("workspace/executeCommand", { command: serverCommands.markAsPostmortem, arguments: [URI] });
    const { edit } = await editor.heard("workspace/applyEdit");
    assert.equal(editor.applied(URI, edit), `---\npostmortem: true\n---\n\n${README}`);
    editor.change(
      URI,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      "---\npostmortem: true\n---\n\n",
    );
    assert.equal((await editor.request("postmortem/status", { uri: URI })).isPostmortem, true);
    await editor.request("workspace/executeCommand", { command: serverCommands.markAsNotPostmortem, arguments: [URI] });
    const back = (await editor.heard("workspace/applyEdit")).edit;
    assert.equal(editor.applied(URI, back), `---\npostmortem: false\n---\n\n${README}`);
    await editor.stop();
  }
});

test("a postmortem that is marked as none is left alone from then on", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  assert.notDeepEqual(await editor.diagnostics(URI), []);
  editor.change(
    URI,
    { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    "---\npostmortem: false\n---\n\n",
  );
  assert.deepEqual(await editor.diagnostics(URI), []);
  const { isPostmortem, reasons } = await editor.request("postmortem/status", { uri: URI });
  assert.equal(isPostmortem, false);
  assert.ok(reasons.length > 0);
  await editor.stop();
});

test("what cannot be written without losing something is not written, and that is said", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, `+++\ntitle = "Outage"\n+++\n${OUTAGE}`);
  await editor.request("workspace/executeCommand", { command: serverCommands.markAsPostmortem, arguments: [URI] });
  assert.match((await editor.heard("window/showMessage")).message, /nothing was changed/);
  assert.deepEqual(editor.all("workspace/applyEdit"), []);
  await editor.stop();
});

test("the incident at a glance comes with its problems and their lines, and not for other Markdown", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const { html, problems } = await editor.request("postmortem/glance", { uri: URI });
  assert.match(html, /Checkout outage on 14 March 2024/);
  const lines = OUTAGE.split("\n");
  const empty = problems.find(({ message }: { readonly message: string }) => /impact/i.test(message));
  assert.deepEqual([lines[empty?.line], empty?.severity], ["## Impact", "warning"]);
  editor.open("file:///home/mira/other.md", README);
  assert.equal(await editor.request("postmortem/glance", { uri: "file:///home/mira/other.md" }), null);
  await editor.stop();
});

test("the preview is the page of the newest text, with its version", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const first = await editor.request("postmortem/preview", { uri: URI });
  assert.equal(first.version, 1);
  assert.equal(first.isPostmortem, true);
  assert.match(first.html, /Orders failed for half an hour/);
  editor.change(URI, { start: { line: 4, character: 0 }, end: { line: 4, character: 6 } }, "Payments");
  const second = await editor.request("postmortem/preview", { uri: URI });
  assert.equal(second.version, 2);
  assert.match(second.html, /Payments failed for half an hour/);
  await editor.stop();
});
