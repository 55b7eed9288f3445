import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/engine/rules/index.ts";
import { PROFILE_NAMES, PROFILES, type Profile, type ProfileName } from "../../server/src/engine/rules/profiles.ts";
import { ruleInForce } from "../../server/src/engine/rules/ruleInForce.ts";

/**
 * Every rule with its default severity, and with what it is where a profile has something else: `W` warning, `I` information,
 * `H` hint. Written by hand from the catalogue, so that no file of a rule answers for itself.
 */
const SEVERITIES = `
  missing-section warning
  empty-section warning
  empty-lead-in warning
  leftover-placeholder warning
  pseudo-heading information
  duplicate-section information
  skipped-heading-level hint
  missing-title information
  misspelt-heading information
  section-order off google-sre=H pagerduty=H atlassian=H aws-coe=H itil=H learning-review=H public=H
  generic-title hint
  invalid-front-matter error
  unknown-metadata-value information
  missing-severity hint pagerduty=W itil=W regulated=W atlassian=I public=off learning-review=off
  missing-owner hint google-sre=W pagerduty=W atlassian=W itil=W regulated=W public=off
  missing-status off pagerduty=W itil=W google-sre=I atlassian=I regulated=I
  end-before-start error
  contradictory-date warning
  future-date warning
  status-ahead-of-content warning
  unreadable-time warning
  impossible-time error
  missing-zone warning
  mixed-zones warning
  zone-out-of-season warning
  ambiguous-zone information
  contradictory-zone warning
  inconsistent-zone-spelling hint
  unordered-timeline warning
  undated-rollover information
  undated-timeline warning
  duplicate-entry information
  mixed-time-formats information
  mixed-date-formats information
  ambiguous-date warning
  wrong-weekday warning
  nonexistent-local-time warning
  repeated-local-time information
  entry-without-time information
  entry-without-text warning
  long-gap hint aws-coe=I
  unordered-phases warning regulated=E
  missing-phase hint pagerduty=I itil=I public=I regulated=W
  contradictory-duration warning
  contradictory-time warning
  resolved-before-end warning
  duration-includes-monitoring information
  understated-impact hint
  unquantified-impact information google-sre=W aws-coe=W public=W regulated=W learning-review=off
  vague-quantity hint public=I learning-review=off
  human-error-as-cause information google-sre=W pagerduty=W aws-coe=W learning-review=W
  person-as-cause hint pagerduty=I aws-coe=I learning-review=I public=I
  action-without-owner information google-sre=W pagerduty=W atlassian=W aws-coe=W itil=W learning-review=H public=off
  action-without-due-date information pagerduty=W atlassian=W aws-coe=W itil=W learning-review=H
  action-without-ticket hint google-sre=W pagerduty=W atlassian=W public=off learning-review=off
  overdue-action warning
  due-before-incident warning
  vague-action hint
  bare-reference information
  action-in-prose hint
  duplicate-action information
  contradictory-action-status warning
  blaming-language hint learning-review=I
  counterfactual-language hint pagerduty=I learning-review=I
  emotive-language hint
  doubled-word information
  undefined-acronym hint pagerduty=I public=I
  common-typo information
  mojibake warning
  entity-artefact information
  no-break-space-run information
  invisible-character information
  trailing-backslash information
  html-table hint public=I
  missing-alt-text information public=W
  broken-link warning
  secret error
  personal-data hint public=W aws-coe=W
  internal-link off public=W
  late-publication off google-sre=I pagerduty=I public=I
  missed-regulatory-clock off regulated=W
  unknown-rule warning
  unused-suppression information
  invalid-settings warning
`;

const LETTERS: Readonly<Record<string, string>> = { E: "error", W: "warning", I: "information", H: "hint", off: "off" };

interface Row {
  readonly id: string;
  readonly standard: string;
  readonly others: ReadonlyMap<string, string>;
}

const ROWS: readonly Row[] = SEVERITIES.trim()
  .split("\n")
  .map((line) => {
    const [id = "", standard = "", ...others] = line.trim().split(" ");
    const pairs = others.map((pair): readonly [string, string] => {
      const [profile = "", letter = ""] = pair.split("=");
      return [profile, LETTERS[letter] ?? letter];
    });
    return { id, standard, others: new Map(pairs) };
  });

/** Which kinds are asked for, in which order they come: required / recommended / welcome / order. */
const KINDS: Readonly<Record<ProfileName, readonly [string, string, string, string]>> = {
  default: ["summary impact timeline cause action-items", "resolution", "detection lessons", ""],
  "google-sre": [
    "summary impact root-cause trigger resolution detection action-items lessons timeline",
    "",
    "",
    "summary impact root-cause trigger resolution detection action-items went-well went-wrong lucky timeline evidence",
  ],
  pagerduty: [
    "summary cause resolution impact participants timeline lessons action-items",
    "communications",
    "",
    "summary contributing-factors resolution impact participants timeline went-well went-wrong action-items communications",
  ],
  atlassian: [
    "summary leadup impact detection response resolution timeline root-cause lessons action-items",
    "five-whys related",
    "",
    "summary leadup root-cause impact detection response resolution timeline five-whys root-cause related lessons action-items",
  ],
  "aws-coe": [
    "summary impact timeline detection resolution five-whys lessons action-items",
    "metrics response",
    "",
    "summary impact timeline metrics detection response resolution five-whys lessons action-items related",
  ],
  itil: [
    "metadata impact summary timeline root-cause resolution action-items communications review",
    "lessons",
    "",
    "metadata impact summary timeline resolution root-cause action-items communications lessons review",
  ],
  "learning-review": [
    "summary timeline cause lessons",
    "participants open-questions",
    "",
    "summary participants timeline contributing-factors went-well lessons open-questions action-items",
  ],
  public: [
    "summary impact timeline cause resolution action-items",
    "customer-guidance",
    "",
    "summary impact timeline root-cause resolution action-items customer-guidance",
  ],
  regulated: ["summary impact timeline cause action-items resolution detection communications", "", "lessons", ""],
};

function severityIn(id: string, profile: string): string | undefined {
  const rule = RULES.find((each) => each.id === id);
  return rule && ruleInForce(rule, { profile: [profile], rules: new Map() }).severity;
}

describe("profiles", () => {
  it("every rule is in the table", () => {
    const known = new Set(ROWS.map(({ id }) => id));
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !known.has(id)),
      [],
    );
  });

  for (const profile of PROFILE_NAMES) {
    it(`${profile}: each rule is as severe as the table says`, () => {
      const rows = ROWS.filter(({ id }) => RULES.some((rule) => rule.id === id));
      const expected = rows.map(({ id, standard, others }) => `${id} ${others.get(profile) ?? standard}`);
      assert.deepEqual(
        rows.map(({ id }) => `${id} ${severityIn(id, profile)}`),
        expected,
      );
    });

    it(`${profile}: the kinds of section that it asks for, and their order`, () => {
      const { required, recommended, welcome, order = [] }: Profile = PROFILES[profile];
      assert.deepEqual(
        [required, recommended, welcome, order].map((kinds) => kinds.join(" ")),
        KINDS[profile],
      );
    });
  }

  it("a week for most, a month for a report to everybody", () => {
    const daysIn = (profile: string) => {
      const rule = RULES.find(({ id }) => id === "late-publication");
      return rule && ruleInForce(rule, { profile: [profile], rules: new Map() }).options.days;
    };
    assert.deepEqual(["google-sre", "pagerduty", "public"].map(daysIn), [7, 7, 30]);
  });
});
