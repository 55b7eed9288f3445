import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { openFile, runCommand, statusItem } from "../../scripts/vscode/workbench.mjs";
import { openVsCode } from "../editor/page/vscode.ts";
import type { Result } from "./result.ts";

const KEYSTROKES = 12;
/** A first page comes once in a while, and a busy machine delays any one of them. */
const OPENINGS = 5;
/** By then nothing more comes to a page in which nobody types; milliseconds. */
const SETTLED = 3000;

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
      const file = fileOf(size);
      const typed = {
        ours: await typing(page, { file, open: OURS }),
        builtIn: await typing(page, { file, open: BUILT_IN }),
      };
      yield result(`keystroke to page, ${size}, built-in preview`, typed.ours, typed.builtIn);
      const opened = { ours: [] as number[], builtIn: [] as number[] };
      for (let round = 0; round < OPENINGS; round++) {
        opened.ours.push(await opening(page, { file, open: OURS }));
        opened.builtIn.push(await opening(page, { file, open: BUILT_IN }));
      }
      yield result(`first page, ${size}, built-in preview`, median(opened.ours), median(opened.builtIn));
    }
  } finally {
    for (const ending of endings) {
      await ending();
    }
  }
}

const OURS = "Postmortem: Open Preview to the Side";
const BUILT_IN = "Markdown: Open Preview to the Side";

function result(what: string, ours: number, builtIn: number): Result {
  return { aim: "J", what, ratio: ours / builtIn, atMost: 1, detail: `${ours} ms against ${builtIn} ms` };
}

function fileOf(size: string): string {
  return `queue-${size.replace(" ", "").toLowerCase()}.md`;
}

interface Previewed {
  readonly file: string;
  /** The command that opens the preview. */
  readonly open: string;
}

/** From the command to the first page, in milliseconds: what it takes to type the command is the same for both. */
async function opening(page: Page, { file, open }: Previewed): Promise<number> {
  await openFile(page, file);
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  await runCommand(page, open);
  const started = performance.now();
  await shown(page, "zz").waitFor();
  const elapsed = performance.now() - started;
  await runCommand(page, "View: Close All Editors");
  return elapsed;
}

/** The median time from a keystroke to the page that shows it, in milliseconds. */
async function typing(page: Page, { file, open }: Previewed): Promise<number> {
  await openFile(page, file);
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  await runCommand(page, open);
  await shown(page, "zz").waitFor();
  // The built-in preview is loaded anew once the incident at a glance is known.
  await page.waitForTimeout(SETTLED);
  const frame = await shownFrame(page, "zz");
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
  return median(times);
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN);
}

function shown(page: Page, words: string): Locator {
  return page
    .frameLocator("iframe.webview.ready")
    .frameLocator("iframe#active-frame")
    .locator("body", { hasText: words });
}

/** The frame of the preview, once it shows the words. */
async function shownFrame(page: Page, words: string): Promise<Frame> {
  const element = await shown(page, words).elementHandle();
  const frame = await element?.ownerFrame();
  assert.ok(frame);
  return frame;
}
