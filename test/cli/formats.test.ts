import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Ajv } from "ajv";
import { Parser } from "htmlparser2";
import { BROKEN, CLEAN, FIXABLE, README } from "./documents.ts";
import { folderWith, postmortem, root } from "./postmortem.ts";

/** A document whose words try to do more than be read. */
const NASTY = BROKEN.replace("## Impact", "## Impact\n\n## Im\u001b]0;owned\u0007pa\u202ect\u200b ## x").replace(
  "One order",
  "\u001b[31mOne\u2066 order",
);

function run(context: TestContext, args: readonly string[], files: Readonly<Record<string, string>>) {
  const cwd = folderWith(context, { ".git/": "", ...files });
  return postmortem(["check", ...args], { cwd }).stdout;
}

test("json: an element for each named file in order, as the published schema says", (context) => {
  const files = { "broken.md": BROKEN, "README.md": README, "clean.md": CLEAN, "fixable.md": FIXABLE };
  const results = JSON.parse(run(context, ["--format", "json", ...Object.keys(files)], files));
  assertValid("check.schema.json", results);
  assert.deepEqual(
    results.map(({ file, isPostmortem }: { file: string; isPostmortem: boolean }) => [file, isPostmortem]),
    [
      ["broken.md", true],
      ["README.md", false],
      ["clean.md", true],
      ["fixable.md", true],
    ],
  );
  const impossible = results[0].findings.find(({ rule }: { rule: string }) => rule === "impossible-time");
  assert.equal(impossible.severity, "error");
  assert.deepEqual(
    [impossible.start, impossible.end],
    [
      { line: 13, column: 14 },
      { line: 13, column: 19 },
    ],
  );
  const unused = results[3].findings.find(({ rule }: { rule: string }) => rule === "unused-suppression");
  assert.deepEqual(
    unused.fixes.filter(({ safe }: { safe: boolean }) => safe).length,
    1,
    "the comment that suppresses nothing can be removed unasked",
  );
});

test("json and ndjson: only postmortems of a folder are listed, and nothing is a list as well", (context) => {
  const files = { "d/README.md": README, "d/a.md": CLEAN };
  const lines = run(context, ["--format", "ndjson", "d"], files).trim().split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).file),
    ["d/a.md"],
  );
  assert.deepEqual(JSON.parse(run(context, ["--format", "json", "d"], { "d/README.md": README })), []);
});

test("compact: one line for each finding, for a person or an editor", (context) => {
  const lines = run(context, ["--format", "compact", "--quiet", "broken.md"], { "broken.md": BROKEN });
  assert.equal(lines, 'broken.md:13:14: error: "25:10" does not exist: a day has 24 hours. [impossible-time]\n');
});

test("pretty: the words in question are marked, also in a long line and behind wide letters", (context) => {
  const wide = BROKEN.replace("- 2024-03-14 25:10", "- 障害 2024-03-14 25:10");
  const long = BROKEN.replace("Error rate", `${"Error rate ".repeat(40)}`);
  const shown = (text: string) => run(context, ["--quiet", "a.md"], { "a.md": text });
  assert.equal(
    shown(BROKEN).split("\n").slice(0, 4).join("\n"),
    `a.md
  13:14  error  "25:10" does not exist: a day has 24 hours.  impossible-time
      13 │ - 2024-03-14 25:10 Error rate of checkout rises to 20 %.
         │              ^^^^^`,
  );
  assert.match(shown(wide), /│ - 障害 2024-03-14 25:10 .*\n {9}│ {19}\^\^\^\^\^\n/);
  for (const line of shown(long).split("\n")) {
    assert.ok(line.length < 130, line);
  }
});

test("colours only where they are asked for", (context) => {
  const cwd = folderWith(context, { "a.md": BROKEN });
  const isColored = (args: readonly string[], env = {}) =>
    postmortem(["check", ...args, "a.md"], { cwd, env }).stdout.includes("\u001b[");
  assert.equal(isColored([]), false, "the output is no terminal");
  assert.equal(isColored(["--color"]), true);
  assert.equal(isColored(["--color"], { NO_COLOR: "1" }), true, "what is asked for wins");
  assert.equal(isColored([], { FORCE_COLOR: "1" }), true);
  assert.equal(isColored(["--no-color"], { FORCE_COLOR: "1" }), false);
  assert.equal(isColored([], { FORCE_COLOR: "1", NO_COLOR: "1" }), false);
});

for (const format of ["pretty", "compact", "github", "junit"]) {
  test(`${format}: what a document or a file name holds cannot steer the terminal`, (context) => {
    const output = run(context, ["--format", format, "."], { "n\u001b[2Ja\u202esty.md": NASTY });
    assert.match(output, /impossible-time/);
    assert.doesNotMatch(
      output,
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]/,
    );
  });
}

test("github: an annotation for each finding, with what its syntax needs escaped", (context) => {
  const output = run(context, ["--format", "github", "--quiet", "."], { "50%, a:b/x.md": BROKEN });
  assert.equal(
    output,
    '::error file=50%25%2C a%3Ab/x.md,line=13,endLine=13,col=14,endColumn=19,title=impossible-time::"25:10" does not exist: a day has 24 hours.\n',
  );
});

test("github: paths start at the root of the repository", (context) => {
  const cwd = folderWith(context, { ".git/": "", "incidents/a.md": BROKEN });
  const { stdout } = postmortem(["check", "--format", "github", "--quiet", "a.md"], { cwd: join(cwd, "incidents") });
  assert.match(stdout, /^::error file=incidents\/a\.md,/);
});

test("sarif: valid by the published schema, also without a finding and with every kind of location", (context) => {
  const validate = sarifValidator();
  for (const files of [{ "a.md": CLEAN }, { "a.md": BROKEN, "b c.md": FIXABLE, "n\u202e.md": NASTY }]) {
    const log = JSON.parse(run(context, ["--format", "sarif", "."], files));
    assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2));
  }
});

test("sarif: results point from the root of the repository, with rule, level and safe fix", (context) => {
  const log = JSON.parse(run(context, ["--format", "sarif", "."], { "d e/ü.md": BROKEN, "f.md": FIXABLE }));
  const [run0] = log.runs;
  const impossible = run0.results.find(({ ruleId }: { ruleId: string }) => ruleId === "impossible-time");
  assert.equal(impossible.level, "error");
  assert.equal(run0.tool.driver.rules[impossible.ruleIndex].id, "impossible-time");
  assert.deepEqual(impossible.locations[0].physicalLocation, {
    artifactLocation: { uri: "d%20e/%C3%BC.md", uriBaseId: "%SRCROOT%" },
    region: { startLine: 13, startColumn: 14, endLine: 13, endColumn: 19 },
  });
  const unused = run0.results.find(({ ruleId }: { ruleId: string }) => ruleId === "unused-suppression");
  assert.equal(unused.fixes[0].artifactChanges[0].artifactLocation.uri, "f.md");
});

test("sarif: a finding keeps its fingerprint when lines come above it, and two alike differ", (context) => {
  const twice = BROKEN.replace(/^- 2024-03-14 25:10.*\n/m, "$&$&");
  const prints = (text: string) =>
    JSON.parse(run(context, ["--format", "sarif", "--quiet", "a.md"], { "a.md": text })).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["postmortemFinding/v1"],
    );
  assert.deepEqual(prints(BROKEN.replace("## Impact", "A new paragraph.\n\n## Impact")), prints(BROKEN));
  assert.equal(new Set(prints(twice)).size, prints(twice).length);
  assert.ok(prints(twice).length > 1);
});

test("junit: well-formed, a suite for each file, a failure for each warning and error", (context) => {
  const output = run(context, ["--format", "junit", "."], { "a & <b>.md": BROKEN, "c.md": CLEAN });
  const { open, suites, failures } = readXml(output);
  assert.deepEqual(open, []);
  assert.deepEqual(suites, ["a & <b>.md", "c.md"]);
  assert.deepEqual(failures, ['"25:10" does not exist: a day has 24 hours.']);
});

test("--output-file takes the results instead of standard output", (context) => {
  const cwd = folderWith(context, { "a.md": BROKEN });
  const outcome = postmortem(["check", "--format", "compact", "--quiet", "--output-file", "out.txt", "a.md"], { cwd });
  assert.equal(outcome.stdout, "");
  assert.equal(outcome.code, 1);
  assert.match(readFileSync(join(cwd, "out.txt"), "utf8"), /^a\.md:13:14: error: .*\n$/);
});

function assertValid(schema: string, value: unknown): void {
  const validate = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(root, "docs", schema), "utf8")),
  );
  assert.ok(validate(value), JSON.stringify(validate.errors, undefined, 2));
}

/** The schema is written for an older draft of JSON Schema, which differs in the name of its id. */
function sarifValidator() {
  const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

function readXml(xml: string) {
  const open: string[] = [];
  const suites: (string | undefined)[] = [];
  const failures: (string | undefined)[] = [];
  const parser = new Parser(
    {
      onopentag(name, { name: title, message }) {
        open.push(name);
        if (name === "testsuite") {
          suites.push(title);
        } else if (name === "failure") {
          failures.push(message);
        }
      },
      onclosetag(name, isImplied) {
        assert.equal(open.pop(), name);
        assert.ok(!isImplied || xml.includes("/>"));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return { open, suites, failures };
}
