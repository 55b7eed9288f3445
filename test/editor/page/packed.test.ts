import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../scripts/vscode/setUp.mjs";
import { openFile, previewOf, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

test("the package, installed as a user would, works", async (context) => {
  const packed = mkdtempSync(join(tmpdir(), "postmortem-vsix-"));
  context.after(() => rmSync(packed, { recursive: true, force: true }));
  const vsix = join(packed, "postmortem.vsix");
  execFileSync(process.execPath, [join(root, "scripts", "package.mjs"), "--out", vsix]);
  const { page } = await openVsCode(context, { file: "search-cluster-outage.md", vsix });

  await context.test("problems are underlined and counted", async () => {
    await statusItem(page).filter({ hasText: /\d/ }).waitFor();
    await page.locator(".monaco-editor [class*=squiggly-]").first().waitFor();
  });

  await context.test("the preview shows the page", async () => {
    await runCommand(page, "Postmortem: Open Preview to the Side");
    await previewOf(page).locator("h2", { hasText: "Root cause" }).waitFor();
  });

  await context.test("a README is left alone", async () => {
    await openFile(page, "README.md");
    await statusItem(page).waitFor({ state: "detached" });
  });
});
