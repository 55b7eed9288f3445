import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, deriveTemplate, newPostmortem } from "../../../server/src/engine/index.ts";

const read = (text: string) => analyze({ text, now: Date.UTC(2024, 5, 1), fileName: "a.md" });

/** Three reports of one team: a heading that nobody else knows and so has no guidance, a heading of one alone, another order in one, a title that two write otherwise. */
const FIRST = `---
title: Checkout down
date: 2024-03-14
severity: P1
layout: incident
tags: [payments]
---

# Checkout down

## TL;DR

Down.

## What broke

A node.

## Timeline

| When (UTC) | What |
| --- | --- |
| 14:05 | Down |

## Thanks

To all.
`;

const SECOND = `---
title: Search down
date: 2024-04-14
severity: P2
layout: incident
---

# Search down

## TL;DR

Down.

## Timeline

| When (UTC) | What |
| --- | --- |
| 10:05 | Down |

## What broke

A disk.

## Follow-ups

- [ ] Buy disks.
`;

const THIRD = `---
title: Mail late
date: 2024-05-14
severity: P3
layout: incident
---

# Mail late

## Summary

Late.

## What broke

A queue.

## Timeline

- 09:05 Late

## Follow-ups

- [ ] Watch the queue.
`;

test("headings that half of the postmortems have, in their usual order, with the team's own tables and keys", () => {
  const derived = deriveTemplate([FIRST, SECOND, THIRD].map(read));
  assert.equal(derived?.sections, 4);
  assert.equal(
    derived?.text.replace(/<!-- .* -->/g, "<!-- -->"),
    `---
title: "{{title}}"
date: {{date}}
severity: "{{severity}}"
layout: incident
---

# {{title}}

## TL;DR

<!-- -->

## What broke

## Timeline

<!-- -->

| When (UTC) | What |
| --- | --- |
|  |  |

## Follow-ups

<!-- -->

- [ ]${" "}
`,
  );
});

test("what is derived can be begun with", () => {
  const text = deriveTemplate([FIRST, SECOND, THIRD].map(read))?.text ?? "";
  const begun = newPostmortem({
    title: "Search: slow",
    severity: "P1",
    template: { text },
    now: Date.UTC(2024, 5, 1),
    taken: [],
  });
  assert.match(begun.text, /^---\ntitle: "Search: slow"\ndate: 2024-06-01\nseverity: "P1"\nlayout: incident\n---\n/);
  assert.match(begun.text, /\n# Search: slow\n/);
});

test("without postmortems, and where they share nothing, there is no template", () => {
  assert.equal(deriveTemplate([]), undefined);
  assert.equal(deriveTemplate([read("# A\n\n## One\n\nx\n"), read("# B\n\n## Two\n\ny\n")]), undefined);
});
