import { setFlagsFromString } from "node:v8";

/**
 * How V8 compiles for us. Most regular expressions of an analysis run at each keystroke: compiled to native code at once,
 * and not to bytecode before, they save a third of the first analysis. And what has not run for a while stays compiled, for
 * the cache as well as for the keystroke after a pause.
 *
 * Only in Node itself: Electron locks the flags of V8 when it starts.
 */
const FLAGS = process.versions.electron === undefined ? ["regexp-tier-up", "flush-bytecode"] : [];

/** Has V8 compile from now on what it meets only once. */
export function compileOnce(): void {
  for (const flag of FLAGS) {
    setFlagsFromString(`--no-${flag}`);
  }
}

/** Node's own modules are compiled beforehand, and that counts only for the flags that they were compiled with. */
export function asNodeCompiles<T>(load: () => T): T {
  for (const flag of FLAGS) {
    setFlagsFromString(`--${flag}`);
  }
  try {
    return load();
  } finally {
    compileOnce();
  }
}
