// Packs the extension into a .vsix file. The same commit gives the same bytes.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { cachedPackages } from "./vscode/cache.mjs";
import { root, run, runMain, setUp } from "./vscode/setUp.mjs";

const help = `npm run package [-- OPTIONS]

  --out FILE   where the package is written (by default postmortem-VERSION.vsix)
  --list       print the files that go into the package, and write none
  --help       this text

SOURCE_DATE_EPOCH sets the time stamps in it; by default it is the time of the last commit.`;

await runMain(async () => {
  const { values: options } = parseArgs({
    options: { out: { type: "string" }, list: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (options.list) {
    console.log((await vsce(["ls", "--no-dependencies"])).trim());
    return 0;
  }
  await setUp();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const file = resolve(options.out ?? join(root, `postmortem-${version}.vsix`));
  // Everything is bundled, so no dependencies; the picture in the README is taken from the package itself.
  const printed = await vsce(["package", "--no-dependencies", "--no-rewrite-relative-links", "--out", file]);
  console.log(printed.trim());
  console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} KB`);
  return 0;
});

/**
 * The packager is heavy and seldom needed, so it is kept in the cache and not among the project's own packages.
 *
 * @param {readonly string[]} args
 */
async function vsce(args) {
  const folder = await cachedPackages({
    name: "vsce",
    title: "Installing the packager of VS Code extensions (once)",
    // The last one that runs on Node 20.
    packages: ["@vscode/vsce@3.9.2"],
  });
  const env = { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? timeOfLastCommit() };
  return run(process.execPath, [join(folder, "node_modules", "@vscode", "vsce", "vsce"), ...args], { env });
}

function timeOfLastCommit() {
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    // A copy of the sources without their history: any fixed time will do.
    return "315532800";
  }
}
