// Takes pictures of a real VS Code with the extension: each sample with its problems and its preview, and the preview alone
// in every kind of theme and at several widths.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root, runMain, setUp, step } from "./vscode/setUp.mjs";

const help = `node scripts/screenshots.mjs [OPTIONS] [FOLDER]

Writes pictures of each sample in each theme into FOLDER (by default out/screenshots): the text beside its preview, and the
preview alone at each width.

  --readme       only the pictures of the README and of docs/preview.md
  --tour         only the series of the walkthrough, into media/walkthrough: a postmortem from a pasted chat
  --only TEXT    only samples whose name holds the text
  --themes LIST  light, dark, hc-light, hc-dark (by default all of them)
  --widths LIST  of the preview alone, in pixels (by default 420,800,1280)
  --from FOLDER  pictures of the postmortems in another folder
  --help         this text`;

const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "hc-light": "Default High Contrast Light",
  "hc-dark": "Default High Contrast",
};

/** The size of a picture that is still readable in a README. */
const size = { width: 1280, height: 760 };

/** A preview alone is taller than wide, so that more of it is seen. */
const tall = 1150;

const quiet = {
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 13,
  "breadcrumbs.enabled": false,
  "workbench.sideBar.location": "left",
};

await runMain(async () => {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      readme: { type: "boolean" },
      tour: { type: "boolean" },
      only: { type: "string", default: "" },
      themes: { type: "string", default: Object.keys(themes).join(",") },
      widths: { type: "string", default: "420,800,1280" },
      from: { type: "string", default: join(root, "test", "postmortems") },
      help: { type: "boolean", short: "h" },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const wanted = options.themes.split(",").filter(isTheme);
  const widths = options.widths
    .split(",")
    .map(Number)
    .filter((width) => width > 0);
  await setUp();
  const folder = mkdtempSync(join(tmpdir(), "postmortem-screenshots-"));
  try {
    const samples = join(folder, "postmortems");
    cpSync(resolve(options.from), samples, { recursive: true });
    if (options.readme) {
      const picture = join(root, "media", "screenshot.png");
      const light = /** @type {const} */ ({ samples, theme: "light" });
      await step(picture, () => besideTheText(light, ["search-cluster-outage.md"], () => picture));
      const preview = join(root, "docs", "preview.png");
      const dark = /** @type {const} */ ({ samples, theme: "dark" });
      await step(preview, () =>
        alone(dark, ["booking-release-window.md"], { widths: [800], pictureOf: () => preview }),
      );
      return 0;
    }
    if (options.tour) {
      const { takeTour } = await import("./vscode/tour.mjs");
      const target = join(root, "media", "walkthrough");
      const settings = { ...quiet, "editor.fontSize": 14, "workbench.colorTheme": themes.light };
      await step(target, () => takeTour({ folder: join(folder, "shop"), target, settings }));
      return 0;
    }
    const target = resolve(positionals[0] ?? join(root, "out", "screenshots"));
    mkdirSync(target, { recursive: true });
    const names = readdirSync(samples).filter(
      (name) => name.endsWith(".md") && name !== "README.md" && name.includes(options.only),
    );
    for (const theme of wanted) {
      const pictureOf = (/** @type {string} */ name, /** @type {string} */ what) =>
        join(target, name.replace(".md", `-${theme}${what}.png`));
      await step(`${theme}: text and preview`, () =>
        besideTheText({ samples, theme }, names, (name) => pictureOf(name, "")),
      );
      await step(`${theme}: previews alone`, () =>
        alone({ samples, theme }, names, { widths, pictureOf: (name, width) => pictureOf(name, `-${width}`) }),
      );
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/**
 * @param {string} name
 * @returns {name is keyof typeof themes}
 */
function isTheme(name) {
  return Object.hasOwn(themes, name);
}

/** @typedef {{ samples: string, theme: keyof typeof themes }} Scene */

/**
 * @param {Scene} scene
 * @param {(page: import("playwright-core").Page) => Promise<void>} act
 */
async function inWorkbench({ samples, theme }, act) {
  const { openWorkbench, runCommand } = await import("./vscode/workbench.mjs");
  const { page, close } = await openWorkbench({
    folder: samples,
    settings: { ...quiet, "workbench.colorTheme": themes[theme] },
    size,
  });
  try {
    await runCommand(page, "View: Toggle Primary Side Bar Visibility");
    await page.locator(".part.sidebar").waitFor({ state: "hidden" });
    await act(page);
  } finally {
    await close();
  }
}

/**
 * @param {Scene} scene
 * @param {readonly string[]} names
 * @param {(name: string) => string} pictureOf
 */
async function besideTheText(scene, names, pictureOf) {
  const { openFile, previewOf, runCommand, statusItem } = await import("./vscode/workbench.mjs");
  await inWorkbench(scene, async (page) => {
    for (const name of names) {
      await openFile(page, name);
      await statusItem(page).filter({ hasText: /\d/ }).waitFor();
      await runCommand(page, "Postmortem: Open Preview to the Side");
      await previewOf(page).locator("h1, h2").first().waitFor();
      // A pointer over the border between the two would colour it.
      await page.mouse.move(size.width / 4, size.height - 40);
      await page.locator(".monaco-sash.hover").waitFor({ state: "detached" });
      await settled(page);
      await page.screenshot({ path: pictureOf(name) });
      await runCommand(page, "View: Close All Editors");
    }
  });
}

/**
 * @param {Scene} scene
 * @param {readonly string[]} names
 * @param {{ widths: readonly number[], pictureOf: (name: string, width: number) => string }} pictures
 */
async function alone(scene, names, { widths, pictureOf }) {
  const { openFile, previewOf, runCommand, statusItem } = await import("./vscode/workbench.mjs");
  await inWorkbench(scene, async (page) => {
    for (const name of names) {
      await openFile(page, name);
      await statusItem(page).filter({ hasText: /\d/ }).waitFor();
      await runCommand(page, "Postmortem: Open Preview");
      await previewOf(page).locator("h1, h2").first().waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: tall });
        await settled(page);
        await page.locator("iframe.webview.ready").screenshot({ path: pictureOf(name, width) });
      }
      await page.setViewportSize(size);
      await runCommand(page, "View: Close All Editors");
    }
  });
}

/**
 * Fonts and the last repaint; what is awaited has no event of its own.
 *
 * @param {import("playwright-core").Page} page
 */
async function settled(page) {
  await page.evaluate(() =>
    document.fonts.ready.then(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    ),
  );
}
