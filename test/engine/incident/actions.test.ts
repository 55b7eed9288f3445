import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { statedState } from "../../../server/src/engine/incident/actions/statedState.ts";
import { tellsOfPast } from "../../../server/src/engine/incident/actions/tellsOfPast.ts";
import { sentenceAt } from "../../../server/src/engine/incident/prose/sentenceAt.ts";
import { hasMeasure, statesScope } from "../../../server/src/engine/incident/quantities.ts";
import { analyze } from "../../../server/src/engine/index.ts";

describe("what an action item tells as done", () => {
  const done = [
    "Added an alert on failed orders",
    "We have added an alert",
    "An alert has been added",
    "[P0] Fixed the limit",
    "Alerting: added a dashboard",
    "Dedicated monitoring added to the dashboard",
    "The stuck orders were sent again",
  ];
  const open = [
    "Add an alert on failed orders",
    "Needs an alert",
    "Automated tests for the release job",
    "Let the job wait until all migrations have run",
    "Alert when orders were not sent",
    "Make sure the alert added in March is loud",
  ];
  for (const text of done) {
    it(`${text}: done`, () => assert.equal(tellsOfPast(text), true));
  }
  for (const text of open) {
    it(`${text}: open`, () => assert.equal(tellsOfPast(text), false));
  }
});

describe("the state in the words of an item", () => {
  const stateOf = (line: string) => {
    const text = `# Outage\n\n## Action items\n\n- [ ] ${line}\n`;
    const [item] = analyze({ text, now: 0 }).incident.actionItems;
    return item && statedState(text, item)?.value;
  };
  const cases: readonly (readonly [string, boolean | undefined])[] = [
    ["DONE Add an alert", true],
    ["Add an alert (done on 2024-03-20)", true],
    ["Add an alert, TODO", false],
    ["~~Add an alert~~", true],
    ["✅ Add an alert", true],
    ["Add an alert (done in staging)", undefined],
    ["Close the open incident", undefined],
    ["Open a ticket", undefined],
    ["~~Tom~~ Priya adds an alert", undefined],
  ];
  for (const [line, state] of cases) {
    it(`${line}: ${state}`, () => assert.equal(stateOf(line), state));
  }
});

describe("sentences", () => {
  const sentence = (plain: string, word: string) => {
    const { start, end } = sentenceAt(plain, plain.indexOf(word));
    return plain.slice(start, end);
  };
  it("end with a full stop before a space", () => {
    assert.equal(sentence("It broke. We mended it. Then it held.", "mended"), "We mended it.");
  });
  it("do not end within numbers, names and abbreviations", () => {
    assert.equal(
      sentence("Some hosts, e.g. web.example.org, took 1.5 s. It held.", "took"),
      "Some hosts, e.g. web.example.org, took 1.5 s.",
    );
  });
  it("go over the end of a line", () => {
    assert.equal(sentence("The job\nhung. It held.", "job"), "The job\nhung.");
  });
  it("end with the text", () => {
    assert.equal(sentence("It held", "held"), "It held");
  });
});

describe("numbers that measure something", () => {
  for (const text of [
    "214 of 1,900 customers",
    "3 % of the requests",
    "for 35 minutes",
    "half of the orders",
    "$4,000 in fees",
  ]) {
    it(text, () => assert.equal(hasMeasure(text), true));
  }
  for (const text of [
    "on 14 March 2024 at 14:05",
    "2024-03-14T14:05Z",
    "HTTP 500 from v2.3.1",
    "a 503 error",
    "ticket #1204",
    "tier 1 of web3",
    "at 4 pm",
  ]) {
    it(`${text}: none`, () => assert.equal(hasMeasure(text), false));
  }
  it("the whole states the scope, too", () => {
    assert.equal(statesScope("All customers saw it"), true);
    assert.equal(statesScope("No data was lost"), true);
    assert.equal(statesScope("Customers saw it"), false);
  });
});
