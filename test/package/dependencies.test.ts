import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/vscode/setUp.mjs";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lockfile: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);

/** Older releases have known holes or can be made to hang by a document. */
const oldest: Record<string, string> = {
  "markdown-it": "14.1.1",
  "linkify-it": "5.0.1",
  dompurify: "3.4.13",
  yaml: "2.8.3",
};

for (const [name, floor] of Object.entries(oldest)) {
  test(`no ${name} older than ${floor} is bundled`, () => {
    const versions = Object.entries(lockfile.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version }]) => version ?? "0");
    assert.ok(versions.length > 0, `${name} is not in the lockfile`);
    for (const version of versions) {
      assert.ok(compareVersions(version, floor) >= 0, `${version} is`);
    }
  });
}

test("the lockfile names no address, so that it holds for every registry", () => {
  assert.ok(Object.values(lockfile.packages).every(({ resolved }) => resolved === undefined));
});

test("the lockfile names the builds for every platform, without which npm ci refuses it", () => {
  const paths = Object.keys(lockfile.packages);
  for (const [path, { optionalDependencies = {} }] of Object.entries(lockfile.packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      assert.ok(
        paths.some((other) => other.endsWith(`node_modules/${name}`)),
        `${name} of ${path}`,
      );
    }
  }
});

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  const difference = [0, 1, 2].map((part) => (a?.[part] ?? 0) - (b?.[part] ?? 0));
  return difference.find((part) => part !== 0) ?? 0;
}
