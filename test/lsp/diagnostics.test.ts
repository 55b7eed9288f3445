import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MINIMAL, NEOVIM, VS_CODE } from "./capabilities.ts";
import { CURSOR, IMPACT, OUTAGE, README } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/outage.md";
const END = { start: { line: 22, character: 0 }, end: { line: 22, character: 0 } };

test("a client that pulls is answered and gets nothing pushed", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM]) {
    const editor = await startEditor(t, { capabilities });
    assert.equal(editor.capabilities.diagnosticProvider.identifier, "postmortem");
    editor.open(URI, OUTAGE);
    editor.change(URI, END, "\n");
    assert.deepEqual(
      (await editor.diagnostics(URI)).filter(({ code }) => code === "empty-section").map(({ range }) => range),
      [IMPACT],
    );
    await editor.stop();
    assert.deepEqual(editor.all("textDocument/publishDiagnostics"), []);
  }
});

test("a client that cannot pull gets them pushed, for the newest version, and none when the document is closed", async (t) => {
  const editor = await startEditor(t, { capabilities: MINIMAL });
  assert.equal(editor.capabilities.diagnosticProvider, undefined);
  editor.open(URI, OUTAGE);
  assert.ok((await editor.diagnostics(URI)).some(({ code }) => code === "empty-section"));
  editor.change(
    URI,
    { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } },
    "\nOne order in five failed.\n",
  );
  assert.ok(!(await editor.diagnostics(URI)).some(({ code }) => code === "empty-section"));
  editor.close(URI);
  const last = await editor.heard("textDocument/publishDiagnostics", ({ version }) => version === undefined);
  assert.deepEqual(last, { uri: URI, diagnostics: [] });
  await editor.stop();
});

test("of many changes at once only the last is read and pushed", async (t) => {
  const editor = await startEditor(t, { capabilities: MINIMAL });
  editor.open(URI, OUTAGE);
  await editor.diagnostics(URI);
  for (let i = 0; i < 50; i++) {
    editor.change(URI, END, "x");
  }
  await editor.diagnostics(URI);
  await editor.stop();
  const versions = editor.all("textDocument/publishDiagnostics").map(({ version }) => version);
  assert.equal(versions.at(-1), 51);
  assert.ok(versions.length < 25, `${versions.length} of 51 versions were pushed`);
  assert.deepEqual(versions, [...new Set(versions)]);
});

test("what has not changed is not sent again", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const first = await editor.pull(URI);
  assert.equal(first.kind, "full");
  assert.deepEqual(await editor.pull(URI, first.resultId), { kind: "unchanged", resultId: first.resultId });
  editor.change(URI, END, "x");
  const second = await editor.pull(URI, first.resultId);
  assert.equal(second.kind, "full");
  assert.notEqual(second.resultId, first.resultId);
  editor.close(URI);
  editor.open(URI, "# Another text under the same name and version\n");
  assert.equal((await editor.pull(URI, first.resultId)).kind, "full");
  await editor.stop();
});

test("a diagnostic says who reports it, which rule, where that is explained, and holds no data", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const found = (await editor.diagnostics(URI)).find(({ code }) => code === "empty-section");
  assert.ok(found);
  assert.equal(found.source, "postmortem");
  assert.equal(found.severity, 2);
  assert.equal(
    found.codeDescription?.href,
    "https://github.com/postmortem-md/postmortem/blob/main/docs/rules.md#empty-section",
  );
  assert.equal(typeof found.message, "string");
  assert.equal(found.data, undefined);
  await editor.stop();
});

test("what can go without loss is shown faded where the client can", async (t) => {
  const text = OUTAGE.replace("Orders", "<!-- postmortem-disable-next-line missing-title -->\nOrders");
  for (const [capabilities, tags] of [
    [VS_CODE, [1]],
    [MINIMAL, undefined],
  ] as const) {
    const editor = await startEditor(t, { capabilities });
    editor.open(URI, text);
    const unused = (await editor.diagnostics(URI)).find(({ code }) => code === "unused-suppression");
    assert.ok(unused);
    assert.deepEqual(unused.tags, tags);
    await editor.stop();
  }
});

test("every rule has the place in docs/rules.md that its diagnostics lead to", async () => {
  const anchors = new Set([...readFileSync("docs/rules.md", "utf8").matchAll(/^#+ ([a-z-]+)$/gm)].map(([, id]) => id));
  const { RULES } = await import("../../server/src/engine/index.ts");
  assert.deepEqual(
    RULES.map(({ id }) => id).filter((id) => !anchors.has(id)),
    [],
  );
});

test("the other side of a contradiction goes only to a client that shows it", async (t) => {
  const text = `${OUTAGE}\n## Root cause\n\nThe same again.\n`;
  const vsCode = await startEditor(t, { capabilities: VS_CODE });
  vsCode.open(URI, text);
  const [shown] = (await vsCode.diagnostics(URI)).filter(({ code }) => code === "duplicate-section");
  assert.equal(shown?.relatedInformation?.[0]?.location.uri, URI);
  assert.equal(shown?.relatedInformation?.[0]?.location.range.start.line, 14);
  await vsCode.stop();
  const minimal = await startEditor(t, { capabilities: MINIMAL });
  minimal.open(URI, text);
  const [bare] = (await minimal.diagnostics(URI)).filter(({ code }) => code === "duplicate-section");
  assert.ok(bare);
  assert.equal(bare.relatedInformation, undefined);
  await minimal.stop();
});

test("Markdown that is no postmortem gets nothing at all", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    editor.open(URI, README);
    assert.deepEqual(await editor.diagnostics(URI), []);
    assert.deepEqual(await editor.codeActions(URI, CURSOR), []);
    assert.deepEqual(await editor.codeActions(URI, CURSOR, { diagnostics: [], only: ["source"] }), []);
    assert.equal((await editor.request("postmortem/status", { uri: URI })).isPostmortem, false);
    await editor.stop();
  }
});

test("at most 200 findings are shown, the most severe ones, and the last one says so", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  const many = Array.from({ length: 300 }, (_, i) => `## Part ${i}\n\n`).join("");
  editor.open(URI, `${OUTAGE}\n${many}`);
  const diagnostics = await editor.diagnostics(URI);
  assert.equal(diagnostics.length, 201);
  const last = diagnostics.at(-1);
  assert.match(String(last?.message), /^200 of \d+ problems are shown, the most severe of them;/);
  assert.equal(last?.severity, 3);
  assert.ok(diagnostics.slice(0, 200).every(({ severity = 4 }) => severity <= 2));
  await editor.stop();
});

test("a document over 1 MB gets one notice if it is a postmortem, and nothing if it is none", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  const long = "Nothing of note happened in this paragraph.\n\n".repeat(25_000);
  editor.open(URI, OUTAGE + long);
  const [notice, ...others] = await editor.diagnostics(URI);
  assert.equal(notice?.message, "This document is not checked: it is 1.1 MB long, and the limit is 1 MB.");
  assert.equal(notice?.severity, 3);
  assert.equal(notice?.codeDescription, undefined);
  assert.deepEqual(notice?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 34 } });
  assert.deepEqual(others, []);
  assert.deepEqual(await editor.codeActions(URI, CURSOR), []);
  editor.open("file:///home/mira/README.md", README + long);
  assert.deepEqual(await editor.diagnostics("file:///home/mira/README.md"), []);
  await editor.stop();
});

test("a question that is taken back is answered at once, and the next one is not kept waiting by it", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  const rows = Array.from(
    { length: 18_000 },
    (_, i) => `- ${String(10 + (i % 12))}:${String(i % 60).padStart(2, "0")} Step ${i} is taken.`,
  );
  editor.open(URI, OUTAGE.replace("- 10:00 The release starts.", rows.join("\n")));
  await assert.rejects(editor.cancelled("textDocument/diagnostic", { textDocument: { uri: URI } }), { code: -32800 });
  editor.open("file:///home/mira/other.md", OUTAGE);
  assert.ok((await editor.diagnostics("file:///home/mira/other.md")).length > 0);
  await editor.stop();
});

test("a question about a text that changes while it is read is given back for another try", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE + "Words upon words.\n\n".repeat(6_000));
  await editor.pull(URI);
  editor.change(URI, END, "x");
  const answer = editor.atOnce(() => {
    const pulled = editor.pull(URI);
    editor.change(URI, { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } }, "x");
    return pulled;
  });
  await assert.rejects(answer, { code: -32802, data: { retriggerRequest: true } });
  assert.equal((await editor.pull(URI)).kind, "full");
  await editor.stop();
});

test("a client that wants to hear of every reading does, whichever way it gets its diagnostics", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE, initializationOptions: { wantsAnalysed: true } });
  editor.open(URI, OUTAGE);
  const first = await editor.heard("postmortem/analysed");
  assert.deepEqual([first.uri, first.version, first.isPostmortem], [URI, 1, true]);
  assert.ok(first.reasons.includes("timeline heading"));
  editor.change(URI, END, "x");
  assert.equal((await editor.heard("postmortem/analysed")).version, 2);
  await editor.stop();
  const other = await startEditor(t, { capabilities: NEOVIM });
  other.open(URI, OUTAGE);
  await other.diagnostics(URI);
  await other.stop();
  assert.deepEqual(other.all("postmortem/analysed"), []);
});
