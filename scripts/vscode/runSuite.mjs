// Runs a test module inside the extension host of a real VS Code, in the browser.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { cacheFolder } from "./cache.mjs";
import { startServer } from "./server.mjs";
import { root } from "./setUp.mjs";

/** How the lines begin that come from a test module; VS Code itself writes on the console as well. */
const mark = "postmortem-test: ";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

/**
 * @param {object} options
 * @param {import("./chromium.mjs").Browser} options.browser
 * @param {"node" | "web"} options.host the extension host: a Node process, or a web worker as in vscode.dev.
 * @param {string} options.workspace what is open meanwhile: a `.code-workspace` file.
 * @param {Record<string, unknown>} [options.settings]
 * @param {(line: string) => void} options.print
 * @returns {Promise<Totals>}
 */
export async function runSuite({ browser, host, workspace, settings = {}, print }) {
  const server = await startServer({ settings });
  const shown = await chromium.launch({
    executablePath: browser.executablePath,
    args: browser.args,
    env: { ...process.env, ...browser.env },
  });
  try {
    const page = await shown.newPage({
      viewport: { width: 1440, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const listener = listenTo(print);
    await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _, /** @type {unknown[]} */ args) => {
      listener.hear(args.map(String).join(" "));
    });
    const exit = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
    const crashed = new Promise((_, reject) => page.once("crash", () => reject(new Error("The page crashed."))));
    if (host === "web") {
      await loadFrom(page, server.serveProject());
      await page.goto(server.address({ workspace }));
    } else {
      const tests = join(root, "out", "test", "editor", "index");
      await page.goto(server.address({ workspace, extension: root, tests }));
    }
    const code = await Promise.race([exit, crashed, tooLong(300)]);
    return listener.totals(code === 0);
  } finally {
    await shown.close();
    await server.stop();
  }
}

/**
 * Has the workbench load an extension and tests from an address, as vscode.dev does. The server has no option for that,
 * so the page is told in the place where it reads its settings.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} address where the project is served.
 */
async function loadFrom(page, address) {
  const { protocol, host, pathname } = new URL(address);
  const uri = (/** @type {string} */ path) => ({ $mid: 1, scheme: protocol.slice(0, -1), authority: host, path });
  const options = {
    extensions: [uri(pathname)],
    extensionTestsPath: uri(`${pathname}/out/test/editor/web/index`),
  };
  await page.addInitScript((added) => {
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = read.call(this, name);
      if (value === null || name !== "data-settings" || this.id !== "vscode-workbench-web-configuration") {
        return value;
      }
      const settings = JSON.parse(value);
      return JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...added } });
    };
  }, options);
}

/**
 * The same in a window, by VS Code's own test runner.
 *
 * @param {{ command: string, workspace: string, print: (line: string) => void }} options
 * @returns {Promise<Totals>}
 */
export async function runSuiteInWindow({ command, workspace, print }) {
  const child = spawn(
    command,
    [
      workspace,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${join(root, "out", "test", "editor", "index.js")}`,
      ...["--disable-extensions", "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
      `--user-data-dir=${join(cacheFolder, "test-profile")}`,
      // Chromium refuses to sandbox the root user.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    // In a terminal of VS Code this variable would turn the window into a plain Node.
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined } },
  );
  const listener = listenTo(print);
  createInterface({ input: child.stdout }).on("line", listener.hear);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  return listener.totals(code === 0);
}

/**
 * Prints what the tests say, line by line, and picks out their totals.
 *
 * @param {(line: string) => void} print
 */
function listenTo(print) {
  /** @type {Totals | undefined} */
  let totals;
  /** @type {string[]} */
  const others = [];
  return {
    hear: (/** @type {string} */ line) => {
      const said = line.startsWith(mark) ? line.slice(mark.length) : undefined;
      if (said === undefined) {
        others.push(line);
      } else if (said.startsWith("totals ")) {
        totals = JSON.parse(said.slice("totals ".length));
      } else {
        print(said);
      }
    },
    totals: (/** @type {boolean} */ endedWell) => {
      // Tests that broke down before they were counted have failed once; why is among what VS Code said.
      if (totals === undefined && !endedWell) {
        print(others.slice(-40).join("\n"));
      }
      return totals ?? { passed: 0, failed: endedWell ? 0 : 1, skipped: 0 };
    },
  };
}

/** @param {number} seconds */
function tooLong(seconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The suite did not end within ${seconds} seconds.`)), seconds * 1000).unref();
  });
}
