import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("what is generated is current", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/generate.mjs", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  assert.equal(status, 0);
});

test("the schema of the project file takes what the engine takes, and nothing else", () => {
  const schema: unknown = JSON.parse(readFileSync(`${root}docs/settings.schema.json`, "utf8"));
  const validate = new Ajv({ strict: false }).compile(Object(schema));
  const good = [
    {},
    { profile: "public" },
    { profile: ["pagerduty", "public"], rules: { "empty-section": "off", "missing-title": { severity: "error" } } },
    { timezone: "Europe/Amsterdam", zones: { IST: "Asia/Kolkata" }, dateOrder: "mdy" },
    { sectionTitles: { Narrative: "summary" }, files: { include: ["incidents/**"], exclude: [] } },
  ];
  const bad = [
    { profil: "public" },
    { profile: "none" },
    { rules: { "empty-section": "warn" } },
    { rules: { "empty-section": { words: 3 } } },
    { rules: { "no-such-rule": "off" } },
    { dateOrder: "ymd" },
    { sectionTitles: { Narrative: "story" } },
    { disable: ["empty-section"] },
  ];
  for (const settings of good) {
    assert.ok(validate(settings), JSON.stringify([settings, validate.errors]));
  }
  for (const settings of bad) {
    assert.ok(!validate(settings), JSON.stringify(settings));
  }
});
