// Measures how fast the product is, against peers in the same run: `npm run bench -- [--only A,F] [--gate] [--large]`.
// `--gate` fails where an aim is missed, `--large` takes 10,000 files as well, `--no-peers` installs nothing.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { plainFields } from "./plainFields.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What we are compared with. They live in a folder of their own, for the project does not depend on them. */
const PEERS = {
  "chrono-node": "2.10.3",
  markdownlint: "0.42.1",
  "markdownlint-cli2": "0.24.1",
  remark: "15.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  rumdl: "0.2.75",
  "vscode-markdown-languageserver": "0.5.0",
};

const args = process.argv.slice(2);
const products = ["dist/server.js", "dist/cli.js"].filter((product) => !existsSync(join(root, product)));
if (products.length > 0) {
  console.error(`${products.join(" and ")} must be built first: npm run build.`);
  process.exitCode = 2;
} else {
  if (!args.includes("--no-peers")) {
    installPeers();
  }
  await build();
  const options = args.filter((arg) => arg !== "--no-peers");
  const { status } = spawnSync(process.execPath, ["out/bench/bench.mjs", ...options], { cwd: root, stdio: "inherit" });
  process.exitCode = status ?? 1;
}

/** Once; a machine without the registry measures without them, and says so. */
function installPeers() {
  const folder = join(root, ".bench");
  mkdirSync(folder, { recursive: true });
  // A module is found from the place of who imports it, so the importing is done in there.
  writeFileSync(join(folder, "load.mjs"), "export default (name) => import(name);\n");
  const missing = Object.entries(PEERS).filter(([name]) => !existsSync(join(folder, "node_modules", name)));
  if (missing.length === 0) {
    return;
  }
  console.log(`Installing the peers into .bench: ${missing.map(([name]) => name).join(", ")}.`);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: PEERS }, undefined, 2));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  if (status !== 0) {
    console.log("They could not be installed, so the comparisons with them are left out.");
  }
}

async function build() {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "node",
    mainFields: ["module", "main"],
    target: "node20",
    outdir: "out/bench",
    logLevel: "warning",
    loader: { ".css": "text" },
    // A browser's driver finds its own files beside itself only where it is installed.
    external: ["playwright-core"],
  };
  await esbuild.build({
    ...shared,
    entryPoints: ["test/bench/bench.ts"],
    format: "esm",
    outExtension: { ".js": ".mjs" },
    plugins: [plainFields],
    // Some packages in the bundle are CommonJS and ask for Node's own modules.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    minify: false,
  });
  await esbuild.build({
    ...shared,
    entryPoints: ["test/bench/echoServer.ts", "test/bench/bareParser.ts"],
    format: "cjs",
  });
}
