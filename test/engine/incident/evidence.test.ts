import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { weighEvidence } from "../../../server/src/engine/incident/evidence/weighEvidence.ts";
import { analyze } from "../../../server/src/engine/index.ts";

const now = Date.UTC(2026, 10, 22);

function incidentOf(...items: readonly string[]) {
  const text = `# Importer down on 14 March 2024\n\n## Timeline\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  return { text, incident: analyze({ text, now }).incident };
}

/** What each piece is: its kind, its entry and its time in UTC. */
function evidenceIn(...items: readonly string[]): readonly string[] {
  return incidentOf(...items).incident.evidence.map(
    ({ kind, entry, utcMinute, instant }) =>
      `${kind} ${entry} ${instant === undefined ? `minute ${utcMinute}` : new Date(instant).toISOString()}`,
  );
}

/** The distance from UTC in hours that the evidence comes to, and how many pieces fit it. */
function weighed(...items: readonly string[]): string {
  const { timeline, evidence } = incidentOf(...items).incident;
  const found = timeline && weighEvidence(timeline, evidence);
  return found ? `${found.offset / 60}: ${found.fitting.length} of ${found.count}` : "nothing";
}

const SLACK = "https://acme.slack.com/archives/C0123ABCD/p";

describe("evidence of the zone", () => {
  it("is what chat tools write into the address of a message", () => {
    assert.deepEqual(
      evidenceIn(
        `14:05 [Slack](${SLACK}1710425123123456?thread_ts=1710400000.000100&cid=C0123ABCD)`,
        "14:06 [Teams](https://teams.microsoft.com/l/message/19:abc@thread.tacv2/1710425163000?tenantId=x)",
        "14:07 [Discord](https://discord.com/channels/12/345678901234567890/1217836468928524345)",
        "14:08 [Gitter](https://gitter.im/acme/lobby?at=65f304000123456789abcdef)",
      ),
      [
        "message 0 2024-03-14T14:05:23.000Z",
        "message 1 2024-03-14T14:06:03.000Z",
        "message 2 2024-03-14T14:07:20.500Z",
        "message 3 2024-03-14T14:04:48.000Z",
      ],
    );
  });

  it("is an epoch, and no id", () => {
    assert.deepEqual(
      evidenceIn("14:05 The pool is full at 1710425123.", "14:06 The same at 1710425163000 and later."),
      ["epoch 0 2024-03-14T14:05:23.000Z", "epoch 1 2024-03-14T14:06:03.000Z"],
    );
    assert.deepEqual(
      evidenceIn(
        "14:05 See order-1710425123, #1710425123, https://x.io/?from=1710425123000&to=1710425163000.",
        "14:06 Up.",
      ),
      [],
    );
  });

  it("is a second time with its own zone", () => {
    assert.deepEqual(
      evidenceIn("13:14 EDT (17:14 UTC) It stops.", "13:20 EDT It runs, as the log of 17:19:30Z says."),
      ["beside 0 minute 1034", "time 1 minute 1039.5"],
    );
    assert.deepEqual(
      evidenceIn("13:14 EDT It stops at 17:14.", "13:20 EDT It is due around 18:20 UTC, or at 6pm UTC."),
      [],
    );
  });

  it("counts where it fits to the minute, in a distance that somebody keeps", () => {
    assert.equal(weighed(`15:05 [A](${SLACK}1710425123123456)`, "15:06 It runs."), "1: 1 of 1");
    assert.equal(weighed(`19:35 [A](${SLACK}1710425123123456)`, "19:36 It runs."), "5.5: 1 of 1");
    assert.equal(weighed(`15:20 [A](${SLACK}1710425123123456)`, "15:26 It runs."), "nothing");
    assert.equal(weighed(`15:11 [A](${SLACK}1710425123123456)`, "15:26 It runs."), "nothing");
  });

  it("of several pieces the majority counts", () => {
    const [a, b, c] = ["1710425123123456", "1710425183123456", "1710430000123456"].map((ts) => `[A](${SLACK}${ts})`);
    assert.equal(weighed(`15:05 ${a}`, `15:06 ${b}`, `15:10 ${c}`), "1: 2 of 3");
    assert.equal(weighed(`15:05 ${a}`, `14:06 ${b}`), "nothing");
  });
});
