import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addFileGlob } from "../../../server/src/engine/settings/addFileGlob.ts";
import { parseSettingsFile } from "../../../server/src/engine/settings/parseSettingsFile.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

/** What a file says after the edits. */
function changed(name: string, text: string, inForce: readonly string[] = []): string | undefined {
  const edits = addFileGlob({ name, text }, { list: "include", glob: "docs/outages/**", inForce });
  return edits && applyEdits(text, edits);
}

const JSON_CASES: readonly (readonly [string, string, string])[] = [
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
];

const YAML_CASES: readonly (readonly [string, string, string])[] = [
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
];

describe("a glob in the project file", () => {
  for (const [name, cases] of [
    [".postmortem.jsonc", JSON_CASES],
    [".postmortem.yaml", YAML_CASES],
  ] as const) {
    for (const [what, before, after] of cases) {
      it(`${name}: ${what}`, () => {
        assert.equal(changed(name, before), after);
        assert.deepEqual(parseSettingsFile(name, after).faults, []);
      });
    }
  }

  it("what holds already from elsewhere goes on to hold", () => {
    assert.equal(changed("a.json", "{}", ["a/**"]), '{ "files": { "include": ["a/**", "docs/outages/**"] } }');
    assert.equal(
      changed("a.json", '{ "files": { "include": ["b"] } }', ["b"]),
      '{ "files": { "include": ["b", "docs/outages/**"] } }',
    );
  });

  it("a file that nobody understands is left alone", () => {
    assert.equal(changed("a.json", "{"), undefined);
    assert.equal(changed("a.json", '{ "files": [] }'), undefined);
    assert.equal(changed("a.json", '{ "files": { "include": "a" } }'), undefined);
    assert.equal(changed("a.yaml", "files:\n  include: a\n"), undefined);
    assert.equal(changed("a.yaml", "- a\n"), undefined);
  });
});
