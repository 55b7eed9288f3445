import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { CLEAN, README } from "./documents.ts";
import { folderWith, postmortem, root } from "./postmortem.ts";

const SAMPLES = join(root, "test", "postmortems");

function assertValid(value: unknown): void {
  const schema = JSON.parse(readFileSync(join(root, "docs", "incident.schema.json"), "utf8"));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  assert.ok(validate(value), JSON.stringify(validate.errors, undefined, 2));
}

test("json is an array with an element for each file in order, as the published schema says", () => {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".md"));
  const { stdout } = postmortem(["inspect", "--format", "json", ...names], { cwd: SAMPLES });
  const incidents = JSON.parse(stdout);
  assertValid(incidents);
  assert.deepEqual(
    incidents.map(({ file }: { file: string }) => file),
    names,
  );
});

test("what a plain report says is what is printed", (context) => {
  const cwd = folderWith(context, { "a.md": CLEAN });
  const [incident] = JSON.parse(postmortem(["inspect", "--format", "json", "a.md"], { cwd }).stdout);
  assertValid([incident]);
  assert.equal(incident.isPostmortem, true);
  assert.deepEqual(incident.title, { text: "Checkout refused payments on 14 March 2024", line: 1 });
  assert.deepEqual(incident.sections[1], { line: 7, endLine: 10, level: 2, title: "Impact", kind: "impact" });
  const { zone, entries, ...timeline } = incident.timeline;
  assert.deepEqual(timeline, { line: 11, shape: "list" });
  assert.deepEqual(zone, { text: "UTC", iana: null, offset: "+00:00", line: 11 });
  assert.deepEqual(entries[0], {
    line: 13,
    start: "2024-03-14T14:05",
    end: null,
    instant: "2024-03-14T14:05:00Z",
    zone: null,
    precision: "minute",
    approximate: false,
    elapsedMinutes: null,
    dateInferred: false,
    phase: "impact-start",
    text: "Error rate of checkout rises to 20 %.",
  });
  assert.equal(incident.facts.detected.local, "2024-03-14T14:09");
  assert.equal(incident.facts.detected.line, 14);
  const [action] = incident.actionItems;
  assert.equal(action.line, 29);
  assert.equal(action.owner, "Rui Costa");
  assert.equal(action.due, "2024-06-20");
  assert.equal(action.ticket, "PAY-12");
});

test("a file that is no postmortem is printed as well, and says so", (context) => {
  const cwd = folderWith(context, { "README.md": README });
  const line = postmortem(["inspect", "--format", "ndjson", "README.md"], { cwd }).stdout;
  assert.equal(JSON.parse(line).isPostmortem, false);
  assert.match(postmortem(["inspect", "README.md"], { cwd }).stdout, /^README\.md\n {2}No postmortem\./);
});

test("pretty shows the incident at a glance, and nothing that steers the terminal", (context) => {
  const cwd = folderWith(context, { "a.md": CLEAN.replace("The alert fires", "The\u001b[2J alert\u202e fires") });
  const { stdout } = postmortem(["inspect", "a.md"], { cwd });
  assert.match(stdout, /^ {6}14 {2}2024-03-14T14:09 {2}detected +The\[2J alert fires\.$/m);
  assert.match(stdout, /^ {6}11 {2}timeline +Timeline$/m);
  assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
});
