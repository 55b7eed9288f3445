import assert from "node:assert/strict";
import { test } from "node:test";
import { NEOVIM, VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/incidents/postmortem.md";

test("what a new postmortem can be made of, with the settings of its folder", async (t) => {
  const editor = await startEditor(t, {
    capabilities: VS_CODE,
    initializationOptions: { readsFiles: true },
    folders: ["file:///home/mira"],
    answers: {
      "postmortem/readSettingsFiles": () => [
        {
          uri: "file:///home/mira/.postmortem.json",
          text: '{ "profile": "google-sre", "templates": "docs/templates", "timezone": "Europe/Oslo" }',
        },
      ],
    },
  });
  const { templates, preferred, folder, severities } = await editor.request("postmortem/templates", { uri: URI });
  assert.equal(templates.length, 8);
  assert.equal(preferred, "google-sre");
  assert.equal(folder, "docs/templates");
  assert.ok(
    severities.some(({ name }: { name: string }) => name === "SEV1"),
    JSON.stringify(severities),
  );
  const begun = await editor.request("postmortem/newPostmortem", {
    uri: URI,
    title: "Checkout down",
    severity: "SEV1",
    template: { id: preferred },
    taken: [],
  });
  assert.match(begun.fileName, /^\d{4}-\d\d-\d\d-checkout-down\.md$/);
  assert.match(
    begun.text,
    /^---\ntitle: Checkout down\ndate: \d{4}-\d\d-\d\d\ntimezone: Europe\/Oslo\nseverity: SEV1\n/,
  );
  const lines = begun.text.split("\n");
  assert.match(lines[begun.cursor.line - 2], /^<!-- /);
  assert.equal(lines[begun.cursor.line], "");
  await editor.stop();
});

test("a template is derived from what is sent, and nothing from nothing", async (t) => {
  const editor = await startEditor(t, { capabilities: NEOVIM });
  const documents = [
    { uri: "file:///a/1.md", text: OUTAGE },
    { uri: "file:///a/2.md", text: OUTAGE },
    { uri: "file:///a/README.md", text: "# Hello\n" },
  ];
  const derived = await editor.request("postmortem/deriveTemplate", { documents });
  assert.equal(derived.postmortems, 2);
  assert.match(derived.text, /\n## Summary\n[\s\S]*\n## Impact\n[\s\S]*\n## Timeline\n[\s\S]*\n## Root cause\n/);
  assert.equal(await editor.request("postmortem/deriveTemplate", { documents: [] }), null);
  await editor.stop();
});
