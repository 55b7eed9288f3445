import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { previewOf, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

const OUTAGE = `# Orders stood still

## Summary

Orders stood still on 14 March 2024.

<!-- internal -->
Ask Kim about it. <img src=x onerror="window.__pwned = 1"><script>window.__pwned = 2</script>
<!-- /internal -->

## Timeline (UTC)

| Time | Event |
| --- | --- |
| 2024-03-14 10:00 | The deployment starts, orders fail. |
| 10:05 | The first alert fires. |
| 10:30 | Everything works again, the incident is resolved. |
`;

test("the postmortem is copied as rich text", async (context) => {
  const { page, messages } = await openVsCode(context, { file: "orders.md", files: { "orders.md": OUTAGE } });
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();

  await context.test("from the text, with its drawing as a picture", async () => {
    const { html, plain } = await copied(page, "Postmortem: Copy as Rich Text");
    assert.ok(html);
    assert.match(html, /<h1[^>]*>Orders stood still<\/h1>/);
    assert.match(html, /<img[^>]*src="data:image\/png;base64,[A-Za-z\d+/=]{2000,}"/);
    assert.match(html, /<td style="[^"]*border[^"]*">/);
    assert.match(html, /Ask Kim/);
    assert.doesNotMatch(html, /<script|onerror/);
    assert.match(plain, /^# Orders stood still\r?\n/);
    // Where one was before.
    await page.locator(".tab.active", { hasText: "orders.md" }).waitFor();
  });

  await context.test("from the preview, for customers without what is internal", async () => {
    await runCommand(page, "Postmortem: Open Preview");
    await previewOf(page).locator("h1").waitFor();
    const { html, plain } = await copied(page, "Postmortem: Copy as Rich Text for Customers");
    assert.match(html ?? "", /<h1[^>]*>Orders stood still<\/h1>/);
    assert.doesNotMatch(html + plain, /Kim|internal/);
    await page.locator(".tab.active", { hasText: "Preview" }).waitFor();
  });

  await context.test("no script of it has run, and the page kept to its policy", async () => {
    assert.equal(await page.evaluate(() => Reflect.get(window, "__pwned")), undefined);
    assert.equal(await previewOf(page).evaluate(() => Reflect.get(window, "__pwned")), undefined);
    assert.deepEqual(
      messages.filter((message) => /Content Security Policy/i.test(message)),
      [],
    );
  });
});

test("where the browser refuses, the page asks for a click, and has the plain text", async (context) => {
  const { page } = await openVsCode(context, { file: "orders.md", files: { "orders.md": OUTAGE } });
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  await page
    .context()
    .addInitScript(() => Reflect.set(Clipboard.prototype, "write", () => Promise.reject(new Error())));
  const copy = page
    .frameLocator("iframe.webview.ready")
    .frameLocator("iframe#active-frame")
    .locator("#postmortem-copy");

  await context.test("a click copies the rich text", async () => {
    await runCommand(page, "Postmortem: Copy as Rich Text");
    await copy.locator("#copy").click();
    await page.locator(".statusbar-item", { hasText: "Copied as rich text" }).waitFor();
    assert.match((await clipboard(page)).html ?? "", /<h1[^>]*>Orders stood still<\/h1>/);
  });

  await context.test("another one the plain text", async () => {
    await runCommand(page, "Postmortem: Copy as Rich Text");
    await copy.locator("#plain").click();
    await page.locator(".statusbar-item", { hasText: "Copied the postmortem as simple Markdown" }).waitFor();
    await page.locator(".tab.active", { hasText: "orders.md" }).waitFor();
    const { html, plain } = await clipboard(page);
    assert.equal(html, undefined);
    assert.match(plain, /^# Orders stood still\r?\n/);
  });
});

interface Content {
  readonly html: string | undefined;
  readonly plain: string;
}

/** What a command puts on the clipboard. */
async function copied(page: Page, command: string): Promise<Content> {
  const told = page.locator(".statusbar-item", { hasText: "Copied as rich text" });
  await told.waitFor({ state: "detached" });
  await runCommand(page, command);
  await told.waitFor();
  return clipboard(page);
}

/** What is on the clipboard. A page may only read it while it has the focus itself, as the list at the top gives it. */
async function clipboard(page: Page): Promise<Content> {
  const list = page.locator(".quick-input-widget input[type=text]");
  for (;;) {
    await page.keyboard.press("F1");
    try {
      await list.waitFor({ timeout: 6_000 });
      break;
    } catch {
      // The focus was on its way from one frame to another, and the key was lost.
    }
  }
  const content = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : undefined);
    return { html: await read("text/html"), plain: (await read("text/plain")) ?? "" };
  });
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  return content;
}
