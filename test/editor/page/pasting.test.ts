import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

const REPORT = `# Queue outage on 14 March 2024

## Timeline

| Time | Event |
| --- | --- |
| 14:01 | The release begins. |

## Impact

Nobody could order.
`;

const CHAT = "Mira Osei  2:05 PM\nCheckout is down.\n3 replies\nTariq Blom  2:07 PM\nRolled back.\n";

const ROWS = "| 14:05 | Mira Osei: Checkout is down. |\n| 14:07 | Tariq Blom: Rolled back. |\n";

test("a chat that is pasted into a timeline can become rows of it", async (context) => {
  const { page, folder } = await openVsCode(context, { file: "queue.md", files: { "queue.md": REPORT } });
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), CHAT);
  await cursorTo(page, "7:999");

  await context.test("first it is plain text, with a button beside it", async () => {
    await page.keyboard.press("Control+V");
    await page.locator(".post-edit-widget").waitFor();
    assert.equal(await saved(page, join(folder, "queue.md")), REPORT.replace("begins. |\n", `begins. |${CHAT}\n`));
  });

  await context.test("the button offers the rows", async () => {
    await page.locator(".post-edit-widget").click();
    await page.locator(".action-widget .monaco-list-row", { hasText: "Timeline rows from a Slack thread" }).click();
    await page.locator(".view-line", { hasText: "Tariq Blom: Rolled back." }).waitFor();
    assert.equal(await saved(page, join(folder, "queue.md")), REPORT.replace("begins. |\n", `begins. |\n${ROWS}`));
  });

  await context.test("one undo takes them back", async () => {
    await page.keyboard.press("Control+Z");
    await page.locator(".view-line", { hasText: "Tariq Blom" }).waitFor({ state: "detached" });
    assert.equal(await saved(page, join(folder, "queue.md")), REPORT);
  });

  await context.test("outside of the timeline nothing is offered", async () => {
    await cursorTo(page, "11:999");
    await page.keyboard.press("Control+V");
    await page.locator(".view-line", { hasText: "Rolled back." }).waitFor();
    await page.locator(".post-edit-widget").waitFor({ state: "detached" });
  });
});

async function cursorTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press("Control+G");
  await page.locator(".quick-input-widget input[type=text]").fill(`:${place}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** What stands in the file after saving it. */
async function saved(page: Page, file: string): Promise<string> {
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  return readFileSync(file, "utf8");
}
