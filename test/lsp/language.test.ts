import assert from "node:assert/strict";
import { test } from "node:test";
import { VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/outage.md";

test("pages and lenses are in the language that the client hands over", async (t) => {
  const translations = { "Time to detect": "Zeit bis zur Entdeckung", "{0} events": "{0} Ereignisse", "not known": 1 };
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    initializationOptions: { language: { tag: "de", translations } },
  });
  editor.open(URI, OUTAGE);
  const { html } = await editor.request("postmortem/preview", { uri: URI });
  assert.match(html, /Ereignisse/);
  const { text } = await editor.request("postmortem/export", { uri: URI, format: "html", isPublic: false });
  assert.match(text, /<html lang="de">/);
  await editor.stop();
});

test("titles of code actions are in that language, and do what they did", async (t) => {
  const translations = { "Insert all missing sections": "Alle fehlenden Abschnitte einfügen" };
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    initializationOptions: { language: { tag: "de", translations } },
  });
  const text = "# Queue outage\n\n## Timeline (UTC)\n\n- 2024-03-14 10:00 Orders fail.\n";
  editor.open(URI, text);
  const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
  const actions = await editor.request("textDocument/codeAction", {
    textDocument: { uri: URI },
    range,
    context: { diagnostics: [] },
  });
  const all = actions.find(({ title }: { title: string }) => title === "Alle fehlenden Abschnitte einfügen");
  assert.ok(all, actions.map(({ title }: { title: string }) => title).join());
  const { edit } = await editor.request("codeAction/resolve", all);
  assert.match(JSON.stringify(edit), /## Root cause/);
  await editor.stop();
});

for (const language of [
  null,
  "de",
  { tag: 1 },
  { tag: "de" },
  { tag: "de", translations: null },
  { tag: "<b>", translations: {} },
]) {
  test(`a language that is none leaves English: ${JSON.stringify(language)}`, async (t) => {
    const editor = await startEditor(t, { capabilities: VS_CODE, initializationOptions: { language } });
    editor.open(URI, OUTAGE);
    assert.match((await editor.request("postmortem/preview", { uri: URI })).html, /Timeline as a table/);
    await editor.stop();
  });
}
