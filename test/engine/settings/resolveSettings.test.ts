import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { analyze } from "../../../server/src/engine/index.ts";
import type { FrontMatter } from "../../../server/src/engine/markdown/document.ts";
import { PROFILES, profileOf } from "../../../server/src/engine/rules/profiles.ts";
import { defineRule, type Rule } from "../../../server/src/engine/rules/rule.ts";
import { ruleInForce } from "../../../server/src/engine/rules/ruleInForce.ts";
import { isOn } from "../../../server/src/engine/settings/isOn.ts";
import { resolveSettings } from "../../../server/src/engine/settings/resolveSettings.ts";

const longGap = defineRule({
  id: "long-gap",
  group: "time",
  summary: "",
  rationale: "",
  severity: "hint",
  profiles: { "aws-coe": "information", regulated: { severity: "error", options: { minutes: 10 } } },
  options: {
    minutes: { type: "integer", default: 60, minimum: 1, description: "" },
    aboutPercent: { type: "number", default: 20, minimum: 0, maximum: 100, description: "" },
    strict: { type: "boolean", default: false, description: "" },
    unit: { type: "string", default: "minutes", enum: ["minutes", "hours"], description: "" },
    phases: { type: "array", items: { type: "string", enum: ["detected", "mitigated"] }, default: [], description: "" },
  },
  examples: [],
  *check() {},
});
const vocabulary = { rules: [longGap], profiles: Object.keys(PROFILES), sectionKinds: ["summary", "impact"] };

describe("which layer decides", () => {
  const editor = {
    name: "editor settings",
    value: { profile: "public", rules: { "long-gap": "error" }, timezone: "UTC" },
  };
  const outer = {
    name: "../.postmortem.json",
    value: { rules: { "long-gap": { minutes: 30 } }, zones: { IST: "Asia/Kolkata" } },
  };
  const inner = {
    name: ".postmortem.json",
    value: { rules: { "long-gap": { severity: "warning", strict: true } }, zones: { CST: "Asia/Shanghai" } },
  };

  it("the nearest, each value by itself", () => {
    const { settings, problems } = resolve([inner, outer, editor]);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.profile, ["public"]);
    assert.equal(settings.timezone, "UTC");
    assert.deepEqual(
      settings.zones,
      new Map([
        ["IST", "Asia/Kolkata"],
        ["CST", "Asia/Shanghai"],
      ]),
    );
    const { severity, options } = ruleInForce(rule(), settings);
    assert.equal(severity, "warning");
    assert.equal(options.minutes, 30);
    assert.equal(options.strict, true);
    assert.equal(options.aboutPercent, 20);
  });

  it("the front matter before all others", () => {
    const { settings } = resolve([inner, editor], "postmortem: { profile: itil, rules: { long-gap: off } }");
    assert.deepEqual(settings.profile, ["itil"]);
    assert.equal(ruleInForce(rule(), settings).severity, "off");
  });

  it("a layer before the profile, also where the profile is named nearer", () => {
    const { settings } = resolve([editor], "postmortem: { profile: regulated }");
    const { severity, options } = ruleInForce(rule(), settings);
    assert.equal(severity, "error");
    assert.equal(options.minutes, 10);
  });

  it("the profile before the rule's default, the later profile before the earlier", () => {
    assert.equal(
      ruleInForce(rule(), resolve([{ name: "a", value: { profile: "aws-coe" } }]).settings).severity,
      "information",
    );
    const both = resolve([{ name: "a", value: { profile: ["regulated", "aws-coe"] } }]).settings;
    assert.equal(ruleInForce(rule(), both).severity, "information");
    assert.equal(ruleInForce(rule(), both).options.minutes, 10);
  });

  it("the default where nobody says anything", () => {
    const { settings } = resolve([]);
    assert.deepEqual(settings.profile, ["default"]);
    assert.deepEqual(ruleInForce(rule(), settings), {
      severity: "hint",
      bySettings: false,
      options: { minutes: 60, aboutPercent: 20, strict: false, unit: "minutes", phases: [] },
    });
  });
});

describe("what is wrong is said, and the default stands", () => {
  const cases: readonly [unknown, string][] = [
    [
      option({ aboutPercent: "20%" }),
      '"aboutPercent" of long-gap takes a number from 0 to 100; "20%" is text, so 20 is used.',
    ],
    [
      option({ aboutPercent: 200 }),
      '"aboutPercent" of long-gap takes a number from 0 to 100; 200 is too high, so 20 is used.',
    ],
    [option({ minutes: 0 }), '"minutes" of long-gap takes a whole number of 1 or more; 0 is too low, so 60 is used.'],
    [
      option({ minutes: 1.5 }),
      '"minutes" of long-gap takes a whole number of 1 or more; 1.5 is no whole number, so 60 is used.',
    ],
    [option({ strict: "yes" }), '"strict" of long-gap takes true or false; "yes" is text, so false is used.'],
    [
      option({ unit: "days" }),
      '"unit" of long-gap takes minutes or hours; "days" is none of these, so "minutes" is used.',
    ],
    [
      option({ phases: ["found"] }),
      '"phases" of long-gap takes a list of detected or mitigated; "found" is none of these, so its default is used.',
    ],
    [
      option({ phases: [3] }),
      '"phases" of long-gap takes a list of detected or mitigated; 3 is a number, so its default is used.',
    ],
    [option({ minute: 3 }), 'There is no option "minute" of long-gap; "minutes" exists.'],
    [option({ constructor: 3 }), 'There is no option "constructor" of long-gap.'],
    [
      { rules: { "long-gap": "warn" } },
      'long-gap takes off, hint, information, warning or error; "warn" is none of these.',
    ],
    [
      { rules: { "long-gap": true } },
      "long-gap takes off, hint, information, warning or error; true is neither text nor a number.",
    ],
    [{ rules: { "long-gaps": "off" } }, 'There is no rule "long-gaps"; "long-gap" exists.'],
    [{ rules: [] }, '"rules" takes a mapping of names to values; this is a list.'],
    [{ profile: "Public" }, 'There is no profile "Public"; "public" exists.'],
    [{ profile: 3 }, '"profile" takes a word or a list of words; 3 is a number.'],
    [{ dateOrder: "ymd" }, '"dateOrder" takes dmy or mdy; "ymd" is none of these.'],
    [{ timezone: "CET+1" }, '"CET+1" is no time zone; IANA names such as Europe/Amsterdam or UTC are.'],
    [{ zones: { IST: "India" } }, '"India" is no time zone; IANA names such as Europe/Amsterdam or UTC are.'],
    [{ sectionTitles: { Story: "sumary" } }, 'There is no kind of section "sumary"; "summary" exists.'],
    [{ files: { includes: [] } }, 'There is no setting "includes"; "include" exists.'],
    [{ files: { include: [3] } }, '"include" takes a word or a list of words; 3 is a number.'],
    [{ disable: ["long-gap"] }, 'There is no setting "disable".'],
    [["public"], "A settings file takes a mapping of names to values; this is a list."],
  ];
  for (const [value, message] of cases) {
    it(message, () => {
      const { settings, problems } = resolve([{ name: ".postmortem.json", value }]);
      assert.deepEqual(
        problems.map((problem) => [problem.layer, problem.message]),
        [[".postmortem.json", message]],
      );
      const { severity, options } = ruleInForce(rule(), settings);
      assert.equal(severity, "hint");
      assert.deepEqual(options, ruleInForce(rule(), resolve([]).settings).options);
    });
  }

  it("what a form of the editor leaves empty is not set", () => {
    const value = {
      profile: "",
      timezone: "",
      dateOrder: null,
      rules: {},
      zones: {},
      files: { include: [], exclude: [] },
    };
    assert.deepEqual(resolve([{ name: "editor settings", value }]).problems, []);
  });
});

describe("the front matter", () => {
  it("suppresses rules for the whole document, by a word or a list", () => {
    const one = resolve([], "postmortem: { disable: long-gap }").settings.disable;
    assert.deepEqual(
      one?.map(({ value }) => value),
      ["long-gap"],
    );
    const list = resolve([], "postmortem:\n  disable:\n    - long-gap").settings.disable;
    assert.deepEqual(
      list?.map(({ value }) => value),
      ["long-gap"],
    );
  });

  it("says where a fault is", () => {
    const text = "---\npostmortem:\n  profile: publik\n---\n";
    const { frontMatter } = analyze({ text, now: 0 }).markdown;
    const [problem] = resolveSettings({ layers: [], frontMatter, vocabulary }).problems;
    assert.equal(problem?.span && text.slice(problem.span.start, problem.span.end), "publik");
    assert.equal(problem?.suggestion, "public");
  });

  it("is no setting where it only says that the document is a postmortem", () => {
    assert.deepEqual(resolve([], "postmortem: true").problems, []);
  });
});

describe("what is shown", () => {
  it("is switched by name, and all of a kind at once; the nearest layer decides of each", () => {
    const layers = [
      { name: "near", value: { inlayHints: { sinceStart: true } } },
      { name: "far", value: { inlayHints: false, hover: { times: false } } },
    ];
    const { settings, problems } = resolve(layers);
    assert.deepEqual(problems, []);
    assert.equal(isOn(settings, "inlayHints.sinceStart"), true);
    assert.equal(isOn(settings, "inlayHints.elapsed"), false);
    assert.equal(isOn(settings, "hover.times"), false);
    assert.equal(isOn(settings, "codeLens.timeline"), true);
    assert.equal(isOn(settings, "continueTimeline.lists"), false);
  });

  it("takes true and false, and knows its names", () => {
    const { problems } = resolve([{ name: "near", value: { hover: { times: "no", tims: true }, codeLens: 3 } }]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        '"times" of "hover" takes true or false; "no" is text.',
        'There is no setting "tims"; "times" exists.',
        '"codeLens" takes a mapping of names to values; 3 is a number.',
      ],
    );
  });

  it("the zones of the reader and of the team are places", () => {
    const { settings, problems } = resolve([
      { name: "near", value: { readerTimezone: "Europe/Oslo", teamTimezones: ["Asia/Tokyo", "Mars/Base"] } },
    ]);
    assert.equal(settings.readerTimezone, "Europe/Oslo");
    assert.deepEqual(settings.teamTimezones, ["Asia/Tokyo"]);
    assert.equal(problems.length, 1);
  });
});

describe("profiles", () => {
  it("the later wins; an order stays where the later has none", () => {
    assert.deepEqual(profileOf(["pagerduty", "public"]).recommended, ["customer-guidance"]);
    assert.equal(profileOf(["pagerduty", "regulated"]).order?.[1], "contributing-factors");
    assert.equal(profileOf(["no-such-profile"]), PROFILES.default);
    assert.equal(profileOf(["constructor"]), PROFILES.default);
  });
});

it("no settings make the resolver throw or leave anything behind in a prototype", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), (value) => {
      resolve([
        { name: "any", value },
        { name: "rules", value: { rules: value, profile: value, zones: value, files: value } },
      ]);
      assert.equal(Object.keys(Object.prototype).length, 0);
    }),
  );
});

function rule(): Rule {
  return longGap;
}

function option(options: Readonly<Record<string, unknown>>): unknown {
  return { rules: { "long-gap": options } };
}

function resolve(layers: readonly { readonly name: string; readonly value: unknown }[], yaml?: string) {
  return resolveSettings({ layers, frontMatter: yaml === undefined ? undefined : frontMatterOf(yaml), vocabulary });
}

function frontMatterOf(yaml: string): FrontMatter | undefined {
  return analyze({ text: `---\n${yaml}\n---\n`, now: 0 }).markdown.frontMatter;
}
