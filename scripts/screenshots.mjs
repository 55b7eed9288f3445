// Takes pictures of a real VS Code with the extension: each sample with its problems and its preview, light and dark.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root, runMain, setUp, step } from "./vscode/setUp.mjs";

const help = `node scripts/screenshots.mjs [OPTIONS] [FOLDER]

Writes one picture for each sample and theme into FOLDER (by default out/screenshots).

  --readme     only the picture of the README, into media/screenshot.png
  --only TEXT  only samples whose name holds the text
  --help       this text`;

const themes = { light: "Default Light Modern", dark: "Default Dark Modern" };

/** The size of a picture that is still readable in a README. */
const size = { width: 1280, height: 760 };

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
      only: { type: "string", default: "" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  await setUp();
  const folder = mkdtempSync(join(tmpdir(), "postmortem-screenshots-"));
  try {
    const samples = join(folder, "postmortems");
    cpSync(join(root, "test", "postmortems"), samples, { recursive: true });
    if (options.readme) {
      const picture = join(root, "media", "screenshot.png");
      await step(picture, () => takePicture({ samples, name: "search-cluster-outage.md", theme: "light", picture }));
      return 0;
    }
    const target = resolve(positionals[0] ?? join(root, "out", "screenshots"));
    mkdirSync(target, { recursive: true });
    const names = readdirSync(samples).filter((name) => name !== "README.md" && name.includes(options.only));
    for (const theme of /** @type {const} */ (["light", "dark"])) {
      for (const name of names) {
        const picture = join(target, name.replace(".md", `-${theme}.png`));
        await step(picture, () => takePicture({ samples, name, theme, picture }));
      }
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/**
 * @param {{ samples: string, name: string, theme: keyof typeof themes, picture: string }} what
 */
async function takePicture({ samples, name, theme, picture }) {
  const { openWorkbench, previewOf, runCommand, statusItem } = await import("./vscode/workbench.mjs");
  const { page, close } = await openWorkbench({
    folder: samples,
    file: join(samples, name),
    settings: { ...quiet, "workbench.colorTheme": themes[theme] },
    size,
  });
  try {
    await statusItem(page).filter({ hasText: /\d/ }).waitFor();
    await runCommand(page, "Postmortem: Open Preview to the Side");
    await previewOf(page).locator("h1, h2").first().waitFor();
    await runCommand(page, "View: Toggle Primary Side Bar Visibility");
    await page.locator(".part.sidebar").waitFor({ state: "hidden" });
    // A pointer over the border between the two would colour it.
    await page.mouse.move(size.width / 4, size.height - 40);
    await page.locator(".monaco-sash.hover").waitFor({ state: "detached" });
    // Fonts and the last repaint; what is awaited has no event of its own.
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    await page.screenshot({ path: picture });
  } finally {
    await close();
  }
}
