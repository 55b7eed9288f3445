import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  changeSetting,
  newSettingsFile,
  type SettingChange,
} from "../../../server/src/engine/settings/changeSetting.ts";
import { parseSettingsFile } from "../../../server/src/engine/settings/parseSettingsFile.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

/** What a file says after the edits. */
function changed(name: string, text: string, change: SettingChange): string | undefined {
  const edits = changeSetting({ name, text }, change);
  return edits && applyEdits(text, edits);
}

/** What a file says before and after. */
type Case = readonly [what: string, before: string, after: string];

interface Changes {
  readonly what: string;
  readonly change: SettingChange;
  readonly json: readonly Case[];
  readonly yaml: readonly Case[];
}

const SEVERITY: Changes = {
  what: "the severity of a rule",
  change: { setting: "rules", key: "long-gap", value: "hint" },
  json: [
    [
      "a file without rules",
      '{\n  // ours\n  "profile": "public"\n}\n',
      '{\n  // ours\n  "profile": "public",\n  "rules": {\n    "long-gap": "hint"\n  }\n}\n',
    ],
    [
      "another rule",
      '{\n\t"rules": {\n\t\t"secret": "error" // always\n\t}\n}\n',
      '{\n\t"rules": {\n\t\t"secret": "error", // always\n\t\t"long-gap": "hint"\n\t}\n}\n',
    ],
    ["another severity", '{ "rules": { "long-gap": "off" } }', '{ "rules": { "long-gap": "hint" } }'],
    [
      "options beside it",
      '{ "rules": { "long-gap": { "severity": "off", "minutes": 30 } } }',
      '{ "rules": { "long-gap": { "severity": "hint", "minutes": 30 } } }',
    ],
    [
      "options alone, a comma behind them",
      '{\n  "rules": {\n    "long-gap": {\n      "minutes": 30,\n    },\n  },\n}\n',
      '{\n  "rules": {\n    "long-gap": {\n      "minutes": 30,\n      "severity": "hint"\n    },\n  },\n}\n',
    ],
    ["nothing at all", "{}", '{ "rules": { "long-gap": "hint" } }'],
    ["an empty file", "", '{\n  "rules": {\n    "long-gap": "hint"\n  }\n}\n'],
  ],
  yaml: [
    ["a file without rules", "profile: public # ours\n", "profile: public # ours\nrules:\n  long-gap: hint\n"],
    [
      "another rule, and a comment above it",
      "rules:\n    # never\n    secret: error # always\nprofile: public\n",
      "rules:\n    # never\n    secret: error # always\n    long-gap: hint\nprofile: public\n",
    ],
    ["another severity", "rules:\r\n  long-gap: 'off'\r\n", "rules:\r\n  long-gap: hint\r\n"],
    ["in brackets", "rules: { secret: error }\n", "rules: { secret: error, long-gap: hint }\n"],
    ["empty brackets", "rules: {}\n", "rules: { long-gap: hint }\n"],
    ["nothing yet", "rules:\nprofile: public\n", "rules:\n  long-gap: hint\nprofile: public\n"],
    ["a severity that is left out", "rules:\n  long-gap:\n", "rules:\n  long-gap: hint\n"],
    [
      "options alone",
      "rules:\n  long-gap:\n    minutes: 30\n  secret: error\n",
      "rules:\n  long-gap:\n    minutes: 30\n    severity: hint\n  secret: error\n",
    ],
    [
      "options in brackets",
      "rules:\n  long-gap: { severity: off, minutes: 30 }\n",
      "rules:\n  long-gap: { severity: hint, minutes: 30 }\n",
    ],
    ["an empty file", "", "rules:\n  long-gap: hint\n"],
    ["comments alone, without a line break", "# ours", "# ours\nrules:\n  long-gap: hint\n"],

    ["a map in brackets", "{ profile: public }\n", "{ profile: public, rules: { long-gap: hint } }\n"],
    ["a file whose lines are indented", "  rules:\n", "  rules:\n    long-gap: hint\n"],
  ],
};

const GLOB: Changes = {
  what: "a glob",
  change: { setting: "files", key: "include", value: ["docs/outages/**"] },
  json: [
    ["nothing at all", "{}", '{ "files": { "include": ["docs/outages/**"] } }'],
    ["an empty file", "", '{\n  "files": {\n    "include": [\n      "docs/outages/**"\n    ]\n  }\n}\n'],
    [
      "a file without globs",
      '{\n  // ours\n  "profile": "public"\n}\n',
      '{\n  // ours\n  "profile": "public",\n  "files": {\n    "include": ["docs/outages/**"]\n  }\n}\n',
    ],
    [
      "the other list",
      '{ "files": { "exclude": ["README.md"] } }',
      '{ "files": { "exclude": ["README.md"], "include": ["docs/outages/**"] } }',
    ],
    [
      "the list",
      '{\n\t"files": {\n\t\t"include": [\n\t\t\t"a/**" // first\n\t\t]\n\t}\n}\n',
      '{\n\t"files": {\n\t\t"include": [\n\t\t\t"a/**", // first\n\t\t\t"docs/outages/**"\n\t\t]\n\t}\n}\n',
    ],
    ["an empty list", '{ "files": { "include": [] } }', '{ "files": { "include": [ "docs/outages/**" ] } }'],
  ],
  yaml: [
    ["an empty file", "", 'files:\n  include: ["docs/outages/**"]\n'],
    [
      "a file without globs",
      "# ours\nprofile: public # for now\n",
      '# ours\nprofile: public # for now\nfiles:\n  include: ["docs/outages/**"]\n',
    ],
    ["a map in brackets", "{ profile: public }\n", '{ profile: public, files: { include: ["docs/outages/**"] } }\n'],
    [
      "the other list",
      "files:\n  exclude:\n    - README.md\nprofile: public\n",
      'files:\n  exclude:\n    - README.md\n  include: ["docs/outages/**"]\nprofile: public\n',
    ],
    [
      "the list",
      "files:\r\n  include:\r\n    - a/** # first\r\n  exclude: []\r\n",
      'files:\r\n  include:\r\n    - a/** # first\r\n    - "docs/outages/**"\r\n  exclude: []\r\n',
    ],
    ["a list in brackets", "files: { include: [a] }\n", 'files: { include: [a, "docs/outages/**"] }\n'],
    ["an empty list", "files:\n  include: []\n", 'files:\n  include: ["docs/outages/**"]\n'],
  ],
};

const TITLE: Changes = {
  what: "a title",
  change: { setting: "sectionTitles", key: "Qué falta: ahora", value: "action-items" },
  json: [
    ["nothing at all", "{}", '{ "sectionTitles": { "Qué falta: ahora": "action-items" } }'],
    [
      "another title, and a comment",
      '{\n  "sectionTitles": {\n    "Relato": "summary" // ours\n  }\n}\n',
      '{\n  "sectionTitles": {\n    "Relato": "summary", // ours\n    "Qué falta: ahora": "action-items"\n  }\n}\n',
    ],
    [
      "another kind",
      '{ "sectionTitles": { "Qué falta: ahora": "summary" } }',
      '{ "sectionTitles": { "Qué falta: ahora": "action-items" } }',
    ],
  ],
  yaml: [
    ["an empty file", "", 'sectionTitles:\n  "Qué falta: ahora": action-items\n'],
    [
      "another title, and a comment",
      "sectionTitles:\n  Relato: summary # ours\nprofile: public\n",
      'sectionTitles:\n  Relato: summary # ours\n  "Qué falta: ahora": action-items\nprofile: public\n',
    ],
    [
      "another kind",
      "sectionTitles: { 'Qué falta: ahora': summary }\n",
      "sectionTitles: { 'Qué falta: ahora': action-items }\n",
    ],
  ],
};

for (const { what, change, json, yaml } of [SEVERITY, GLOB, TITLE]) {
  describe(`${what} in the project file`, () => {
    for (const [name, cases] of [
      [".postmortem.jsonc", json],
      [".postmortem.yaml", yaml],
    ] as const) {
      for (const [title, before, after] of cases) {
        it(`${name}: ${title}`, () => {
          assert.equal(changed(name, before, change), after);
          assert.deepEqual(parseSettingsFile(name, after).faults, []);
          assert.match(JSON.stringify(parseSettingsFile(name, after).value), saying(change));
        });
      }
    }

    it("a new file", () => {
      const { setting, key, value } = change;
      assert.deepEqual(parseSettingsFile("a.json", newSettingsFile(change)).value, { [setting]: { [key]: value } });
    });
  });
}

/** The key with the value, which may stand among options or be the last of a list. */
function saying({ key, value }: SettingChange): RegExp {
  return new RegExp(`"${key}":(?:[[{][^}\\]]*)?"${[value].flat().at(-1)?.replace(/\*/g, "\\*")}"`);
}

describe("a change of the project file", () => {
  it("a byte order mark stays", () => {
    assert.equal(
      changed(".postmortem.json", '\uFEFF{ "rules": { "long-gap": "off" } }', SEVERITY.change),
      '\uFEFF{ "rules": { "long-gap": "hint" } }',
    );
  });

  it("what holds already from elsewhere goes on to hold", () => {
    const list = (...value: readonly string[]) => ({ ...GLOB.change, value });
    assert.equal(changed("a.json", "{}", list("a/**", "c/**")), '{ "files": { "include": ["a/**", "c/**"] } }');
    assert.equal(
      changed("a.json", '{ "files": { "include": ["b"] } }', list("b", "c/**")),
      '{ "files": { "include": ["b", "c/**"] } }',
    );
  });

  it("a file that nobody understands is left alone", () => {
    for (const { change } of [SEVERITY, GLOB, TITLE]) {
      assert.equal(changed("a.json", "{ rules: ", change), undefined);
      assert.equal(changed("a.json", "[]", change), undefined);
      assert.equal(changed("a.json", '{ "rules": [], "files": [], "sectionTitles": null }', change), undefined);
      assert.equal(changed("a.yaml", "rules: [\n", change), undefined);
      assert.equal(changed("a.yaml", "- a\n", change), undefined);
      assert.equal(changed("a.yaml", "rules: a\nfiles: a\nsectionTitles: a\n", change), undefined);
    }
    assert.equal(changed("a.json", '{ "files": { "include": "a" } }', GLOB.change), undefined);
    assert.equal(changed("a.json", '{ "files": { "include": {} } }', GLOB.change), undefined);
    assert.equal(changed("a.yaml", "files:\n  include: a\n", GLOB.change), undefined);
  });
});
