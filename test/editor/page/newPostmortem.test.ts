import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { choose, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

test("a new postmortem asks for title and severity, and is there", async (context) => {
  const { page, folder } = await openVsCode(context, { file: "search-cluster-outage.md" });
  const input = page.locator(".quick-input-widget input[type=text]");
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  const before = readdirSync(folder);

  await context.test("two questions", async () => {
    await runCommand(page, "Postmortem: New Postmortem…");
    await page.locator(".quick-input-title", { hasText: "New Postmortem: Lean" }).waitFor();
    await input.fill("Checkout: down");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-title", { hasText: "Severity" }).waitFor();
    await choose(page, "SEV2");
    await page.locator(".tab.active", { hasText: /\d{4}-\d\d-\d\d-checkout-down\.md/ }).waitFor();
    assert.deepEqual(readdirSync(folder), before, "nothing is written until it is saved");
  });

  await context.test("the cursor is where one writes, and saving puts it into the folder", async () => {
    await page.locator(".statusbar-item", { hasText: "Ln 16, Col 1" }).waitFor();
    await page.keyboard.type("Orders failed.");
    await page.locator(".view-line", { hasText: "Orders failed." }).waitFor();
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    const [name = ""] = readdirSync(folder).filter((file) => !before.includes(file));
    assert.match(name, /^\d{4}-\d\d-\d\d-checkout-down\.md$/);
    const text = readFileSync(join(folder, name), "utf8");
    assert.match(text, /^---\ntitle: "Checkout: down"\n[\s\S]*\nseverity: SEV2\n/);
    assert.match(text, /\n## Summary\n\n<!-- .* -->\n\nOrders failed\.\n\n## Impact\n/);
  });

  await context.test("the team's own template comes first", async () => {
    mkdirSync(join(folder, ".postmortem", "templates"), { recursive: true });
    writeFileSync(join(folder, ".postmortem", "templates", "short.md"), "# {{title}}\n\n## Timeline\n\n- \n");
    await runCommand(page, "Postmortem: New Postmortem…");
    await page.locator(".quick-input-title", { hasText: "New Postmortem: short" }).waitFor();
    await input.fill("Mail late");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-title", { hasText: "Severity" }).waitFor();
    await choose(page, "Not known yet");
    await page.locator(".tab.active", { hasText: "mail-late.md" }).waitFor();
    await page.locator(".view-line", { hasText: "# Mail late" }).waitFor();
  });
});
