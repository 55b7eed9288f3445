// The series of pictures for the walkthrough and the docs: a postmortem from a pasted chat, as a person would write it.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setUp.mjs";
import { choose, openWorkbench, previewOf, runCommand, statusItem } from "./workbench.mjs";

/** What somebody copied out of a chat window. */
const CHAT = `Pager  2:03 PM
Alert fired: error rate of checkout above 5 %
Mira Osei  2:05 PM
Acknowledged. Customers see 502s at checkout.
Tariq Blom  2:07 PM
It began with the 14:01 deploy of the basket service.
2 replies
Mira Osei  2:12 PM
Rolling back to build 87.
Tariq Blom  2:19 PM
Resolved: error rate is back to normal, orders go through.
`;

const SIZE = { width: 1000, height: 600 };

/**
 * Writes a postmortem in a real VS Code and takes a picture at each step.
 *
 * @param {object} what
 * @param {string} what.folder the workspace: an empty folder.
 * @param {string} what.target where the pictures go.
 * @param {Record<string, unknown>} what.settings
 */
export async function takeTour({ folder, target, settings }) {
  mkdirSync(target, { recursive: true });
  // An earlier postmortem is open, so that the extension is up when the palette is asked.
  const earlier = join(folder, "incidents", "2024-03-19-search-outage.md");
  mkdirSync(join(folder, "incidents"), { recursive: true });
  cpSync(join(root, "test", "postmortems", "search-cluster-outage.md"), earlier);
  const { page, close } = await openWorkbench({ folder, file: earlier, settings, size: SIZE });
  const picture = async (/** @type {string} */ name) => {
    await page.mouse.move(SIZE.width - 40, SIZE.height - 60);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    writeFileSync(join(target, `${name}.webp`), await asWebp(page, await page.screenshot()));
  };
  try {
    await page.evaluate((text) => navigator.clipboard.writeText(text), CHAT);
    await statusItem(page).filter({ hasText: /\d/ }).waitFor();
    await runCommand(page, "View: Close All Editors");
    await page.locator(".tab").waitFor({ state: "detached" });
    await askTitle(page);
    await picture("1-title");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-title", { hasText: "Severity" }).waitFor();
    await choose(page, "SEV2");
    await page.locator(".statusbar-item", { hasText: "Ln 16, Col 1" }).waitFor();
    await statusItem(page).filter({ hasText: /\d/ }).waitFor();
    await page.locator(".notifications-toasts .notification-toast").waitFor({ state: "detached" });
    await picture("2-document");
    await goTo(page, await lineOf(page, folder, "- "));
    await page.keyboard.press("Control+V");
    await page.locator(".post-edit-widget").click();
    const rows = page.locator(".action-widget .monaco-list-row", { hasText: "Timeline rows from a Slack thread" });
    await rows.waitFor();
    await picture("3-paste");
    await rows.click();
    await page.locator(".view-line", { hasText: "Rolling back to build 87" }).waitFor();
    await page.locator(".view-line", { hasText: "2 replies" }).waitFor({ state: "detached" });
    await picture("4-rows");
    await fillIn(page, folder);
    await runCommand(page, "Postmortem: Open Preview to the Side");
    await previewOf(page).locator("h2").first().waitFor();
    await picture("5-preview");
  } finally {
    await close();
  }
}

/** @typedef {import("playwright-core").Page} Page */

/**
 * A quarter of the size of a PNG, and the package has to hold the pictures. The browser makes it on a page of its own.
 *
 * @param {Page} page
 * @param {Buffer} png
 */
async function asWebp(page, png) {
  const easel = await page.context().browser()?.newPage();
  if (easel === undefined) {
    throw new Error("The browser has gone.");
  }
  const address = await easel.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.6);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  await easel.close();
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}

/** @param {Page} page */
async function askTitle(page) {
  await runCommand(page, "Postmortem: New Postmortem…");
  await page.locator(".quick-input-title", { hasText: "New Postmortem" }).waitFor();
  await page.locator(".quick-input-widget input[type=text]").fill("Checkout down for all customers");
}

/** To the end of a line. @param {Page} page @param {number} line */
async function goTo(page, line) {
  await page.keyboard.press("Control+G");
  await page.locator(".quick-input-widget input[type=text]").fill(`:${line}:999`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** The number of a line of the document, which is saved for that. @param {Page} page @param {string} folder @param {string} words */
async function lineOf(page, folder, words) {
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  const name = readdirSync(join(folder, "incidents")).find((file) => file.includes("checkout")) ?? "";
  const lines = readFileSync(join(folder, "incidents", name), "utf8").split("\n");
  return lines.indexOf(words) + 1;
}

/** @param {Page} page @param {string} folder */
async function fillIn(page, folder) {
  await goTo(page, (await lineOf(page, folder, "## Summary")) + 4);
  await page.keyboard.type("Checkout failed for 18 minutes after a deploy of the basket service.");
  await goTo(page, (await lineOf(page, folder, "## Impact")) + 2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("About 3,200 orders failed; nothing was charged.");
  // What was written last is saved by asking for a line; the preview shows its beginning.
  await lineOf(page, folder, "");
  await goTo(page, 1);
}
