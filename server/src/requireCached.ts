import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
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
 * @param program the absolute path of its bundle
 */
export function requireCached(program: string): unknown {
  compileOnce();
  if (process.env.NODE_DISABLE_COMPILE_CACHE) {
    return createRequire(program)(program);
  }
  const loaded = new Map<string, unknown>();
  const load = (path: string): unknown => {
    if (!loaded.has(path)) {
      loaded.set(path, run({ path, cache: cacheFile(path, program) }, load));
    }
    return loaded.get(path);
  };
  return load(program);
}

interface Bundle {
  readonly path: string;
  readonly cache: string;
}

/**
 * Runs one bundle. The files of the product lie beside each other, and those that it requires are kept compiled as well.
 *
 * @param load gives what a file exports, by its absolute path
 */
function run({ path, cache }: Bundle, load: (path: string) => unknown): unknown {
  const { source, stamp } = readBundle(path);
  const cachedData = readCache(cache, stamp);
  const script = new Script(wrap(source), { filename: path, ...(cachedData && { cachedData }) });
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
        writeCache(cache, stamp, script.createCachedData());
      }
    };
    setTimeout(save, SAVE_AFTER).unref();
    process.once("exit", save);
    // Most editors end a server this way; without a listener there would be no `exit` event.
    process.once("SIGTERM", () => process.exit(143));
  }
  return module.exports;
}

/**
 * The stamp is another one whenever anything has been written to the file, or another put in its place, whatever times and
 * lengths they have.
 */
function readBundle(path: string): { readonly source: string; readonly stamp: Buffer } {
  const file = openSync(path, "r");
  try {
    const { size, ino, ctimeMs } = fstatSync(file);
    // Bundles are written in ASCII, and so nothing has to be decoded.
    return {
      source: readFileSync(file).toString("latin1"),
      stamp: Buffer.from(Float64Array.of(size, ino, ctimeMs).buffer),
    };
  } finally {
    closeSync(file);
  }
}

/**
 * In the user's own cache folder, where nobody else can put code; each place of installation has its own files, and so has
 * each program, since what one has compiled of the engine is not what the other needs.
 */
function cacheFile(path: string, program: string): string {
  const { v8 } = process.versions;
  const name = `${basename(path, ".js")}-${mark(`${program}:${path}`)}-${v8}-${process.arch}.cache`;
  return join(cacheFolder(), "postmortem", name);
}

function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  switch (process.platform) {
    case "win32":
      return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
    case "darwin":
      return join(homedir(), "Library", "Caches");
    default:
      return XDG_CACHE_HOME || join(homedir(), ".cache");
  }
}

/** A short mark of a text. Two with one mark would only take turns with their cache. */
function mark(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  }
  return sum.toString(36);
}

/**
 * A cache holds the stamp of the bundle before its compiled code, because V8 itself only compares lengths:
 *
 *     stamp            code
 *     [stamp.length) [ rest )
 */
function readCache(file: string, stamp: Buffer): Buffer | undefined {
  try {
    const cache = readFileSync(file);
    return cache.subarray(0, stamp.length).equals(stamp) ? cache.subarray(stamp.length) : undefined;
  } catch {
    // The first start of this version on this machine: there is none yet.
    return undefined;
  }
}

/** Written aside and renamed, so that another process never reads half of it. */
function writeCache(file: string, stamp: Buffer, code: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([stamp, code]), { mode: 0o600 });
    renameSync(aside, file);
    removeUnused(dirname(file));
  } catch {
    // A home that is read-only or full: the next start compiles again.
  }
}

/** No version and no place of installation that is still in use goes without a start for so long. */
const UNUSED_AFTER = 30 * 24 * 60 * 60 * 1000;

/** What versions before this one have left, which nobody reads any more. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { atimeMs, mtimeMs } = statSync(file);
    if (Math.max(atimeMs, mtimeMs) < Date.now() - UNUSED_AFTER) {
      rmSync(file);
    }
  }
}
