import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { asNodeCompiles, compileOnce } from "./compiledOnce.ts";

/** By then a server has given its first answer, so what that took to compile is kept as well. */
const SAVE_AFTER = 2000;

/**
 * Loads a bundle as `require` does, with the code that V8 compiled in an earlier run, which saves a third of the start.
 * Where that cannot be kept (a read-only home, for instance) it is compiled each time, and nothing else is different. As
 * with Node's own cache, `NODE_DISABLE_COMPILE_CACHE=1` does without.
 *
 * @param path of the bundle, absolute
 */
export function requireCached(path: string): unknown {
  compileOnce();
  if (process.env.NODE_DISABLE_COMPILE_CACHE) {
    return createRequire(path)(path);
  }
  const loaded = new Map<string, unknown>();
  const load = (file: string): unknown => {
    if (!loaded.has(file)) {
      loaded.set(file, run(file, load));
    }
    return loaded.get(file);
  };
  return load(path);
}

/**
 * Runs one bundle. The files of the product lie beside each other, and those that it requires are kept compiled as well.
 *
 * @param load gives what a file exports, by its absolute path
 */
function run(path: string, load: (file: string) => unknown): unknown {
  const source = readFileSync(path);
  const cache = cacheFile(path);
  const cachedData = readCache(cache, source);
  const script = new Script(wrap(source.toString()), { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const own = createRequire(path);
  const require = (name: string): unknown =>
    name.startsWith("./") ? load(join(dirname(path), name)) : asNodeCompiles(() => own(name));
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  if (cachedData === undefined || script.cachedDataRejected === true) {
    let isSaved = false;
    const save = () => {
      if (!isSaved) {
        isSaved = true;
        writeCache(cache, source, script.createCachedData());
      }
    };
    setTimeout(save, SAVE_AFTER).unref();
    process.once("exit", save);
    // Most editors end a server this way; without a listener there would be no `exit` event.
    process.once("SIGTERM", () => process.exit(143));
  }
  return module.exports;
}

/** In the user's own cache folder, where nobody else can put code; each place of installation has its own file. */
function cacheFile(path: string): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const home =
    process.platform === "win32"
      ? (LOCALAPPDATA ?? join(homedir(), "AppData", "Local"))
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Caches")
        : XDG_CACHE_HOME || join(homedir(), ".cache");
  const { v8 } = process.versions;
  return join(home, "postmortem", `${basename(path, ".js")}-${mark(path)}-${v8}-${process.arch}.cache`);
}

/** A short mark of a path. Two paths with one mark would only take turns with their cache. */
function mark(path: string): string {
  let sum = 0;
  for (let at = 0; at < path.length; at++) {
    sum = (Math.imul(sum, 31) + path.charCodeAt(at)) >>> 0;
  }
  return sum.toString(36);
}

/**
 * A cache holds the source it was made from before the compiled code, because V8 itself only compares lengths:
 *
 *     source            code
 *     [source.length) [ rest )
 */
function readCache(file: string, source: Buffer): Buffer | undefined {
  try {
    const cache = readFileSync(file);
    return cache.subarray(0, source.length).equals(source) ? cache.subarray(source.length) : undefined;
  } catch {
    // The first start of this version on this machine: there is none yet.
    return undefined;
  }
}

/** Written aside and renamed, so that another process never reads half of it. */
function writeCache(file: string, source: Buffer, code: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([source, code]), { mode: 0o600 });
    renameSync(aside, file);
  } catch {
    // A home that is read-only or full: the next start compiles again.
  }
}
