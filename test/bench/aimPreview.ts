import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { openFile, runCommand, statusItem } from "../../scripts/vscode/workbench.mjs";
import { openVsCode } from "../editor/page/vscode.ts";
import type { Result } from "./result.ts";

const KEYSTROKES = 12;

/** A postmortem of about so many bytes, with a place to type at its third line. */
function documentOf(bytes: number): string {
  const head = `# Queue outage\n\nzz\n\n## Timeline (UTC)\n\n${Array.from({ length: 20 }, (_, minute) => `- 2026-03-02 10:${10 + minute} Step ${minute} of the recovery of the queue`).join("\n")}\n\n## Root cause\n`;
  const part =
    "\n\n### What the node did\n\nThe queue was restarted, and the messages that the node had kept were sent again to everybody.\n\n- one item\n- another\n\n| a | b |\n| - | - |\n| 1 | 2 |\n";
  return head + part.repeat(Math.max(1, Math.round((bytes - head.length) / part.length)));
}

/** Aim J: from a keystroke to the page that shows it, beside the built-in Markdown preview in the same VS Code. */
export async function* aimPreview(): AsyncGenerator<Result> {
  const sizes = { "4 KB": 4_000, "100 KB": 100_000 };
  const files = Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [fileOf(name), documentOf(bytes)]));
  const endings: (() => unknown)[] = [];
  try {
    const { page } = await openVsCode({ after: (ending: () => unknown) => endings.push(ending) }, { files });
    for (const size of Object.keys(sizes)) {
      const ours = await measure(page, { file: fileOf(size), open: "Postmortem: Open Preview to the Side" });
      const builtIn = await measure(page, { file: fileOf(size), open: "Markdown: Open Preview to the Side" });
      yield result(`keystroke to page, ${size}, built-in preview`, ours.typed, builtIn.typed);
      yield result(`first page, ${size}, built-in preview`, ours.opened, builtIn.opened);
    }
  } finally {
    for (const ending of endings) {
      await ending();
    }
  }
}

function result(what: string, ours: number, builtIn: number): Result {
  return { aim: "J", what, ratio: ours / builtIn, atMost: 1, detail: `${ours} ms against ${builtIn} ms` };
}

function fileOf(size: string): string {
  return `queue-${size.replace(" ", "").toLowerCase()}.md`;
}

/** The median time from a keystroke to the page that shows it, and the time to the first page, in milliseconds. */
async function measure(page: Page, { file, open }: { readonly file: string; readonly open: string }) {
  await openFile(page, file);
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  const started = performance.now();
  await runCommand(page, open);
  const frame = await shownFrame(page, "zz");
  const opened = Math.round(performance.now() - started);
  await runCommand(page, "View: Focus First Editor Group");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  const times: number[] = [];
  for (let count = 1; count <= KEYSTROKES; count++) {
    const before = performance.now();
    await page.keyboard.type("k");
    await frame.waitForFunction((wanted) => document.body.textContent?.includes(wanted), `zz${"k".repeat(count)}`);
    times.push(performance.now() - before);
    // The pause of a person between two words: an update that is still under way is not counted for the next.
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  }
  await runCommand(page, "File: Revert File");
  await runCommand(page, "View: Close All Editors");
  const median = times.sort((a, b) => a - b)[KEYSTROKES >> 1] ?? Number.NaN;
  return { typed: Math.round(median), opened };
}

/** The frame of the preview, once it shows the words. */
async function shownFrame(page: Page, words: string): Promise<Frame> {
  const element = await page
    .frameLocator("iframe.webview.ready")
    .frameLocator("iframe#active-frame")
    .locator("body", { hasText: words })
    .elementHandle();
  const frame = await element?.ownerFrame();
  assert.ok(frame);
  return frame;
}
