import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";

/**
 * Who may know whom (docs/architecture.md). The compiler already keeps Node, the DOM and everything above it out of the
 * engine; this reads off the import lines what it cannot see.
 */

const FLOORS = [
  "text",
  "markdown",
  "time",
  "settings",
  "incident",
  "rules",
  "features",
  "preview",
  "templates",
  "import",
  "publish",
  "workspace",
];

/** For each room of the engine, the rooms it may import from, itself apart. Files at the top of the engine see all. */
const MAY_KNOW: Record<string, readonly string[]> = {
  text: [],
  markdown: ["text"],
  time: ["text"],
  settings: ["text", "markdown", "time"],
  incident: ["text", "markdown", "time", "settings"],
  rules: ["text", "markdown", "time", "settings", "incident", "templates"],
  templates: ["text", "markdown", "time", "incident"],
  features: ["text", "markdown", "time", "settings", "incident", "rules", "templates"],
  preview: ["text", "markdown", "time", "settings", "incident", "rules", "templates"],
  import: ["text", "markdown", "time", "settings", "incident", "templates"],
  publish: ["text", "markdown", "time", "settings", "incident", "rules", "features", "preview"],
  workspace: FLOORS,
};

/** The rooms that may use a package of the registry; the others may not. */
const PACKAGES: Record<string, readonly string[]> = {
  "markdown-it": ["server/src/engine/markdown"],
  "markdown-it-footnote": ["server/src/engine/markdown"],
  htmlparser2: ["server/src/engine/markdown"],
  "sanitize-html": ["server/src/engine/publish"],
  yaml: ["server/src/engine/markdown"],
  "jsonc-parser": ["server/src/engine/settings"],
  "vscode-languageserver": ["server/src/lsp", "server/src/main"],
  "vscode-languageserver-textdocument": ["server/src/lsp"],
  "vscode-languageclient": ["client/src"],
  vscode: ["client/src"],
  dompurify: ["client/webview"],
  morphdom: ["client/webview"],
  tinyglobby: ["server/src/cli"],
  ignore: ["server/src/cli"],
  picocolors: ["server/src/cli"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = [...filesBelow("server/src"), ...filesBelow("client")].filter((file) => file.endsWith(".ts"));
const imports = sources.flatMap(importsOf);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const lines = text.matchAll(
    /^(?:import|export)\b(?<what>[^"';]*?\bfrom\s*)?"(?<to>[^"]+)"|\bimport\("(?<lazy>[^"]+)"\)/gm,
  );
  return [...lines].map(({ groups }) => {
    const to = groups?.to ?? groups?.lazy ?? "";
    return {
      from: file,
      to: to.startsWith(".") ? relative(".", join(dirname(file), to)) : to,
      typeOnly: /^\s*type\b/.test(groups?.what ?? ""),
    };
  });
}

function roomOf(file: string): string | undefined {
  return /^server\/src\/engine\/([^/]+)\//.exec(file)?.[1];
}

test("inside the engine, arrows run down only", () => {
  const climbing = imports.filter(({ from, to, typeOnly }) => {
    const [here, there] = [roomOf(from), roomOf(to)];
    if (!here || !to.startsWith("server/src/engine/")) {
      return false;
    }
    // The type of an Analysis, the façade's own, may be named by the rooms that are handed one.
    if (!there) {
      return !(typeOnly && to.endsWith("/analysis.ts"));
    }
    return here !== there && !(MAY_KNOW[here] ?? []).includes(there);
  });
  assert.deepEqual(climbing, []);
});

test("every room of the engine stands in the table", () => {
  const rooms = new Set(sources.map(roomOf).filter((room) => room !== undefined));
  assert.deepEqual(
    [...rooms].filter((room) => !FLOORS.includes(room)),
    [],
  );
});

test("no circle of files, whatever its size", () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) {
      edges.set(from, [...(edges.get(from) ?? []), to]);
    }
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `circle: ${[...path, file].join(" → ")}`);
    if (!done.has(file)) {
      for (const next of edges.get(file) ?? []) {
        visit(next, [...path, file]);
      }
      done.add(file);
    }
  };
  for (const file of edges.keys()) {
    visit(file, []);
  }
});

test("rules do not import rules, features not features, handlers not handlers", () => {
  const isRule = (file: string) => /^server\/src\/engine\/rules\/[a-z]+(?:-[a-z]+)+\.ts$/.test(file);
  const isHandler = (file: string) => file.startsWith("server/src/lsp/handlers/");
  const siblings = imports.filter(({ from, to }) => (isRule(from) && isRule(to)) || (isHandler(from) && isHandler(to)));
  assert.deepEqual(siblings, []);
});

test("the client knows of the server its protocol alone", () => {
  const beyond = imports.filter(
    ({ from, to }) => from.startsWith("client/") && to.startsWith("server/") && to !== "server/src/protocol.ts",
  );
  assert.deepEqual(beyond, []);
});

test("the protocol imports nothing", () => {
  assert.deepEqual(
    imports.filter(({ from }) => from === "server/src/protocol.ts"),
    [],
  );
});

test("each package is used only where it is at home", () => {
  const astray = imports.filter(({ from, to }) => {
    if (/^(?:server|client|media)\//.test(to) || to.startsWith("node:")) {
      return false;
    }
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;
    return !(PACKAGES[name] ?? []).some((home) => from.startsWith(home));
  });
  assert.deepEqual(astray, []);
});

test("only the command line, and the entries of the server, read files", () => {
  const readers = imports.filter(
    ({ from, to }) =>
      /^(?:node:)?fs(?:\/|$)/.test(to) &&
      !/^server\/src\/(?:cli[/.]|main\.cli\.ts|server\.ts|requireCached\.ts|readProjectFiles\.ts|listFolder\.ts)/.test(
        from,
      ),
  );
  assert.deepEqual(readers, []);
});
