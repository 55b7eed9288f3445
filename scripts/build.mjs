// Bundles everything that ships into dist/. `--watch` rebuilds on every change, `--test` bundles the tests into out/.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { asciiOnly } from "./asciiOnly.mjs";
import { leanSanitizer } from "./leanSanitizer.mjs";
import { plainFields } from "./plainFields.mjs";
import { precomputed } from "./precomputed.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: args } = parseArgs({
  options: { watch: { type: "boolean", default: false }, test: { type: "boolean", default: false } },
});

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: !args.watch && !args.test,
  sourcemap: args.watch || args.test ? "inline" : false,
  legalComments: "none",
  logLevel: "warning",
  target: "es2022",
  plugins: [plainFields, leanSanitizer],
  // Its modules for browsers are one scope in the bundle; those for Node are seventy, each started by itself.
  alias: { yaml: join(root, "node_modules", "yaml", "browser", "index.js") },
  loader: { ".css": "text" },
};
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  // The browser's server does without: it has to be small rather than quick to start.
  plugins: [...shared.plugins, precomputed],
};
const web = { ...shared, platform: "browser", mainFields: ["module", "browser", "main"] };

/**
 * A package that becomes a file of its own, which is loaded when it is needed: on the desktop, since web extensions and
 * workers must be one file.
 *
 * @param {string} name
 * @param {string} file
 * @returns {esbuild.Plugin}
 */
function apart(name, file) {
  return {
    name: `${name}-apart`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
        kind === "entry-point" ? undefined : { path: `./${file}`, external: true },
      );
    },
  };
}

/** The library behind the server's client is most of the extension, and no Markdown file but a postmortem needs it. */
const languageClientApart = apart("vscode-languageclient/node", "languageClient.js");

/**
 * The engine is a file of its own, which the server and the command line share: the package would hold it twice, and what
 * they load late could not be told from what they load at once.
 *
 * @type {esbuild.Plugin}
 */
const engineApart = {
  name: "engine-apart",
  setup(build) {
    build.onResolve({ filter: /\/engine\/index\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./engine.js", external: true },
    );
  },
};

/** Only what is written for others is sanitised by the server and the command line, and they share the library. */
const sanitizerApart = apart("sanitize-html", "sanitizeHtml.js");

/** @type {esbuild.BuildOptions[]} */
const products = [
  {
    ...node,
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist",
    external: ["vscode"],
    plugins: [...node.plugins, languageClientApart],
    // VS Code answers `require("vscode")` by who asks, so what is loaded late is required, too.
    supported: { "dynamic-import": false },
  },
  { ...node, entryPoints: { sanitizeHtml: "sanitize-html" }, outdir: "dist" },
  { ...node, entryPoints: { languageClient: "vscode-languageclient/node" }, outdir: "dist", external: ["vscode"] },
  {
    ...node,
    entryPoints: {
      engine: "server/src/engine/index.ts",
      server: "server/src/server.ts",
      languageServer: "server/src/main.node.ts",
      cli: "server/src/cli.ts",
      commandLine: "server/src/main.cli.ts",
    },
    outdir: "dist",
    plugins: [...node.plugins, engineApart, sanitizerApart],
    // What is compiled before it runs has no module of its own that could import, so what is loaded late is required.
    supported: { "dynamic-import": false },
    // A package that asks for the place of its own module gets that of the bundle.
    define: { "import.meta.url": "__filename" },
  },
  {
    ...web,
    entryPoints: { extension: "client/src/extension.web.ts" },
    outdir: "dist/web",
    format: "cjs",
    external: ["vscode"],
  },
  { ...web, entryPoints: { server: "server/src/main.web.ts" }, outdir: "dist/web", format: "iife" },
  {
    ...web,
    entryPoints: { preview: "client/webview/preview.ts", copy: "client/webview/copy.ts" },
    outdir: "dist",
    format: "iife",
  },
];

/**
 * The styles of what the editor's own Markdown preview shows of a postmortem: those of our page, within a class of their own,
 * so that nothing else in that preview looks otherwise.
 */
async function writeBuiltInPreviewStyles() {
  const styles = readFileSync(join(root, "media", "preview.css"), "utf8").replace(/^:root \{/m, "& {");
  const problems = readFileSync(join(root, "media", "builtInPreview.css"), "utf8");
  const { code } = await esbuild.transform(`.postmortem-glance {\n${styles}\n}\n${problems}`, {
    loader: "css",
    minify: shared.minify,
    // Nested rules as VS Code's oldest browser still has to read them.
    target: "chrome110",
  });
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist", "builtInPreview.css"), code);
}

/** Every `*.test.ts` becomes one file that `node --test` runs; packages stay outside the bundle. */
const tests = {
  ...node,
  entryPoints: readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.startsWith("editor"))
    .map((name) => join("test", name)),
  outdir: "out/test",
  outbase: "test",
  packages: "external",
  format: "esm",
  outExtension: { ".js": ".mjs" },
};

const wanted = args.test
  ? [tests]
  : products.map((product) => ({ ...product, plugins: [...(product.plugins ?? []), asciiOnly] }));
if (args.watch) {
  for (const options of wanted) {
    await (await esbuild.context({ ...options, logLevel: "info" })).watch();
  }
} else {
  await Promise.all(wanted.map((options) => esbuild.build(options)));
}
if (!args.test) {
  await writeBuiltInPreviewStyles();
}
