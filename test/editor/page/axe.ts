import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { TestContext } from "node:test";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { choose, previewOf, runCommand } from "../../../scripts/vscode/workbench.mjs";

/** Put on the page by the source of axe-core. */
declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** One of each kind of theme. */
const THEMES = {
  "Dark Modern": "vscode-dark",
  "Dark High Contrast": "vscode-high-contrast",
  "Light High Contrast": "vscode-high-contrast-light",
  "Light Modern": "vscode-light",
};

/** In each kind of theme, with all its details open, the preview shuts nobody out. */
export async function testEachTheme(context: TestContext, page: Page): Promise<void> {
  for (const [theme, kind] of Object.entries(THEMES)) {
    await context.test(`nobody is shut out with ${theme}: axe finds nothing`, async () => {
      await runCommand(page, "Preferences: Color Theme");
      await choose(page, theme);
      const frame = await frameOf(page);
      await frame.waitForFunction((wanted) => document.body.dataset.vscodeThemeKind === wanted, kind);
      await frame.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
      await frame.evaluate(() => {
        for (const details of document.querySelectorAll("details")) {
          details.open = true;
        }
      });
      await settled(frame);
      const { violations } = await frame.evaluate(() => axe.run(document, {}));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        [],
      );
    });
  }
}

/** The frame in which the preview's page is. */
export async function frameOf(page: Page): Promise<Frame> {
  const element = await previewOf(page).elementHandle();
  const frame = await element?.ownerFrame();
  assert.ok(frame);
  return frame;
}

/** Waits until a page has taken on its theme: halfway from one to the other a colour is neither's. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
