import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseSettingsFile } from "../../../server/src/engine/settings/parseSettingsFile.ts";
import { newSettingsFile, setRuleSeverity } from "../../../server/src/engine/settings/setRuleSeverity.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

const WANTED = { rule: "long-gap", severity: "hint" } as const;

/** What a file says after the edits. */
function changed(name: string, text: string): string | undefined {
  const edits = setRuleSeverity({ name, text }, WANTED);
  return edits && applyEdits(text, edits);
}

const JSON_CASES: readonly (readonly [string, string, string])[] = [
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
];

const YAML_CASES: readonly (readonly [string, string, string])[] = [
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
];

describe("the severity of a rule in a project file", () => {
  for (const [name, cases] of [
    [".postmortem.json", JSON_CASES],
    [".postmortem.yaml", YAML_CASES],
  ] as const) {
    for (const [title, before, expected] of cases) {
      it(`${name}: ${title}`, () => {
        assert.equal(changed(name, before), expected);
        const { value, faults } = parseSettingsFile(name, expected);
        assert.deepEqual(faults, []);
        assert.match(JSON.stringify(value), /"long-gap":(?:"hint"|\{[^}]*"severity":"hint")/);
      });
    }
  }

  it("a byte order mark stays", () => {
    assert.equal(
      changed(".postmortem.json", '\uFEFF{ "rules": { "long-gap": "off" } }'),
      '\uFEFF{ "rules": { "long-gap": "hint" } }',
    );
  });

  it("a file that is no settings is left alone", () => {
    assert.equal(changed(".postmortem.json", "{ rules: "), undefined);
    assert.equal(changed(".postmortem.json", "[]"), undefined);
    assert.equal(changed(".postmortem.yaml", "rules: [\n"), undefined);
    assert.equal(changed(".postmortem.yaml", "- a\n"), undefined);
  });

  it("a new file", () => {
    assert.deepEqual(parseSettingsFile(".postmortem.json", newSettingsFile(WANTED)).value, {
      rules: { "long-gap": "hint" },
    });
  });
});
