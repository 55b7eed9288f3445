// Bundles the tests that run in a real VS Code into out/test/editor/: two test modules, one for each kind of extension
// host, and the tests that drive the page from outside.

import * as esbuild from "esbuild";
import { globSync } from "tinyglobby";
import { root } from "./setUp.mjs";

/**
 * @param {{ grep?: string | undefined }} [options] only tests whose full title matches.
 */
export async function buildSuites({ grep = "" } = {}) {
  /** @type {esbuild.BuildOptions} */
  const shared = {
    absWorkingDir: root,
    bundle: true,
    sourcemap: "inline",
    logLevel: "warning",
    target: "es2022",
    // An extension host gets neither arguments nor, in a worker, an environment.
    define: { GREP: JSON.stringify(grep) },
  };
  const hosted = { ...shared, format: /** @type {const} */ ("cjs"), external: ["vscode", "mocha"] };
  await Promise.all([
    esbuild.build({
      ...hosted,
      platform: "node",
      entryPoints: { index: "test/editor/index.ts" },
      outdir: "out/test/editor",
    }),
    esbuild.build({
      ...hosted,
      platform: "browser",
      external: ["vscode"],
      // Mocha's build for browsers would otherwise take the exports of the bundle for its own.
      define: { ...shared.define, module: "undefined" },
      entryPoints: { index: "test/editor/index.web.ts" },
      outdir: "out/test/editor/web",
    }),
    esbuild.build({
      ...shared,
      platform: "node",
      format: "esm",
      packages: "external",
      entryPoints: globSync("test/editor/page/*.test.ts", { cwd: root }),
      outdir: "out/test/editor/page",
      outExtension: { ".js": ".mjs" },
    }),
  ]);
}
