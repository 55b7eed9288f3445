import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BROKEN, CLEAN, README } from "./documents.ts";
import { cli, folderWith, postmortem } from "./postmortem.ts";

/** The files that a run speaks of. */
function filesOf(stdout: string): readonly string[] {
  return stdout
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).file);
}

function inspected(args: readonly string[], cwd: string): readonly string[] {
  return filesOf(postmortem(["inspect", "--format", "ndjson", ...args], { cwd }).stdout);
}

test("files come in the order of the arguments, each once, those of a folder by name", (context) => {
  const cwd = folderWith(context, {
    "b.md": CLEAN,
    "a.md": CLEAN,
    "d/z.markdown": CLEAN,
    "d/y.md": CLEAN,
    "d/x.txt": CLEAN,
  });
  assert.deepEqual(inspected(["b.md", ".", "a.md"], cwd), ["b.md", "a.md", "d/y.md", "d/z.markdown"]);
  assert.deepEqual(inspected(["d"], cwd), ["d/y.md", "d/z.markdown"]);
  assert.deepEqual(inspected(["d/"], cwd), ["d/y.md", "d/z.markdown"]);
});

test("a file that is named may have any name, a glob is expanded here, and an existing file is no glob", (context) => {
  const cwd = folderWith(context, { "a.txt": CLEAN, "b.qmd": CLEAN, "d/[c].md": CLEAN, "d/c.md": CLEAN });
  assert.deepEqual(inspected(["a.txt", "b.qmd"], cwd), ["a.txt", "b.qmd"]);
  assert.deepEqual(inspected(["**/*.md"], cwd), ["d/[c].md", "d/c.md"]);
  assert.deepEqual(inspected(["d/[c].md"], cwd), ["d/[c].md"]);
  assert.deepEqual(inspected(["*.{txt,qmd}"], cwd), ["a.txt", "b.qmd"]);
});

test("what ignore files leave out is left out of folders and globs, not of what is named", (context) => {
  const cwd = folderWith(context, {
    ".git/": "",
    ".gitignore": "drafts/\n*.old.md\n",
    ".postmortemignore": "/templates\n",
    "kept.md": CLEAN,
    "a.old.md": CLEAN,
    "drafts/a.md": CLEAN,
    "templates/a.md": CLEAN,
    "deep/.gitignore": "!b.old.md\n",
    "deep/b.old.md": CLEAN,
    "deep/c.old.md": CLEAN,
    "node_modules/p/README.md": CLEAN,
  });
  assert.deepEqual(inspected(["."], cwd), ["deep/b.old.md", "kept.md"]);
  assert.deepEqual(inspected(["**/*.md"], cwd), ["deep/b.old.md", "kept.md"]);
  assert.deepEqual(inspected(["drafts/a.md"], cwd), ["drafts/a.md"]);
});

test("a link to a file counts, a link to a folder is not followed in a circle", {
  skip: process.platform === "win32" && "links need rights there",
}, (context) => {
  const cwd = folderWith(context, { "d/a.md": CLEAN });
  symlinkSync(join(cwd, "d"), join(cwd, "d", "circle"));
  symlinkSync(join(cwd, "d", "a.md"), join(cwd, "d", "b.md"));
  symlinkSync(join(cwd, "nowhere.md"), join(cwd, "d", "c.md"));
  assert.deepEqual(inspected(["d"], cwd), ["d/a.md", "d/b.md"]);
});

test("- is standard input, under the name it is given", (context) => {
  const cwd = folderWith(context, {});
  const anonymous = postmortem(["check", "--format", "compact", "-"], { cwd, stdin: BROKEN });
  assert.match(anonymous.stdout, /^<stdin>:13:14: error: /m);
  assert.equal(anonymous.code, 1);
  const named = postmortem(["check", "--format", "compact", "-", "--stdin-filename", "x.md"], { cwd, stdin: BROKEN });
  assert.match(named.stdout, /^x\.md:13:14: error: /m);
});

test("behind -- everything is a file", (context) => {
  const cwd = folderWith(context, { "--quiet": BROKEN });
  const { stdout, code } = postmortem(["check", "--format", "compact", "--", "--quiet"], { cwd });
  assert.match(stdout, /^--quiet:13:14: error: /m);
  assert.equal(code, 1);
});

test("a reader that goes away is no failure", async (context) => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, BROKEN]));
  const cwd = folderWith(context, files);
  const child = spawn(process.execPath, [cli, "check", "--format", "json", "."], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = await once(child, "exit");
  assert.equal(stderr, "");
  assert.equal(code, 1);
});

test("files that are no postmortems are skipped: said by name where named, as a number where found", (context) => {
  const cwd = folderWith(context, {
    "README.md": README,
    "CHANGELOG.md": "# Changelog\n\n## 1.0\n\n- First.\n",
    "a.md": CLEAN,
  });
  assert.deepEqual(postmortem(["check", "README.md"], { cwd }), {
    code: 0,
    stdout: "No problems in 0 postmortems.\n",
    stderr: "README.md is no postmortem, so it was not checked.\n",
  });
  const found = postmortem(["check", "."], { cwd });
  assert.match(found.stderr, /^2 files that are no postmortems were skipped\.\n$/);
  assert.equal(postmortem(["check", "--quiet", "."], { cwd }).stderr, "");
});

const ODD: Readonly<Record<string, string | Uint8Array>> = {
  "empty.md": "",
  "one-line.md": "Outage",
  "no-break-at-the-end.md": CLEAN.trimEnd(),
  "windows.md": CLEAN.replaceAll("\n", "\r\n"),
  "mixed.md": CLEAN.replace("\n\n", "\r\n\r").replace("\n\n", "\r\n\r\n"),
  "byte-order-mark.md": `\ufeff${CLEAN}`,
  "nul.md": CLEAN.replace("Outage", "Out\0age"),
  "binary.md": Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256),
  "half-a-character.md": Buffer.concat([Buffer.from(CLEAN), Buffer.from([0xf0, 0x9f])]),
  "front-matter-never-closed.md": `---\ntitle: x\n${CLEAN}`,
  "fence-never-closed.md": `${CLEAN}\n\`\`\`\n${CLEAN}`,
  "table-never-closed.md": `${CLEAN}\n<table><tr><td>14:05`,
  "yaml-bomb.md": `---\na: ${"[".repeat(4000)}\n---\n${CLEAN}`,
  "long-line.md": `# Outage\n\n## Timeline\n\n- 14:05 ${"word ".repeat(20_000)}\n`,
  "many-rows.md": `# Outage\n\n## Timeline (UTC)\n\n| Time | Event |\n| - | - |\n${"| 14:05 | x |\n".repeat(10_000)}`,
  "large.md": `${CLEAN}\n${"A sentence of the report. ".repeat(45_000)}`,
};

test("whatever a file holds, inspect and check read it without a word of complaint", (context) => {
  const cwd = folderWith(context, ODD);
  const names = Object.keys(ODD);
  const inspect = postmortem(["inspect", "--format", "ndjson", ...names], { cwd });
  assert.deepEqual(filesOf(inspect.stdout), names);
  assert.equal(inspect.stderr, "");
  assert.equal(inspect.code, 0);
  const check = postmortem(["check", "--format", "ndjson", "--quiet", ...names], { cwd });
  assert.deepEqual(filesOf(check.stdout), names);
  assert.equal(check.stderr, "");
  for (const { file, findings } of check.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))) {
    const lines = Buffer.from(ODD[file] ?? "")
      .toString("utf8")
      .split(/\r\n|\r|\n/);
    for (const { end } of findings) {
      assert.ok(
        end.line <= lines.length && end.column <= (lines[end.line - 1]?.length ?? 0) + 1,
        `${file}: ${JSON.stringify(end)}`,
      );
    }
  }
});

test("in a repository a link has to lead to a file, and outside of one nobody can say", (context) => {
  const text = `${CLEAN}\nSee [the runbook](runbok.md), [it](../docs/how.md) and [more](../../outside.md).\n`;
  const files = { "reports/a.md": text, "reports/runbook.md": "", "docs/why.md": "" };
  const broken = (cwd: string) => {
    const { stdout } = postmortem(["check", "--format", "compact", "reports/a.md"], { cwd });
    return [...stdout.matchAll(/warning: (.*) \[broken-link\]$/gm)].map(([, words]) => words);
  };
  assert.deepEqual(broken(folderWith(context, { ".git/": "", ...files })), [
    "There is no runbok.md here; runbook.md exists.",
    "There is no how.md here.",
  ]);
  assert.deepEqual(broken(folderWith(context, files)), []);
});
