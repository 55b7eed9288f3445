import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { globSync } from "tinyglobby";
import { root } from "../../scripts/vscode/setUp.mjs";

interface Setting {
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly order?: number;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly files?: unknown;
  readonly devDependencies: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
  readonly contributes: {
    readonly languages?: unknown;
    readonly configurationDefaults?: Record<string, unknown>;
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly keybindings?: readonly { readonly key: string; readonly when?: string }[];
    readonly configuration: readonly { readonly properties: Record<string, Setting> }[];
  };
}

const text = readFileSync(join(root, "package.json"), "utf8");
const manifest: Manifest = JSON.parse(text);
const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

test("postmortems stay Markdown: there is no language of our own", () => {
  assert.equal(manifest.contributes.languages, undefined);
});

test("the user's settings for Markdown are left alone", () => {
  assert.equal(manifest.contributes.configurationDefaults?.["[markdown]"], undefined);
});

test("nothing but Markdown and the own panel wakes the extension", () => {
  for (const event of manifest.activationEvents) {
    assert.match(event, /^(onLanguage:markdown|onWebviewPanel:postmortem\..+|onCommand:postmortem\..+)$/);
  }
});

test("the API is typed for the oldest VS Code that is supported", () => {
  const [major, minor] = (manifest.devDependencies["@types/vscode"] ?? "").split(".");
  assert.equal(`^${major}.${minor}.0`, manifest.engines.vscode);
});

test("everything is bundled, and what goes into the package stands in .vscodeignore alone", () => {
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.files, undefined);
});

test("the extension works in untrusted folders", () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
});

test("a repository cannot switch on remote images", () => {
  const scope = settings.find(([name]) => name === "postmortem.preview.remoteImages")?.[1].scope;
  assert.ok(scope === "application" || scope === "machine", `its scope is ${scope}`);
});

test("every setting has a scope, a place in the order and a description", () => {
  for (const [name, { scope, order, markdownDescription }] of settings) {
    assert.ok(scope !== undefined && order !== undefined && markdownDescription !== undefined, name);
  }
});

test("every command has our category and a title in title case", () => {
  const titles = readStrings("package.nls.json");
  for (const { command, category, title } of manifest.contributes.commands) {
    assert.equal(category, "Postmortem", command);
    const shown = titles[title.slice(1, -1)] ?? title;
    const small = /^(a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;
    for (const word of shown.split(/[\s-]+/)) {
      assert.ok(small.test(word) || /^[^a-z]/.test(word), `"${word}" in "${shown}"`);
    }
  }
});

test("key bindings are chords that mean something only where we are at home", () => {
  for (const { key, when } of manifest.contributes.keybindings ?? []) {
    assert.match(key, / /);
    assert.ok(when?.includes("postmortem"));
  }
});

test("every text of the manifest is there to be translated, and none is left over", () => {
  const used = [...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? "");
  assert.deepEqual([...new Set(used)].sort(), Object.keys(readStrings("package.nls.json")).sort());
});

test("every translation has the keys of the original", () => {
  const original = Object.keys(readStrings("package.nls.json")).sort();
  for (const file of filesOf("package.nls.*.json")) {
    assert.deepEqual(Object.keys(readStrings(file)).sort(), original, file);
  }
});

test("the panel is made anew when it is shown again, instead of being kept in memory", () => {
  for (const file of filesOf("client/**/*.ts")) {
    assert.doesNotMatch(readFileSync(join(root, file), "utf8"), /retainContextWhenHidden/, file);
  }
});

test("the preview takes its colours from the theme; on paper alone it has its own", () => {
  for (const file of filesOf("media/*.css")) {
    const [screen = ""] = readFileSync(join(root, file), "utf8").split("@media print");
    assert.doesNotMatch(
      screen.replace(/\/\*[\s\S]*?\*\//g, ""),
      /#[\da-f]{3,8}\b(?=[^{}]*;)|\b(?:rgba?|hsla?)\(/i,
      file,
    );
  }
});

test("the packager is never told to overlook a secret", () => {
  for (const file of ["package.json", ".ci/run", ...filesOf("scripts/**/*.mjs"), ...filesOf(".github/**/*.yml")]) {
    assert.doesNotMatch(readFileSync(join(root, file), "utf8"), /--allow-package/, file);
  }
});

function readStrings(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: root, dot: true });
}
