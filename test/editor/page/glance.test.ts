import assert from "node:assert/strict";
import { test } from "node:test";
import { openFile, previewOf, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { frameOf, testEachTheme } from "./axe.ts";
import { openVsCode } from "./vscode.ts";

/** Something of everything that the preview can show. */
const report = `---
title: Queue outage
severity: SEV-2
---

## Summary

Messages were were late for an hour.[^1]

## Timeline (UTC)

- 2026-03-02 21:30 Release of version 12
- 2026-03-02 22:00 Outage begins
- 2026-03-02 ~22:10 An alert fires
- 2026-03-02 22:40 Half of the regions recovered
- 2026-03-02 23:05 Outage ends

| Region | Lost |
| --- | --- |
| North | 12 |

## Action items

- [x] Watch the queue (owner: Ana, due 2026-03-09)
- [ ] Let nodes drain before they leave

[^1]: By the clock of the queue.
`;

test("the incident at a glance, in a real editor", async (context) => {
  const { page } = await openVsCode(context, { file: "queue.md", files: { "queue.md": report } });
  await statusItem(page).waitFor();
  await runCommand(page, "Postmortem: Open Preview to the Side");
  const preview = previewOf(page);
  await preview.locator("#pm-drawing a.event").first().waitFor();

  await context.test("an event leads to its place in the text", async () => {
    await preview.locator('a.event[aria-label*="22:00"]').focus();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: /Ln 13, Col 3/ }).waitFor();
  });

  await context.test("times are shown in the zone that is chosen", async () => {
    await preview.getByRole("button", { name: "as written" }).waitFor();
    await preview.getByRole("button", { name: "UTC", exact: true }).click();
    await preview.locator('[data-zone="UTC"][aria-pressed="true"]').waitFor();
  });

  await testEachTheme(context, page);

  await context.test("a problem is mended from within the page", async () => {
    await preview.locator("article .problem-sign[aria-label*='stands twice']").click();
    const frame = await frameOf(page);
    const card = frame.locator(".problem-card");
    await card
      .getByRole("button", { name: /Remove|Delete|twice|second/i })
      .first()
      .click();
    await preview.locator("p", { hasText: "Messages were late for an hour." }).waitFor();
    assert.equal(await preview.locator("article .problem-sign[aria-label*='stands twice']").count(), 0);
  });

  await context.test("a locked preview keeps its document, and the next one opens beside it", async () => {
    await runCommand(page, "Postmortem: Toggle Preview Locking");
    await page.locator(".tab", { hasText: "[Preview: Queue outage]" }).waitFor();
    await page.keyboard.press("Control+1");
    await openFile(page, "search-cluster-outage.md");
    await runCommand(page, "Postmortem: Open Preview to the Side");
    await page.locator(".tab", { hasText: "Preview: Search Outage Incident report" }).waitFor();
    assert.equal(await page.locator(".tab", { hasText: "[Preview: Queue outage]" }).count(), 1);
  });
});
