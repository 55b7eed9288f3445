import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { BROKEN, CLEAN } from "./documents.ts";
import { folderWith, postmortem } from "./postmortem.ts";

const OFF = '{ "rules": { "impossible-time": "off" } }';

/** The severities that the impossible time is reported with, file by file. */
function severities(args: readonly string[], cwd: string): readonly string[] {
  const { stdout } = postmortem(["check", "--format", "compact", ...args], { cwd });
  return [...stdout.matchAll(/^(\S+?):.*? (\w+): .*\[impossible-time\]$/gm)].map(
    ([, file, severity]) => `${file} ${severity}`,
  );
}

test("project files hold for their folder and below, up to the root of the repository", (context) => {
  const cwd = folderWith(context, {
    ".postmortem.json": OFF,
    "repository/.git/": "",
    "repository/a.md": BROKEN,
    "repository/deep/.postmortem.yaml": "rules:\n  impossible-time: hint\n",
    "repository/deep/b.md": BROKEN,
    "repository/deep/er/c.md": BROKEN,
  });
  assert.deepEqual(severities(["repository"], cwd), [
    "repository/a.md error",
    "repository/deep/b.md hint",
    "repository/deep/er/c.md hint",
  ]);
  assert.deepEqual(severities(["a.md"], join(cwd, "repository")), ["a.md error"]);
});

test("outside of a repository they are looked for up to the working folder", (context) => {
  const cwd = folderWith(context, { ".postmortem.json": OFF, "here/a.md": BROKEN, "here/deep/b.md": BROKEN });
  assert.deepEqual(severities(["here"], cwd), []);
  assert.deepEqual(severities(["."], join(cwd, "here")), ["a.md error", "deep/b.md error"]);
});

test("--config takes one file and no other, --no-config none, --rule wins over both", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem.json": OFF,
    "mine.yaml": "rules: { impossible-time: warning }\n",
    "a.md": BROKEN,
  });
  assert.deepEqual(severities(["a.md"], cwd), []);
  assert.deepEqual(severities(["--config", "mine.yaml", "a.md"], cwd), ["a.md warning"]);
  assert.deepEqual(severities(["--no-config", "a.md"], cwd), ["a.md error"]);
  assert.deepEqual(severities(["--rule", "impossible-time=hint", "a.md"], cwd), ["a.md hint"]);
  assert.deepEqual(severities(["--config", "mine.yaml", "--rule", "impossible-time=hint", "a.md"], cwd), ["a.md hint"]);
});

test("what is wrong in a project file is reported on it, once, and the defaults are in force", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem.json": '{\n  "rules": { "impossible-tim": "off" },\n  "profile": 7\n}\n',
    "a.md": BROKEN,
    "b.md": BROKEN,
  });
  const { stdout, code } = postmortem(["check", "--format", "compact", "--quiet", "a.md", "b.md"], { cwd });
  const lines = stdout.trim().split("\n");
  assert.equal(lines.length, 4, stdout);
  assert.match(lines[0] ?? "", /^a\.md:13:14: error/);
  assert.match(lines[1] ?? "", /^b\.md:13:14: error/);
  assert.match(
    lines[2] ?? "",
    /^\.postmortem\.json:2:14: warning: There is no rule "impossible-tim"; .*\[unknown-rule\]$/,
  );
  assert.match(lines[3] ?? "", /^\.postmortem\.json:3:14: warning: .*\[invalid-settings\]$/);
  assert.equal(code, 1);
});

test("a project file that is no JSON says so, and nothing else fails", (context) => {
  const cwd = folderWith(context, { ".git/": "", ".postmortem.json": "{ rules: ", "a.md": CLEAN });
  const { stdout, stderr, code } = postmortem(["check", "--format", "compact", "--quiet", "a.md"], { cwd });
  assert.match(stdout, /^\.postmortem\.json:1:\d+: warning: .*\[invalid-settings\]$/m);
  assert.equal(stderr, "");
  assert.equal(code, 1);
});

test("settings that are code are never run, and it is said that they are not", (context) => {
  const cwd = folderWith(context, { ".git/": "", ".postmortem.js": "process.exit(7);\n", "a.md": CLEAN });
  const { stderr, code } = postmortem(["check", "--quiet", "a.md"], { cwd });
  assert.equal(code, 0);
  assert.equal(stderr, ".postmortem.js is not read: settings are JSON or YAML, never code.\n");
});

test("--print-config shows the settings in force and the files they come from", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem.json": '{ "profile": "public", "timezone": "Europe/Lisbon" }',
    "d/.postmortem.yaml": "rules: { impossible-time: off }\n",
    "d/a.md": CLEAN,
  });
  const { stdout, code } = postmortem(["check", "--print-config", "d/a.md"], { cwd });
  const config = JSON.parse(stdout);
  assert.deepEqual(config.sources, [join("d", ".postmortem.yaml"), ".postmortem.json"]);
  assert.deepEqual(config.profile, ["public"]);
  assert.equal(config.timezone, "Europe/Lisbon");
  assert.equal(config.rules["impossible-time"].severity, "off");
  assert.equal(code, 0);
});

test("explain --file says which line of which file set what", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem.json": '{\n  "profile": "public",\n  "rules": { "impossible-time": "hint" }\n}\n',
    "a.md": `---\npostmortem:\n  profile: pagerduty\n---\n${CLEAN}`,
  });
  const { stdout } = postmortem(["explain", "--file", "a.md"], { cwd });
  assert.match(stdout, /^a\.md is a postmortem/);
  assert.match(stdout, /^ {2}profile +\["pagerduty"\] +a\.md:3 \(front matter\)$/m);
  assert.match(stdout, /^ {2}rules\.impossible-time\.severity +"hint" +\.postmortem\.json:3$/m);
});

test("explain RULE --file says what holds for the rule there, and who said so", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".postmortem.json": '{\n  "profile": "public",\n  "rules": { "impossible-time": "hint" }\n}\n',
    "a.md": `---\npostmortem:\n  rules:\n    long-gap: off\n---\n${CLEAN}`,
  });
  const rules = ["impossible-time", "missing-owner", "late-publication", "wrong-weekday", "empty-section"];
  const { stdout } = postmortem(["explain", ...rules, "--file", "a.md"], { cwd });
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/ {2,}/)),
    [
      ["impossible-time", "hint", ".postmortem.json:3"],
      ["missing-owner", "off", "profile public (.postmortem.json:2)"],
      ["late-publication", "information", "profile public (.postmortem.json:2)"],
      ["late-publication.days", "30", "profile public (.postmortem.json:2)"],
      ["wrong-weekday", "warning", "default"],
      ["empty-section", "warning", "default"],
    ],
  );
});

test("a rule that is misspelt is told with the one that may be meant", () => {
  const { code, stderr } = postmortem(["explain", "missing-zones"]);
  assert.equal(code, 2);
  assert.match(stderr, /There is no rule "missing-zones"; "missing-zone" exists\./);
});

test("explain shows the page of a rule", () => {
  const { stdout } = postmortem(["explain", "impossible-time"]);
  assert.match(stdout, /^impossible-time {2}time, error by default\n/);
  assert.match(stdout, /^Reported$/m);
});

test("init writes settings that hold nothing wrong, and leaves alone what is there", (context: TestContext) => {
  const cwd = folderWith(context, { ".git/": "", "a.md": CLEAN });
  assert.deepEqual(postmortem(["init"], { cwd }), { code: 0, stdout: "", stderr: "Wrote .postmortem.json.\n" });
  const written = readFileSync(join(cwd, ".postmortem.json"), "utf8");
  assert.match(written, /^\/\/ /);
  assert.equal(postmortem(["check", "--quiet", "a.md"], { cwd }).code, 0);
  const again = postmortem(["init"], { cwd });
  assert.deepEqual(again, { code: 2, stdout: "", stderr: "Cannot write .postmortem.json: it is there already.\n" });
  assert.equal(readFileSync(join(cwd, ".postmortem.json"), "utf8"), written);
});
