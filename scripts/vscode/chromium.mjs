// The browser in which the workbench of VS Code is shown and driven.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cachedPackages } from "./cache.mjs";
import { Failure, run } from "./setUp.mjs";

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env
 * @property {string} origin where it was found, for a person.
 */

/**
 * Finds a Chromium: the one that the variable CHROMIUM names, else one of the system, else one from the npm registry.
 *
 * @returns {Promise<Browser>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "npm") {
    return { executablePath: named, args: commonArgs(), env: {}, origin: "the variable CHROMIUM" };
  }
  const installed = named === "npm" ? undefined : installedChromium();
  if (installed !== undefined) {
    return { executablePath: installed, args: commonArgs(), env: {}, origin: "the system" };
  }
  if (process.platform === "linux" && process.arch === "x64") {
    return chromiumFromNpm();
  }
  throw new Failure(
    "The editor tests need Chrome or Chromium, and none was found. Install one, or name one: CHROMIUM=/path/to/chrome npm test",
  );
}

/** Nothing here may reach the network: what a closed network cannot answer would only cost time. */
function commonArgs() {
  return [
    ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"],
    ...["--no-first-run", "--disable-dev-shm-usage"],
    // Chromium refuses to sandbox the root user.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

/** @returns {string | undefined} */
function installedChromium() {
  const programs = process.env.PROGRAMFILES ?? "C:\\Program Files";
  const known = {
    darwin: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    win32: [
      join(programs, "Google/Chrome/Application/chrome.exe"),
      join(programs, "Microsoft/Edge/Application/msedge.exe"),
    ],
  };
  const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].flatMap((name) =>
    (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
  );
  const candidates = process.platform === "darwin" || process.platform === "win32" ? known[process.platform] : onPath;
  return candidates.find((candidate) => existsSync(candidate));
}

/** @returns {Promise<Browser>} */
async function chromiumFromNpm() {
  const folder = await cachedPackages({
    name: "chromium",
    title: "Installing Chromium from the npm registry (about 80 MB, once)",
    packages: ["@sparticuz/chromium@153.0.0"],
    finish: unpack,
  });
  const unpacked = join(folder, "unpacked");
  const executablePath = join(unpacked, "chromium");
  return {
    executablePath,
    args: [
      ...commonArgs(),
      // This build has no sandbox and no zygote, and draws by software.
      ...["--headless=shell", "--no-sandbox", "--no-zygote", "--use-gl=angle", "--use-angle=swiftshader"],
    ],
    env: {
      FONTCONFIG_FILE: fontSettings(unpacked),
      ...missingLibraries(executablePath, join(unpacked, "al2023", "lib")),
    },
    origin: "the npm registry",
  };
}

/**
 * The fonts of the system, and those of the package for a machine that has none. The settings that the package brings
 * along name folders that do not exist here, and without any font this build ends at once.
 *
 * @param {string} unpacked
 * @returns {string} a file.
 */
function fontSettings(unpacked) {
  const file = join(unpacked, "fonts", "fonts.conf");
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", join(unpacked, "fonts", "fonts")];
  const lines = folders.map((folder) => `  <dir>${folder}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>\n${lines.join("\n")}\n  <cachedir>${join(unpacked, "fonts", "cache")}</cachedir>\n</fontconfig>\n`,
  );
  return file;
}

/**
 * The package unpacks into the folder for temporary files, so for this one run that is a folder of the cache.
 *
 * @param {string} folder
 */
async function unpack(folder) {
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked);
  const program = `
    import { inflate } from "@sparticuz/chromium";
    for (const name of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) {
      await inflate("node_modules/@sparticuz/chromium/bin/" + name);
    }`;
  await run(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
    env: { ...process.env, TMPDIR: unpacked },
  });
}

/**
 * On a machine that never had a browser some libraries may be missing; the package brings them along. They are used only
 * then, because they would stand before the system's own.
 *
 * @param {string} executablePath
 * @param {string} libraries
 * @returns {Record<string, string>}
 */
function missingLibraries(executablePath, libraries) {
  try {
    execFileSync(executablePath, ["--version"], { stdio: "ignore" });
    return {};
  } catch {
    // It could not even say its version: a shared library is missing.
    return { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
  }
}
