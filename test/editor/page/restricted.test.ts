import { test } from "node:test";
import { previewOf, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

test("in a folder that is not trusted the extension works as well", async (context) => {
  const { page } = await openVsCode(context, {
    file: "search-cluster-outage.md",
    trust: false,
    settings: { "security.workspace.trust.startupPrompt": "never" },
  });
  await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  await runCommand(page, "Postmortem: Open Preview to the Side");
  await previewOf(page).locator("h2", { hasText: "Root cause" }).waitFor();
});
