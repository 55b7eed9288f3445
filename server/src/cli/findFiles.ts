import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { CannotRun, refusal } from "./cannotRun.ts";
import { type IgnoreFiles, readIgnoreFiles } from "./ignoreFiles.ts";

export interface FoundFile {
  /** As it is named on the command line, or the folder as named and the way down from there; `-` is standard input. */
  readonly path: string;
  /** Named itself, and not found in a folder or by a glob. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  /** In the order of the arguments, each file once; the files of a folder by name. */
  readonly files: readonly FoundFile[];
  /** A sentence for each argument that cannot be read. */
  readonly failures: readonly string[];
  /** A sentence for each folder or glob in which nothing is found. */
  readonly empty: readonly string[];
}

/** In folders only these are looked at; a file that is named may be called as it likes. */
const MARKDOWN = /\.(?:md|markdown)$/i;
const GLOB = /[*?[\]{}!()]/;

/**
 * The files behind the arguments: files, folders, globs and `-`. What `.gitignore` and `.postmortemignore` leave out is
 * left out of folders and globs, never of what is named.
 */
export async function findFiles(targets: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const failures: string[] = [];
  const empty: string[] = [];
  const ignored = once(readIgnoreFiles);
  for (const target of targets) {
    const found = await behind(target, ignored);
    if (typeof found === "string") {
      failures.push(found);
    } else if (found.length === 0) {
      empty.push(`No Markdown file matches ${target}.`);
    } else {
      for (const file of found) {
        files.set(file.path, files.get(file.path) ?? file);
      }
    }
  }
  return { files: [...files.values()], failures, empty };
}

/** The files behind one argument, or a sentence that says why it cannot be read. */
async function behind(target: string, ignored: () => Promise<IgnoreFiles>): Promise<readonly FoundFile[] | string> {
  const stats = target === "-" ? undefined : statOf(target);
  if (target === "-" || (typeof stats === "object" && !stats.isDirectory())) {
    return [{ path: target, isNamed: true }];
  }
  const unnamed = (path: string) => ({ path, isNamed: false });
  if (typeof stats === "object") {
    return [...filesBelow(target === "." ? "" : target, await ignored())].map(unnamed);
  }
  if (GLOB.test(target)) {
    return (await filesLike(target, await ignored())).map(unnamed);
  }
  return `Cannot read ${target}: ${stats}.`;
}

/** Only a folder or a glob needs the ignore files. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What stands there, or why that cannot be said. */
function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return refusal(error);
  }
}

function* filesBelow(folder: string, ignored: IgnoreFiles): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = folder === "" || folder.endsWith("/") ? folder + entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && entry.name !== ".git" && !ignored.has(path, true)) {
        yield* filesBelow(path, ignored);
      }
    } else if (MARKDOWN.test(entry.name) && isFile(entry, path) && !ignored.has(path, false)) {
      yield path;
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder === "" ? "." : folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new CannotRun(`Cannot read the folder ${folder === "" ? "." : folder}: ${refusal(error)}.`);
  }
}

/** A symbolic link to a file counts, one to a folder does not: it could lead in a circle. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) {
    return entry.isFile();
  }
  const stats = statOf(path);
  return typeof stats === "object" && stats.isFile();
}

async function filesLike(glob: string, ignored: IgnoreFiles): Promise<readonly string[]> {
  const { glob: expand } = await import("tinyglobby");
  const pattern = process.platform === "win32" ? glob.replaceAll("\\", "/") : glob;
  const paths = await expand(pattern, {
    ignore: ["**/node_modules/**", "**/.git/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
    dot: true,
  });
  return paths.filter((path) => !ignored.has(path, false)).sort();
}
