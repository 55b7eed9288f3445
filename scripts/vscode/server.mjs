// A real VS Code without Microsoft's download: the npm package code-server holds a complete build of it. Its own wrapper
// is left aside; what is started is the server of VS Code, and the workbench runs in a browser.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { cachedPackages } from "./cache.mjs";
import { Failure, npm, root } from "./setUp.mjs";

const codeServer = "code-server@4.139.1";

/**
 * What one page of the workbench opens.
 *
 * @typedef {object} Opened
 * @property {string} [folder] absolute.
 * @property {string} [workspace] a `.code-workspace` file, instead of a folder.
 * @property {string} [extension] the folder of an extension under development.
 * @property {string} [tests] the module, without `.js`, whose `run()` is called in the extension host.
 * @property {string} [file] a file to open.
 */

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * Installs the server if need be and starts it.
 *
 * @param {object} [options]
 * @param {number} [options.port] by default a free one.
 * @param {Record<string, unknown>} [options.settings] the user's settings.
 * @param {boolean} [options.trust] false: folders are untrusted until the user says otherwise (Restricted Mode).
 * @param {boolean} [options.detached] the server outlives this process.
 * @param {string} [options.vsix] an extension to install before the start.
 */
export async function startServer(options = {}) {
  const { settings = {}, trust = true, detached = false, vsix } = options;
  const { node, vscode } = await installedServer();
  const port = options.port ?? (await freePort());
  const data = mkdtempSync(join(tmpdir(), "postmortem-vscode-"));
  writeSettings(join(data, "data", "User"), { ...quietSettings, ...settings });
  const token = randomBytes(16).toString("hex");
  const args = [
    join(vscode, "out", "server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(port), "--connection-token", token, "--server-data-dir", data],
    ...["--accept-server-license-terms", "--telemetry-level", "off"],
    ...(trust ? ["--disable-workspace-trust"] : []),
    // Without it the page takes no extension under development and no tests.
    "--enable-smoke-test-driver",
    ...(vsix === undefined ? [] : ["--install-extension", vsix, "--start-server"]),
  ];
  const logFile = join(data, "server.log");
  const child = await listening({ command: node, args, logFile, detached, port });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    for (const folder of [data, join(vscode, servedFolder(port))]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  return {
    port,
    pid: child.pid,
    data,
    logFile,
    stop,
    address: (/** @type {Opened} */ opened) => address(port, token, opened),
    /** Lets the server hand out the project's files, as vscode.dev fetches an extension. Gives the address. */
    serveProject: () => {
      const { quality, commit } = JSON.parse(readFileSync(join(vscode, "product.json"), "utf8"));
      copyProject(join(vscode, servedFolder(port)));
      return `http://127.0.0.1:${port}/${quality}-${commit}/static/${servedFolder(port)}`;
    },
  };
}

/**
 * Beside the files of VS Code itself, which the server hands out.
 *
 * @param {number} port
 */
function servedFolder(port) {
  return `project-${port}`;
}

/** @param {string} folder */
function copyProject(folder) {
  for (const part of [
    "package.json",
    "package.nls.json",
    "dist",
    "out/test/editor/web",
    "media",
    "snippets",
    "l10n",
    "syntaxes",
  ]) {
    if (existsSync(join(root, part))) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
  }
}

/** Installs the build of VS Code into the cache if it is not there. */
async function installedServer() {
  // The server asks for Node 24; where this is an older one, npm has it as a package.
  const ownNode = Number(process.versions.node.split(".")[0]) >= 24;
  const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = await cachedPackages({
    name: "code-server",
    title: "Installing a real VS Code from the npm registry (about 400 MB, once)",
    packages: ownNode ? [codeServer] : [codeServer, `${nodePackage}@24`],
    finish: async (making) => {
      const vscode = join(making, "node_modules", "code-server", "lib", "vscode");
      for (const cwd of [vscode, join(vscode, "extensions")]) {
        await npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd });
      }
    },
  });
  const modules = join(folder, "node_modules");
  const binary = process.platform === "win32" ? "node.exe" : "node";
  return {
    node: ownNode ? process.execPath : join(modules, nodePackage, "bin", binary),
    vscode: join(modules, "code-server", "lib", "vscode"),
  };
}

/**
 * @param {{ command: string, args: string[], logFile: string, detached: boolean, port: number }} start
 * @returns {Promise<import("node:child_process").ChildProcess>} once the server takes connections.
 */
async function listening({ command, args, logFile, detached, port }) {
  if (await takesConnections(port)) {
    throw new Failure(`Port ${port} is taken by another program. Name another one, or none to get a free one.`);
  }
  // A file and not a pipe, so that the server can outlive this process.
  const log = openSync(logFile, "w");
  const child = spawn(command, args, { stdio: ["ignore", log, log], detached });
  closeSync(log);
  /** @type {Error | undefined} */
  let problem;
  child.on("error", (error) => {
    problem = error;
  });
  while (!(await takesConnections(port))) {
    if (problem !== undefined || child.exitCode !== null) {
      const printed = readFileSync(logFile, "utf8");
      throw new Failure(`${printed}\nThe server of VS Code ended before it listened on port ${port}. ${problem ?? ""}`);
    }
    await setTimeout(50);
  }
  if (detached) {
    child.unref();
  } else {
    const end = () => child.kill();
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
  }
  return child;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function takesConnections(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

/**
 * @param {number} port
 * @param {string} token
 * @param {Opened} opened
 */
function address(port, token, { folder, workspace, extension, tests, file }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${asUriPath(path)}`;
  const payload = [
    ...(extension === undefined ? [] : [["extensionDevelopmentPath", remote(extension)]]),
    ...(tests === undefined ? [] : [["extensionTestsPath", remote(tests)]]),
    ...(file === undefined ? [] : [["openFile", remote(file)]]),
    ["skipWelcome", "true"],
  ];
  const query = new URLSearchParams({ tkn: token, payload: JSON.stringify(payload) });
  if (folder !== undefined) {
    query.set("folder", asUriPath(folder));
  }
  if (workspace !== undefined) {
    query.set("workspace", asUriPath(workspace));
  }
  return `http://127.0.0.1:${port}/?${query}`;
}

/** @param {string} path */
function asUriPath(path) {
  const slashes = path.replaceAll("\\", "/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
}

/** What a first look at an extension does not need. In the browser files would be saved while one tries things out. */
const quietSettings = {
  "files.autoSave": "off",
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "extensions.ignoreRecommendations": true,
};

/** @returns {Promise<number>} a port that nobody listened on a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const given = server.address();
      server.close(() => resolve(typeof given === "object" && given !== null ? given.port : 0));
    });
  });
}
