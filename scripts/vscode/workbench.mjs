// Drives the page of a real VS Code as a person would: palette, keyboard, what is seen.
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import { root } from "./setUp.mjs";

/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */

/**
 * Starts a server and a browser and opens the workbench with the extension under development.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.file] a file to open at once.
 * @param {Record<string, unknown>} [options.settings]
 * @param {boolean} [options.trust] false: the folder opens in Restricted Mode.
 * @param {string} [options.vsix] run this package instead of the extension under development.
 * @param {{ width: number, height: number }} [options.size]
 */
export async function openWorkbench({ folder, file, settings, trust, vsix, size = { width: 1440, height: 900 } }) {
  const found = await findChromium();
  const server = await startServer({
    ...(settings === undefined ? {} : { settings }),
    ...(trust === undefined ? {} : { trust }),
    ...(vsix === undefined ? {} : { vsix }),
  });
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: { ...process.env, ...found.env },
  });
  const page = await browser.newPage({ viewport: size, permissions: ["clipboard-read", "clipboard-write"] });
  // On a busy machine a start takes its time.
  page.setDefaultTimeout(60_000);
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const messages = [];
  page.context().on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const extension = vsix === undefined ? { extension: root } : {};
    await page.goto(server.address({ folder, ...extension, ...(file === undefined ? {} : { file }) }));
    await page.locator(".monaco-workbench .part.statusbar").waitFor();
    if (file !== undefined) {
      await page.locator(".monaco-editor .view-line").first().waitFor();
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    page,
    server,
    /** every address that was asked for, by any frame. */ requests,
    /** the console. */ messages,
    close,
  };
}

/**
 * Runs a command from the palette.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} title with its category: `Postmortem: Open Preview to the Side`.
 */
export async function runCommand(page, title) {
  await find(page, { key: "F1", label: title, typed: `>${title}` });
}

/**
 * Opens the list at the top and chooses from it. While the focus is on its way from one frame to another a key is lost, and a
 * list that was just opened closes again: then it is opened once more, as a person would.
 *
 * @param {import("playwright-core").Page} page
 * @param {{ key: string, label: string, typed: string }} what
 */
async function find(page, { key, label, typed }) {
  const patience = { timeout: 6_000 };
  for (let tries = 1; ; tries++) {
    await page.keyboard.press(key);
    try {
      await page.locator(".quick-input-widget input[type=text]").fill(typed, patience);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click(patience);
      return;
    } catch (error) {
      if (tries === MOST_TRIES) {
        throw error;
      }
    }
  }
}

const MOST_TRIES = 6;

/**
 * Chooses what the list at the top offers.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} label
 * @param {string} [typed] what is typed to find it.
 */
export async function choose(page, label, typed = label) {
  await page.locator(".quick-input-widget input[type=text]").fill(typed);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click();
}

/**
 * Opens a file of the workspace by its name.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await find(page, { key: "Control+P", label: name, typed: name });
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await page.locator(".monaco-editor .view-line").first().waitFor();
}

/**
 * The page of the preview. A webview is a frame in a frame.
 *
 * @param {import("playwright-core").Page} page
 */
export function previewOf(page) {
  return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").locator("#postmortem-preview");
}

/**
 * The item of the status bar that belongs to the extension.
 *
 * @param {import("playwright-core").Page} page
 */
export function statusItem(page) {
  return page.locator(".statusbar-item", { hasText: "Postmortem" });
}
