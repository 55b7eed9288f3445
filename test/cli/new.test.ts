import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, postmortem } from "./postmortem.ts";

test("new writes a postmortem with the settings of its folder, and prints its path", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem.json": '{ "timezone": "Asia/Tokyo", "profile": "pagerduty" }',
  });
  const args = [
    "new",
    "--now",
    "2024-03-14T20:00:00Z",
    "--severity",
    "SEV-2",
    "--folder",
    "incidents",
    "Search",
    "down",
  ];
  assert.deepEqual(postmortem(args, { cwd }), {
    code: 0,
    stdout: `${join("incidents", "2024-03-15-search-down.md")}\n`,
    stderr: "",
  });
  const text = readFileSync(join(cwd, "incidents", "2024-03-15-search-down.md"), "utf8");
  assert.match(text, /^---\ntitle: Search down\ndate: 2024-03-15\ntimezone: Asia\/Tokyo\nseverity: SEV-2\n/);
  assert.match(text, /\n## Responders\n/, "the template of the profile");
  postmortem(args, { cwd });
  assert.deepEqual(readdirSync(join(cwd, "incidents")), ["2024-03-15-search-down-2.md", "2024-03-15-search-down.md"]);
});

test("new takes a template of ours by name, one of the folder's by name, and any file", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem/templates/short.md": "# {{title}}\n",
    "elsewhere.md": "{{title}}, {{severity}}\n",
  });
  const text = (template: string) =>
    postmortem(["new", "--stdout", "--template", template, "-s", "P1", "Down"], { cwd }).stdout;
  assert.match(text("aws-coe"), /\n## Five whys\n/);
  assert.equal(text("short"), "# Down\n");
  assert.equal(text("./elsewhere.md"), "Down, P1\n");
  assert.match(postmortem(["new", "--list"], { cwd }).stdout, /^short .*\nlean .*\ngoogle-sre /);
});

test("new --derive learns from a folder", (context) => {
  const report = (last: string) => `# Down\n\n## Summary\n\nx\n\n## Timeline\n\n- 14:05 x\n\n## ${last}\n\nx\n`;
  const cwd = folderWith(context, { "a.md": report("Fixes"), "b.md": report("Thanks"), "README.md": "# Hello\n" });
  const { stdout, stderr } = postmortem(["new", "--derive", "."], { cwd });
  assert.match(stdout, /^# \{\{title\}\}\n\n## Summary\n[\s\S]*\n## Timeline\n/);
  assert.equal(stderr, "Learnt 3 sections from 2 postmortems.\n".replace("3", "2"));
});

for (const { what, args, says } of [
  { what: "no title", args: [], says: /^Say what failed: postmortem new "/ },
  {
    what: "an unknown template",
    args: ["-t", "nope", "x"],
    says: /^There is no template "nope"; there are lean, google-sre, /,
  },
  { what: "a template that is not there", args: ["-t", "no.md", "x"], says: /^Cannot read no\.md: no such file\.$/ },
  {
    what: "a folder without postmortems",
    args: ["--derive", "."],
    says: /^There are no postmortems in \. that have headings/,
  },
]) {
  test(`new refuses ${what} in one sentence`, (context) => {
    const cwd = folderWith(context, { "README.md": "# Hello\n" });
    const { code, stdout, stderr } = postmortem(["new", ...args], { cwd });
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr.trimEnd(), says);
    assert.deepEqual(readdirSync(cwd), ["README.md"]);
  });
}
