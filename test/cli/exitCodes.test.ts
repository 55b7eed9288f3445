import assert from "node:assert/strict";
import { test } from "node:test";
import { BROKEN, CLEAN, FIXABLE, README } from "./documents.ts";
import { folderWith, postmortem } from "./postmortem.ts";

const FILES = { "clean.md": CLEAN, "broken.md": BROKEN, "fixable.md": FIXABLE, "README.md": README, "empty/": "" };

/** What is typed, and the exit code it ends with. */
const CASES: readonly (readonly [string, number])[] = [
  ["check clean.md", 0],
  ["check broken.md", 1],
  ["check clean.md broken.md", 1],
  ["check README.md", 0],
  ["check .", 1],
  ["check *.md", 1],
  ["check --fail-on error broken.md", 1],
  ["check --fail-on never broken.md", 0],
  ["check --fail-on warning --rule impossible-time=off broken.md", 0],
  ["check --fail-on error --rule impossible-time=warning broken.md", 0],
  ["check --quiet broken.md", 1],
  ["check missing.md", 2],
  ["check clean.md missing.md", 2],
  ["check broken.md missing.md", 2],
  ["check nothing*.md", 2],
  ["check --allow-empty nothing*.md", 0],
  ["check empty", 2],
  ["check --allow-empty empty", 0],
  ["check", 2],
  ["check --format roses clean.md", 2],
  ["check --fail-on roses clean.md", 2],
  ["check --rule roses=off clean.md", 2],
  ["check --rule impossible-time=roses clean.md", 2],
  ["check --config missing.json clean.md", 2],
  ["check --now roses clean.md", 2],
  ["check --roses clean.md", 2],
  ["check --format", 2],
  ["check --output-file empty clean.md", 2],
  ["inspect clean.md", 0],
  ["inspect broken.md README.md", 0],
  ["inspect missing.md", 2],
  ["inspect --format sarif clean.md", 2],
  ["explain impossible-time", 0],
  ["explain roses", 2],
  ["explain", 2],
  ["explain --file clean.md", 0],
  ["explain --file missing.md", 2],
  ["--help", 0],
  ["help check", 0],
  ["check --help", 0],
  ["--version", 0],
  ["", 2],
  ["roses", 2],
];

for (const [line, code] of CASES) {
  test(`exit code ${code}: postmortem ${line}`, (context) => {
    const cwd = folderWith(context, FILES);
    const outcome = postmortem(line === "" ? [] : line.split(" "), { cwd });
    assert.equal(outcome.code, code, outcome.stderr);
  });
}

test("what could not be done is said in one sentence on standard error, and nowhere else", (context) => {
  const cwd = folderWith(context, FILES);
  assert.deepEqual(postmortem(["check", "missing.md"], { cwd }), {
    code: 2,
    stdout: "No problems in 0 postmortems.\n",
    stderr: "Cannot read missing.md: no such file.\n",
  });
  assert.equal(
    postmortem(["check", "--roses"], { cwd }).stderr,
    "Unknown option '--roses'. --help lists the options.\n",
  );
  assert.equal(
    postmortem(["check"], { cwd }).stderr,
    "Name at least one file, folder or glob, or - for standard input.\n",
  );
});

test("a file that is missing does not keep the others from being checked", (context) => {
  const cwd = folderWith(context, FILES);
  const { stdout } = postmortem(["check", "--format", "compact", "missing.md", "broken.md"], { cwd });
  assert.match(stdout, /^broken\.md:13:14: error: .* \[impossible-time\]$/m);
});
