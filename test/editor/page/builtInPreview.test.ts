import assert from "node:assert/strict";
import { test } from "node:test";
import { openFile, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

const README = "# Tools\n\n## Installation\n\nNothing to install.\n";

test("the editor's own preview shows a postmortem at a glance, and other documents as ever", async (context) => {
  const { page } = await openVsCode(context, {
    file: "search-cluster-outage.md",
    files: { "README.md": README },
  });
  await statusItem(page).waitFor();
  await runCommand(page, "Markdown: Open Preview to the Side");
  const preview = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  const glance = preview.locator(".postmortem-glance");
  await glance.locator("svg").first().waitFor();
  assert.equal(await glance.locator("a[href]").count(), 0);
  await preview.locator(".postmortem-problem").first().waitFor();
  const picture = process.env.POSTMORTEM_PICTURES;
  if (picture !== undefined) {
    await page.screenshot({ path: `${picture}/built-in-preview.png` });
  }

  await context.test("what is typed changes it", async () => {
    await page.locator(".monaco-editor .view-line").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n\n## Action items\n\n- [ ] Look at the queue (owner: @mira, due 2030-01-31)\n");
    await glance.getByText("Look at the queue").waitFor();
  });

  await context.test("a README has none of it", async () => {
    await openFile(page, "README.md");
    await preview.locator("h2", { hasText: "Installation" }).waitFor();
    assert.equal(await preview.locator(".postmortem-glance, .postmortem-problem").count(), 0);
  });
});
