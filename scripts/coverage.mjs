// Says how much of the engine its own tests run, and fails below the bars. The files are compiled one by one into coverage/,
// since of a bundle V8 counts code that no test has asked for. Protocol, command line and editor tests are not counted.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { Failure, packagesAreCurrent, root, run, runMain, step } from "./vscode/setUp.mjs";

/** Percent of the lines, branches and functions under server/src/engine. */
const BARS = { lines: 95, branches: 90, functions: 95 };

const folder = join(root, "coverage");
const counts = join(folder, "counts");

await runMain(async () => {
  if (!packagesAreCurrent() || !existsSync(join(root, "dist"))) {
    throw new Failure("Install and build first: npm ci, then npm run build.");
  }
  rmSync(folder, { recursive: true, force: true });
  await step("Compiling the engine and its tests", compile);
  await step("Running the tests", runTests);
  console.log(await report());
});

async function compile() {
  await run(process.execPath, [packageFile("typescript", "bin", "tsc"), "-p", "test/tsconfig.coverage.json"]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** @returns {Promise<string>} */
function runTests() {
  const files = globSync("coverage/test/**/*.test.js", { cwd: root });
  const styles = join(root, "scripts", "coverage", "loadStyles.mjs");
  return run(process.execPath, ["--import", styles, "--test", ...files], {
    env: { ...process.env, NODE_V8_COVERAGE: counts },
  });
}

/** @returns {Promise<string>} the table, file by file where a line was not run. */
function report() {
  const bars = Object.entries(BARS).flatMap(([what, percent]) => [`--${what}`, String(percent)]);
  const places = ["--temp-directory", counts, "--include", "server/src/engine/**", "--exclude-after-remap"];
  const forms = ["--reporter", "text", "--reporter", "html", "--reports-dir", join(folder, "report"), "--skip-full"];
  return run(process.execPath, [
    packageFile("c8", "bin", "c8.js"),
    "report",
    ...places,
    ...forms,
    "--check-coverage",
    ...bars,
  ]);
}

/**
 * @param {string} name
 * @param {...string} path
 */
function packageFile(name, ...path) {
  return join(root, "node_modules", name, ...path);
}
