import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/outage.md";

test("what the server exports has the bytes that the command line writes", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  for (const format of ["html", "rich-text", "markdown", "json", "timeline-csv", "actions-csv"]) {
    const { text } = await editor.request("postmortem/export", { uri: URI, format, isPublic: true });
    const args = ["dist/cli.js", "export", "--public", "--format", format, "--stdin-filename", "outage.md", "-"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { input: OUTAGE, encoding: "utf8" });
    assert.equal(text, stdout, `${format}: ${stderr}`);
  }
  await editor.stop();
});

test("problems come with their places, images with their addresses, and an unknown format is refused", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, `${OUTAGE}\nThe password: hJ8sK2mQ9xLw4vT7bN1c was used. ![a](b.png)\n`);
  const ask = (format: string, images = {}) =>
    editor.request("postmortem/export", { uri: URI, format, isPublic: true, images });
  const result = await ask("html");
  assert.deepEqual(
    result.problems.map(({ rule, line }: { rule: string; line: number }) => [rule, line]),
    [["secret", OUTAGE.split("\n").length]],
  );
  assert.deepEqual(result.images, ["b.png"]);
  assert.match(
    (await ask("html", { "b.png": "data:image/png;base64,AAAA" })).text,
    /src="data:image\/png;base64,AAAA"/,
  );
  await assert.rejects(ask("pdf"), /no format "pdf"/);
  assert.equal(await editor.request("postmortem/export", { uri: "file:///none.md", format: "html" }), null);
  await editor.stop();
});
