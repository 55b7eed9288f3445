// Which VS Code is taken: the only place that decides it. In this order, since the first is what its user knows best:
//   own       the user's own VS Code, if there is a display and it is recent enough
//   download  Microsoft's build, which @vscode/test-electron downloads, if there is a display and the download works
//   npm       the build that the package code-server holds, shown in a browser
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cache.mjs";
import { Failure, root, step } from "./setUp.mjs";

/**
 * @typedef {{ kind: "own" | "download", command: string, because: string } | { kind: "npm", because: string }} Choice
 */

export const kinds = ["own", "download", "npm"];

/**
 * @param {object} [options]
 * @param {string | undefined} [options.wanted] one of `kinds`: only that one.
 * @param {boolean} [options.forTests] tests never run in the user's own VS Code, with its settings and extensions.
 * @returns {Promise<Choice>}
 */
export async function chooseVsCode({ wanted, forTests = false } = {}) {
  if (wanted !== undefined && !kinds.includes(wanted)) {
    throw new Failure(`There is no VS Code called "${wanted}". Known are: ${kinds.join(", ")}.`);
  }
  const may = (/** @type {string} */ kind) => wanted === undefined || wanted === kind;
  const own = may("own") && !forTests && hasDisplay() ? ownVsCode() : undefined;
  if (own !== undefined) {
    return { kind: "own", command: own, because: "it is installed here" };
  }
  if (wanted === "own") {
    throw new Failure(`No VS Code of version ${oldestVersion()} or later is installed here, or there is no display.`);
  }
  if (may("download") && hasDisplay()) {
    const { result, problem } = await downloadedVsCode();
    if (result !== undefined) {
      return { kind: "download", command: result, because: "the download works" };
    }
    if (wanted === "download") {
      throw new Failure(`VS Code could not be downloaded: ${problem}`);
    }
    return { kind: "npm", because: "Microsoft's download cannot be reached" };
  }
  if (wanted === "download") {
    throw new Failure("There is no display for a downloaded VS Code. The one from the npm registry needs none.");
  }
  return { kind: "npm", because: wanted === "npm" ? "it was asked for" : "there is no display" };
}

/** True if a window can be shown. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** @returns {string | undefined} the command that starts the user's VS Code. */
function ownVsCode() {
  // In a terminal of VS Code Remote `code` is another program, which opens no extension under development.
  if (process.env.VSCODE_IPC_HOOK_CLI !== undefined) {
    return undefined;
  }
  const mac = "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code";
  const candidates = process.platform === "darwin" && existsSync(mac) ? ["code", mac] : ["code"];
  return candidates.find((command) => isRecent(versionOf(command)));
}

/**
 * @param {string} command
 * @returns {string | undefined} `1.108.0`
 */
function versionOf(command) {
  try {
    const printed = execFileSync(command, ["--version"], {
      encoding: "utf8",
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return /^\d+\.\d+\.\d+/.exec(printed)?.[0];
  } catch {
    // It is not installed.
    return undefined;
  }
}

/** @param {string | undefined} version */
function isRecent(version) {
  const [major = 0, minor = 0] = (version ?? "0.0").split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestVersion().split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function oldestVersion() {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return String(manifest.engines.vscode).replace("^", "");
}

/** @returns {Promise<{ result?: string, problem?: string }>} */
async function downloadedVsCode() {
  const { downloadAndUnzipVSCode, SilentReporter } = await import("@vscode/test-electron");
  try {
    const result = await step("Downloading VS Code (about 150 MB, once)", () =>
      downloadAndUnzipVSCode({
        version: "stable",
        cachePath: cacheFolder,
        timeout: 20_000,
        reporter: new SilentReporter(),
      }),
    );
    return { result };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
