import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openFile, previewOf, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { frameOf, testEachTheme } from "./axe.ts";
import { openVsCode } from "./vscode.ts";

/** Long enough for both sides to have something to scroll. */
const long = `# Queue outage

## Summary

Messages were late for an hour.

## Timeline (UTC)

${Array.from({ length: 60 }, (_, minute) => `- 10:${String(minute).padStart(2, "0")} Step ${minute} of the recovery.`).join("\n")}

## Root cause

A node kept its messages.

## Lessons learned

${"Ask the node before it leaves. ".repeat(200)}
`;

test("the preview stands beside the text and follows it", async (context) => {
  const { page, messages, requests } = await openVsCode(context, {
    file: "queue.md",
    files: { "queue.md": long },
  });
  await statusItem(page).waitFor();
  await runCommand(page, "Postmortem: Open Preview to the Side");
  const preview = previewOf(page);
  await preview.locator("h2", { hasText: "Root cause" }).waitFor();

  await context.test("what is typed appears", async () => {
    await placeCursor(page, "5");
    await page.keyboard.type("Nobody noticed at first.");
    await preview.locator("article p", { hasText: "Nobody noticed at first." }).waitFor();
  });

  await context.test("a hundred keystrokes in a row end in the right page", async () => {
    const typed = "0123456789".repeat(10);
    await page.keyboard.type(typed);
    await preview.locator("article p", { hasText: typed }).waitFor();
  });

  await context.test("it follows when the text is scrolled", async () => {
    await placeCursor(page, "75");
    await inView(page, "Lessons learned", true);
    await placeCursor(page, "1");
    await inView(page, "Lessons learned", false);
  });

  await context.test("the text follows when the page is scrolled", async () => {
    await inView(page, "Lessons learned", false);
    await preview.locator("h2", { hasText: "Lessons learned" }).scrollIntoViewIfNeeded();
    await page.locator(".monaco-editor .view-line", { hasText: "Lessons" }).waitFor();
  });

  await context.test("a double click leads to the line in the text", async () => {
    await preview.locator("li", { hasText: "Step 30 of the recovery." }).dblclick();
    await page.locator(".statusbar-item", { hasText: /Ln 39,/ }).waitFor();
  });

  await testEachTheme(context, page);

  await context.test("its own page keeps to its policy and asks for nothing outside", async () => {
    assert.deepEqual(
      messages.filter((message) => /Content Security Policy/i.test(message)),
      [],
    );
    const webview = requests.filter((address) => address.includes("postmortem"));
    assert.ok(webview.length > 0);
    assert.deepEqual(
      webview.filter((address) => !/^https?:\/\/[^/]*(127\.0\.0\.1|vscode-cdn\.net)/.test(address)),
      [],
    );
  });
});

test("the preview is back after the window was loaded anew", async (context) => {
  // With a file in its address VS Code would show that alone.
  const { page } = await openVsCode(context);
  await openFile(page, "search-cluster-outage.md");
  await statusItem(page).waitFor();
  await runCommand(page, "Postmortem: Open Preview to the Side");
  await previewOf(page).locator("h2", { hasText: "Root cause" }).waitFor();
  const loaded = page.waitForEvent("load");
  await runCommand(page, "Developer: Reload Window");
  await loaded;
  await previewOf(page).locator("h2", { hasText: "Root cause" }).waitFor();
});

/** Puts the cursor at the end of a line of the text, by the dialogue for that. */
async function placeCursor(page: Page, line: string): Promise<void> {
  await page.keyboard.press("Control+G");
  const input = page.locator(".quick-input-widget input[type=text]");
  await input.fill(`:${line}`);
  await input.press("Enter");
  await page.locator(".statusbar-item", { hasText: new RegExp(`Ln ${line},`) }).waitFor();
  await page.keyboard.press("End");
}

/** Waits until a heading of the preview is on the visible part of its page, or is not. */
async function inView(page: Page, title: string, wanted: boolean): Promise<void> {
  const frame = await frameOf(page);
  await frame.waitForFunction(
    ([text, expected]) => {
      const heading = [...document.querySelectorAll("h2")].find(({ textContent }) => textContent?.includes(text));
      const top = heading?.getBoundingClientRect().top ?? Number.NaN;
      return (top >= 0 && top < window.innerHeight) === expected;
    },
    [title, wanted] as const,
  );
}
