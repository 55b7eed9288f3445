import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSettingsFile } from "../../server/src/engine/settings/parseSettingsFile.ts";

const words = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end);

test("JSON with comments, a trailing comma and a byte order mark is read", () => {
  const text = '\uFEFF{\n  // ours\n  "profile": "public",\n  "rules": { "long-gap": { "minutes": 90 } },\n}\n';
  const { value, faults, locate } = parseSettingsFile(".postmortem.json", text);
  assert.deepEqual(value, { profile: "public", rules: { "long-gap": { minutes: 90 } } });
  assert.deepEqual(faults, []);
  assert.equal(words(text, locate(["rules", "long-gap", "minutes"])), "90");
});

test("YAML gives the same as JSON", () => {
  const text = "profile: [pagerduty, public]\nrules:\n  long-gap: off\n";
  const { value, faults, locate } = parseSettingsFile(".postmortem.yaml", text);
  assert.deepEqual(value, { profile: ["pagerduty", "public"], rules: { "long-gap": "off" } });
  assert.deepEqual(faults, []);
  assert.equal(words(text, locate(["profile", "1"])), "public");
  assert.equal(words(text, locate(["rules"])), "rules");
});

test("a path that is not there leads to the nearest part that is", () => {
  const text = '{ "rules": { "long-gap": "off" } }';
  const { locate } = parseSettingsFile(".postmortem.json", text);
  assert.equal(words(text, locate(["rules", "nothing", "minutes"])), '"rules"');
  assert.equal(words(text, locate(["nothing"])), text);
});

test("what is no settings file is said, in one line, and gives nothing", () => {
  for (const [name, text, message] of [
    [".postmortem.json", "", "A value is expected here."],
    [".postmortem.json", '{ "profile" "public" }', "A colon is missing here."],
    [".postmortem.json", "[1, 2]", "Settings are names with values, such as: profile, rules."],
    [".postmortem.yaml", "- a\n- b\n", "Settings are names with values, such as: profile, rules."],
    [".postmortem.json", "[".repeat(4000), "The file is nested more than 50 deep and was not read."],
    [
      ".postmortem.json",
      `${"]".repeat(4000)}${"[".repeat(4000)}`,
      "The file is nested more than 50 deep and was not read.",
    ],
    [".postmortem.json", " ".repeat(20_000), "The file is longer than 16 KB and was not read."],
    [".postmortem.json", '{ "a": 1, "a": 2 }', '"a" is given twice.'],
  ] as const) {
    const { faults } = parseSettingsFile(name, text);
    assert.equal(faults[0]?.value, message, `${name}: ${text.slice(0, 30)}`);
    assert.ok(faults.every(({ span }) => span.start <= span.end && span.end <= text.length));
  }
});

test("an empty YAML file says nothing and sets nothing", () => {
  assert.deepEqual(parseSettingsFile(".postmortem.yaml", "# later\n").faults, []);
  assert.equal(parseSettingsFile(".postmortem.yaml", "# later\n").value, undefined);
});

test("__proto__ is a name like any other", () => {
  for (const [name, text] of [
    [".postmortem.json", '{ "__proto__": { "polluted": true } }'],
    [".postmortem.yaml", "__proto__:\n  polluted: true\n"],
  ] as const) {
    const { value } = parseSettingsFile(name, text);
    assert.ok(typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__"));
    assert.equal(Reflect.get({}, "polluted"), undefined);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  }
});

test("bombs are refused at once", { timeout: 10_000 }, () => {
  for (let i = 0; i < 200; i++) {
    parseSettingsFile(".postmortem.yaml", "[".repeat(4000));
  }
  const manyKeys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n");
  assert.match(parseSettingsFile(".postmortem.yaml", manyKeys).faults[0]?.value ?? "", /longer than 16 KB/);
  assert.match(parseSettingsFile(".postmortem.yaml", "%YAML 1.1\n---\na: 1\n").faults[0]?.value ?? "", /directives/);
  const aliases = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
  assert.deepEqual(parseSettingsFile(".postmortem.yaml", aliases).value, {
    a: ["x", "x", "x"],
    b: [undefined, undefined, undefined],
    c: [undefined, undefined, undefined],
  });
});
