// What a fresh clone needs before anything else can run. Imports nothing but Node, because nothing else may be there yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. Looked for upward, because tests bundle this file into another folder. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** A failure that is told in one sentence, without a stack. */
export class Failure extends Error {}

/**
 * Runs the main function of a script. A `Failure` ends it with its sentence, any other error with its stack.
 *
 * @param {() => Promise<number | undefined>} main gives the exit code, or nothing for 0.
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Says what is being done, shows on a terminal how long it has taken so far, and says at the end how long it took.
 *
 * @template T
 * @param {string} title in the present participle: "Building the extension".
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  const onTerminal = process.stdout.isTTY === true;
  process.stdout.write(onTerminal ? `${title} …` : `${title} …\n`);
  const ticker = onTerminal ? setInterval(() => process.stdout.write(`\r${title} … ${seconds()} s`), 1000) : undefined;
  try {
    const result = await work();
    process.stdout.write(`${onTerminal ? "\r" : ""}${title}: done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${onTerminal ? "\r" : ""}${title}: failed after ${seconds()} s\n`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Runs a program to its end. Its output is kept and only shown if it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what it printed.
 */
export async function run(command, args, { cwd = root, env = process.env } = {}) {
  const { code, output } = await new Promise((resolve, reject) => {
    // npm is a batch file on Windows, which only a shell starts.
    const shell = process.platform === "win32" && !command.endsWith(".exe");
    const child = spawn(command, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    child.stderr.on("data", (chunk) => {
      printed += chunk;
    });
    child.on("error", () => reject(new Failure(`"${command}" could not be started: is it installed?`)));
    child.on("close", (exit) => resolve({ code: exit, output: printed }));
  });
  if (code !== 0) {
    throw new Failure(`${output.trimEnd()}\n\n"${[command, ...args].join(" ")}" failed (exit code ${code}).`);
  }
  return output;
}

/**
 * Runs npm, the very one that started this script if there is one.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  return own?.endsWith("npm-cli.js") ? run(process.execPath, [own, ...args], options) : run("npm", args, options);
}

/** Installs the packages if they are missing or the lockfile has changed, and builds the extension. */
export async function setUp() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    throw new Failure(`Node 20 or later is needed; this is ${process.version}. See https://nodejs.org.`);
  }
  if (!packagesAreCurrent()) {
    await step("Installing the packages (npm ci)", () => npm(["ci", "--no-audit", "--no-fund"]));
    if (!packagesAreCurrent()) {
      throw new Failure("npm ci ended well, but node_modules does not agree with package-lock.json.");
    }
  }
  await step("Building the extension", () => run(process.execPath, ["scripts/build.mjs"]));
}

/**
 * True if node_modules holds what package-lock.json asks for. npm keeps a list of what it installed beside the packages;
 * optional packages may be missing from it, since they are for other machines.
 */
export function packagesAreCurrent() {
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  const wanted = lockedPackages(join(root, "package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional === true && installed[path] === undefined),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/**
 * A short name for a value, to tell caches apart.
 *
 * @param {string} text
 */
export function fingerprint(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/**
 * @param {string} folder
 * @returns {string}
 */
function findRoot(folder) {
  return existsSync(join(folder, "package-lock.json")) ? folder : findRoot(dirname(folder));
}
