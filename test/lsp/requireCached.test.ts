import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type TestContext, test } from "node:test";

/** Runs the command line with a home of its own, and lists what it has kept there. */
function runIn(home: string, args: readonly string[], variables: object = {}) {
  const env = { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8", env });
  return { status, stdout, stderr };
}

function emptyHome(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), "postmortem-home-"));
  t.after(() => rmSync(home, { recursive: true }));
  return home;
}

function caches(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".cache"));
}

test("the second start, with the compiled code of the first, does the same", (t) => {
  const home = emptyHome(t);
  const first = runIn(home, ["check", "--format", "json", "test/postmortems"]);
  assert.notEqual(first.stdout, "");
  const kept = caches(home);
  // The program and the engine.
  assert.equal(kept.length, 2);
  assert.deepEqual(runIn(home, ["check", "--format", "json", "test/postmortems"]), first);
  assert.deepEqual(caches(home), kept);
});

test("a cache that is cut off, or of another source, is not taken", (t) => {
  const home = emptyHome(t);
  const first = runIn(home, ["--version"]);
  const [file] = caches(home);
  assert.ok(file);
  for (const rubbish of ["", "rubbish", "x".repeat(2_000_000)]) {
    writeFileSync(join(home, file), rubbish);
    assert.deepEqual(runIn(home, ["--version"]), first);
  }
});

test("who wants no cache gets none, and the same result", (t) => {
  const home = emptyHome(t);
  const first = runIn(emptyHome(t), ["--version"]);
  assert.deepEqual(runIn(home, ["--version"], { NODE_DISABLE_COMPILE_CACHE: "1" }), first);
  assert.deepEqual(caches(home), []);
});

test("a home that nothing can be written to changes nothing", (t) => {
  const home = emptyHome(t);
  const first = runIn(home, ["--version"]);
  const closed = emptyHome(t);
  chmodSync(closed, 0o500);
  assert.deepEqual(runIn(closed, ["--version"]), first);
  assert.deepEqual(runIn(join(closed, "not", "there"), ["--version"]), first);
});

test("what earlier versions have left goes when nobody has used it for a month", (t) => {
  const home = emptyHome(t);
  runIn(home, ["--version"]);
  const [kept = ""] = caches(home);
  const folder = dirname(join(home, kept));
  const [day, now] = [24 * 60 * 60, Date.now() / 1000];
  for (const [name, age] of [
    ["unused", 31],
    ["used", 29],
  ] as const) {
    writeFileSync(join(folder, `${name}.cache`), "");
    utimesSync(join(folder, `${name}.cache`), now - age * day, now - age * day);
  }
  writeFileSync(join(home, kept), "rubbish");
  runIn(home, ["--version"]);
  assert.deepEqual(new Set(readdirSync(folder)), new Set([basename(kept), "used.cache"]));
});

test("the bundles are written in ASCII, as their reader takes them to be", () => {
  const bundles = readdirSync("dist").filter((name) => name.endsWith(".js"));
  assert.ok(bundles.includes("engine.js"));
  for (const name of bundles) {
    assert.doesNotMatch(readFileSync(join("dist", name), "latin1"), /[^\0-\x7f]/, name);
  }
});
