// Runs every test. Installs and builds what is missing before, and ends with one line that sums up all runners.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Failure, npm, root, run, runMain, setUp, step } from "./vscode/setUp.mjs";

/** @typedef {import("./vscode/runSuite.mjs").Totals} Totals */

/**
 * @typedef {object} Options
 * @property {string | undefined} grep
 * @property {string | undefined} vscode
 */

/** @type {Record<string, { title: string, run: (options: Options) => Promise<Totals | undefined> }>} */
const parts = {
  check: { title: "types, formatting and lint", run: () => succeeds(() => npm(["run", "check"])) },
  unit: { title: "engine, rules, server and command line", run: unitTests },
  corpus: { title: "reading of real documents", run: corpusGate },
  package: { title: "the package", run: (options) => nodeTests(["package"], options) },
  webview: { title: "the page of the preview, in a browser", run: (options) => browserTests("webview", options) },
  host: { title: "a real VS Code, from inside (extension host: Node)", run: (options) => hosted("node", options) },
  "web-host": {
    title: "a real VS Code, from inside (extension host: web worker)",
    run: (options) => hosted("web", options),
  },
  page: { title: "a real VS Code, from outside", run: (options) => browserTests("editor/page", options) },
};

/** The folders of out/test/ whose tests need no browser and no package. */
const otherFolders = "!(editor|package|webview)";

/** What is taken together under one name. */
const groups = { editor: ["host", "web-host", "page"] };

const help = `npm test [-- OPTIONS]

  --only NAMES    run only these parts, divided by commas:
${Object.entries(parts)
  .map(([name, { title }]) => `                  ${name.padEnd(10)} ${title}`)
  .join("\n")}
                  editor     the three parts that need a real VS Code
  --grep TEXT     run only tests whose name matches
  --vscode KIND   where "host" runs: download or npm (by default the first that works)
  --help          this text

The variable CHROMIUM names the browser to use: a path, or "npm" for the one from the npm registry.`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string" },
        grep: { type: "string" },
        vscode: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return { only: undefined, grep: undefined, vscode: undefined, ...values };
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

/** @param {string | undefined} only */
function wantedParts(only) {
  const all = Object.keys(parts);
  if (only === undefined) {
    return all;
  }
  const asked = only.split(",").flatMap((name) => (name === "editor" ? groups.editor : [name.trim()]));
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw new Failure(`There is no part called "${unknown}". Known are: ${all.join(", ")}, editor.`);
  }
  return all.filter((name) => asked.includes(name));
}

/**
 * Runs one part. A part that breaks down has failed once, and so has one in which no test ran, unless only some tests were
 * asked for.
 *
 * @param {string} name
 * @param {Options} options
 * @returns {Promise<Totals>}
 */
async function runPart(name, options) {
  const part = parts[name];
  console.log(`\n── ${name}: ${part?.title}`);
  try {
    const totals = (await part?.run(options)) ?? { passed: 0, failed: 0, skipped: 0 };
    const ranNone =
      totals.passed + totals.failed === 0 && options.grep === undefined && part?.run !== parts.corpus?.run;
    if (ranNone) {
      console.error(`${name} ran no test.`);
    }
    return ranNone ? { ...totals, failed: 1 } : totals;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {Totals} totals */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Bundles the tests that are wanted. What was bundled before goes, since a test may be gone from the sources.
 *
 * @param {readonly string[]} names
 * @param {string | undefined} grep
 */
async function bundleTests(names, grep) {
  rmSync(join(root, "out", "test"), { recursive: true, force: true });
  await step("Bundling the tests", async () => {
    await run(process.execPath, ["scripts/build.mjs", "--test"]);
    if (names.some((name) => groups.editor.includes(name))) {
      const { buildSuites } = await import("./vscode/buildSuites.mjs");
      await buildSuites({ grep });
    }
  });
}

/**
 * A program that either succeeds or does not, counted as one test.
 *
 * @param {() => Promise<string>} program
 * @returns {Promise<Totals>}
 */
async function succeeds(program) {
  await program();
  return { passed: 1, failed: 0, skipped: 0 };
}

/** @param {Options} options */
function unitTests(options) {
  return nodeTests([otherFolders], options);
}

/** Whoever has no corpus at hand has no script for it to read, or a script that says so and ends well. */
async function corpusGate() {
  if (!existsSync(join(root, "scripts", "corpus.mjs"))) {
    console.log("There is no corpus to read.");
    return undefined;
  }
  return succeeds(async () => {
    const printed = await run(process.execPath, ["scripts/corpus.mjs"]);
    console.log(printed.trimEnd());
    return printed;
  });
}

/**
 * @param {string} folder under test/.
 * @param {Options} options
 */
async function browserTests(folder, options) {
  const { findChromium } = await import("./vscode/chromium.mjs");
  const browser = await findChromium();
  console.log(`Chromium: from ${browser.origin}.`);
  return nodeTests([folder], options);
}

/**
 * Runs the bundled tests of some folders by Node's own runner, and shows its output as it comes.
 *
 * @param {readonly string[]} folders under out/test/.
 * @param {Options} options
 * @returns {Promise<Totals>}
 */
async function nodeTests(folders, { grep }) {
  const { globSync } = await import("tinyglobby");
  const files = globSync(
    folders.map((folder) => `out/test/${folder}/**/*.test.mjs`),
    { cwd: root },
  );
  if (files.length === 0) {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const counted = join(root, "out", "test", `totals-${process.pid}.json`);
  const args = [
    "--test",
    // What hangs has failed; no test takes anything like this long.
    "--test-timeout=180000",
    // Each of the others opens a browser, and most of them a whole VS Code.
    `--test-concurrency=${folders.includes(otherFolders) ? availableParallelism() : 1}`,
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...["--test-reporter=./scripts/vscode/countTests.mjs", `--test-reporter-destination=${counted}`],
    ...(grep === undefined ? [] : [`--test-name-pattern=${grep}`]),
    ...files,
  ];
  const code = await show(process.execPath, args);
  const totals = JSON.parse(readFileSync(counted, "utf8"));
  rmSync(counted);
  return { ...totals, failed: code !== 0 && totals.failed === 0 ? 1 : totals.failed };
}

/**
 * Runs the suites of test/editor/suites inside VS Code, on a copy of the sample documents.
 *
 * @param {"node" | "web"} host
 * @param {Options} options
 * @returns {Promise<Totals>}
 */
async function hosted(host, { vscode }) {
  const { chooseVsCode } = await import("./vscode/choose.mjs");
  const { runSuite, runSuiteInWindow } = await import("./vscode/runSuite.mjs");
  const choice = await chooseVsCode({ forTests: true, wanted: host === "web" ? "npm" : vscode });
  console.log(`VS Code: ${choice.kind === "npm" ? "from the npm registry" : "downloaded"}, because ${choice.because}.`);
  const folder = mkdtempSync(join(tmpdir(), "postmortem-workspace-"));
  try {
    const workspace = layWorkspace(folder);
    if (choice.kind !== "npm") {
      return await runSuiteInWindow({ command: choice.command, workspace, print: console.log });
    }
    const { findChromium } = await import("./vscode/chromium.mjs");
    return await runSuite({ browser: await findChromium(), host, workspace, print: console.log });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * A workspace of two folders with different settings: the samples, and one with rules of its own.
 *
 * @param {string} folder
 * @returns {string} the `.code-workspace` file.
 */
function layWorkspace(folder) {
  cpSync(join(root, "test", "postmortems"), join(folder, "postmortems"), { recursive: true });
  cpSync(join(root, "test", "editor", "relaxed"), join(folder, "relaxed"), { recursive: true });
  mkdirSync(join(folder, "scratch"));
  const file = join(folder, "tests.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: ["postmortems", "relaxed", "scratch"].map((path) => ({ path })) }));
  return file;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number | null>} the exit code.
 */
function show(command, args) {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
      .on("error", reject)
      .on("close", resolve);
  });
}

await runMain(async () => {
  const options = readArguments();
  if (options.help) {
    console.log(help);
    return 0;
  }
  const names = wantedParts(options.only);
  await setUp();
  if (names.some((name) => name !== "check" && name !== "corpus")) {
    await bundleTests(names, options.grep);
  }
  /** @type {Totals} */
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const table = [];
  for (const name of names) {
    const start = performance.now();
    const totals = await runPart(name, { grep: options.grep, vscode: options.vscode });
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    sum.skipped += totals.skipped;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    table.push(`${totals.failed > 0 ? "✖" : "✔"} ${name.padEnd(9)} ${describe(totals)} in ${seconds} s`);
  }
  console.log(`\n${table.join("\n")}\n`);
  console.log(describe(sum));
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});
