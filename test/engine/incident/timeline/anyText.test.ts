import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { analyze } from "../../../../server/src/engine/index.ts";
import type { Span } from "../../../../server/src/engine/text/span.ts";

/** What timelines are made of, in any order and broken in any way. */
const fragment = fc.oneof(
  fc.constantFrom(
    "## Timeline (UTC)\n\n",
    "- 10:02 the deploy begins\n",
    "1. **23:55:** errors\n",
    "| Time | Event |\n| --- | --- |\n| 10:02 | x |\n",
    "### 2023-05-04\n\n",
    "10:05 EDT (14:05 UTC): outage ends\n",
    "- ??:?? - 2023-05-04 --:--\n",
    "4 May 2023\n",
    "> 10:07 <jo> hi\n",
    "```\n10:05 x\n10:06 y\n```\n",
    "<table><tr><td>10:02</td><td>x",
    "Resolved\nPosted May 04, 2023 - 10:40 UTC\n",
    "The incident started at 10:05 on 13/05/2023.\n",
    "\r\n",
    "\n\n",
    "T+12m, 1683194400, 25:61, 30 February",
  ),
  fc.string({ maxLength: 12 }),
);

test("whatever the text, the reader gives places inside it, in order", () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 24 }), (fragments) => {
      const text = fragments.join("");
      const { incident } = analyze({ text, now: 0, fileName: "2023-05-04.md" });
      const isInside = ({ start, end }: Span) => 0 <= start && start <= end && end <= text.length;
      const entries = incident.timeline?.entries ?? [];
      assert.ok(entries.every(({ span, time, textSpan }) => [span, time.span, textSpan].every(isInside)));
      assert.ok(entries.every(({ span }, index) => (entries[index - 1]?.span.start ?? 0) <= span.start));
      assert.ok(incident.timeline?.unreadable.every(({ span }) => isInside(span)) ?? true);
      assert.ok(incident.timeline?.zoneStatements.every(({ span }) => isInside(span)) ?? true);
      assert.ok(
        [...incident.proseTimes, ...incident.facts.map(({ time }) => time)].every(({ span }) => isInside(span)),
      );
      assert.ok(incident.metrics.every(({ minutes }) => minutes === undefined || minutes >= 0));
      assert.ok(incident.statusUpdates.every(({ span }) => isInside(span)));
    }),
    { numRuns: 300 },
  );
});
