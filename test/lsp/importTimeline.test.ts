import assert from "node:assert/strict";
import { test } from "node:test";
import { serverCommands } from "../../server/src/protocol.ts";
import { NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE, README } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/outage.md";
const CHAT = "Mira Osei  11:31 AM\nOrders succeed again.\n2 replies\n";

/** The line behind the last entry of the timeline. */
const BEHIND = { start: { line: 12, character: 55 }, end: { line: 12, character: 55 } };

test("a chat is answered as rows, as written, moved from the reader's zone, and with its source", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const params = { uri: URI, text: CHAT, range: BEHIND, readerZone: "Europe/Amsterdam" };
  const answer = await editor.request("postmortem/importTimeline", params);
  assert.deepEqual(
    { ...answer, choices: answer.choices.map(({ edits, ...rest }: { edits: unknown }) => rest) },
    {
      source: "a Slack thread",
      timed: 1,
      untimed: 0,
      leftOut: ["2 replies"],
      choices: [{ kind: "as-written" }, { kind: "moved", from: "Europe/Amsterdam", to: "UTC" }, { kind: "kept" }],
    },
  );
  const textAfter = (index: number) => editor.applied(URI, { changes: { [URI]: answer.choices[index].edits } });
  const last = "- 10:30 The release is rolled back, and orders succeed.\n";
  assert.equal(textAfter(0), OUTAGE.replace(last, `${last}- 11:31 Mira Osei: Orders succeed again.\n`));
  assert.equal(textAfter(1), OUTAGE.replace(last, `${last}- 10:31 Mira Osei: Orders succeed again.\n`));
  assert.match(textAfter(2), /<!-- Imported from:\nMira Osei {2}11:31 AM\n/);
  await editor.stop();
});

test("nothing comes back for a text without times, outside of the timeline, and for a document that is not open", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const ask = (params: object) => editor.request("postmortem/importTimeline", { uri: URI, text: CHAT, ...params });
  assert.equal(await ask({ text: "Nobody knows." }), null);
  assert.equal(await ask({ range: { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } } }), null);
  assert.equal(await ask({ uri: "file:///home/mira/none.md" }), null);
  editor.open("file:///home/mira/README.md", README);
  assert.deepEqual((await ask({ uri: "file:///home/mira/README.md" })).choices, []);
  await editor.stop();
});

test("an editor without a paste action has the command", async (t) => {
  const editor = await startEditor(t, { capabilities: NEOVIM });
  editor.open(URI, OUTAGE);
  const command = serverCommands.importTimeline;
  await editor.request("workspace/executeCommand", { command, arguments: [URI, CHAT, BEHIND.start] });
  const { edit } = await editor.heard("workspace/applyEdit");
  assert.match(editor.applied(URI, edit), /^- 11:31 Mira Osei: Orders succeed again\.$/m);
  for (const odd of [[URI], [URI, 7], [URI, "no time"], [URI, CHAT, "here"], []]) {
    await editor.request("workspace/executeCommand", { command, arguments: odd });
  }
  await editor.stop();
});
