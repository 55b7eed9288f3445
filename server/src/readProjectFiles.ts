import { open, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { SettingsFile } from "./protocol.ts";
import { innermost, isWithin, pathOf } from "./workspacePath.ts";

/** Anything larger is no settings file: what is read of it is enough for its reader to say so. */
const MAX_BYTES = 64 * 1024;

/**
 * The project files of a document on disk, from its folder upward to its workspace folder, the nearest first. Only
 * `file:` URIs inside the workspace folders are read, and no link that leads out of them is followed.
 */
export async function readProjectFiles(place: {
  /** Of the document. */
  readonly uri: string;
  /** The workspace folders, as URIs. */
  readonly folders: readonly string[];
  /** The file names to look for in each folder, in this order. */
  readonly names: readonly string[];
}): Promise<readonly SettingsFile[]> {
  const document = pathOf(place.uri);
  if (document === undefined) {
    return [];
  }
  const folder = innermost(place.folders, document);
  if (folder === undefined) {
    return [];
  }
  const root = await realpath(folder).catch(() => undefined);
  const paths = foldersUpward(dirname(document), folder).flatMap((path) => place.names.map((name) => join(path, name)));
  const files = root === undefined ? [] : await Promise.all(paths.map((path) => readWithin(root, path)));
  return files.filter((file) => file !== undefined);
}

/** As many of the postmortems beside a document are read as tell what its team writes. */
const MOST_NEIGHBOURS = 40;

/**
 * Other Markdown files in the folder of a document, those whose names come last first, since names begin with dates. The
 * same files are read as project files are: inside the workspace folders alone.
 */
export async function readNeighbours(place: {
  readonly uri: string;
  readonly folders: readonly string[];
}): Promise<readonly SettingsFile[]> {
  const document = pathOf(place.uri);
  const folder = document === undefined ? undefined : innermost(place.folders, document);
  if (document === undefined || folder === undefined) {
    return [];
  }
  const root = await realpath(folder).catch(() => undefined);
  const names = await readdir(dirname(document)).catch(() => []);
  const paths = names
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .sort()
    .reverse()
    .map((name) => join(dirname(document), name))
    .filter((path) => path !== document)
    .slice(0, MOST_NEIGHBOURS);
  const files = root === undefined ? [] : await Promise.all(paths.map((path) => readWithin(root, path)));
  return files.filter((file) => file !== undefined);
}

/** So many Markdown files of a workspace are read, and so many folders looked into. */
const MOST_DOCUMENTS = 300;
const MOST_FOLDERS = 2000;

/** Folders that hold what others wrote, or what was made. */
const LEFT_OUT = /^(?:\..*|node_modules|vendor|dist|build|target)$/;

/**
 * The Markdown files in the workspace folders, those whose names come last first. The same files are read as project files
 * are: inside the folders alone, and no link is followed.
 */
export async function readDocuments(folders: readonly string[]): Promise<readonly SettingsFile[]> {
  const roots = folders.map(pathOf).filter((path) => path !== undefined);
  const found = await Promise.all(
    roots.map(async (root) => ({ root: await realpath(root).catch(() => undefined), paths: await markdownIn(root) })),
  );
  const files = found.flatMap(({ root, paths }) => (root === undefined ? [] : paths.map((path) => ({ root, path }))));
  files.sort((a, b) => (a.path < b.path ? 1 : -1));
  const read: SettingsFile[] = [];
  for (const { root, path } of files.slice(0, MOST_DOCUMENTS)) {
    const file = await readWithin(root, path);
    if (file !== undefined) {
      read.push(file);
    }
  }
  return read;
}

async function markdownIn(root: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const waiting = [root];
  for (let count = 0; waiting.length > 0 && count < MOST_FOLDERS; count++) {
    const folder = waiting.pop() ?? root;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) {
        waiting.push(join(folder, entry.name));
      } else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) {
        paths.push(join(folder, entry.name));
      }
    }
  }
  return paths;
}

function foldersUpward(from: string, to: string): readonly string[] {
  const folders = [from];
  for (let path = from; relative(to, path) !== "" && dirname(path) !== path; ) {
    path = dirname(path);
    folders.push(path);
  }
  return folders;
}

/** `undefined` for a file that is not there, cannot be read, or really lies elsewhere. */
async function readWithin(root: string, path: string): Promise<SettingsFile | undefined> {
  try {
    const real = await realpath(path);
    if (!isWithin(root, real) || !(await stat(real)).isFile()) {
      return undefined;
    }
    return { uri: pathToFileURL(path).href, text: await readBeginning(real) };
  } catch {
    // Most folders hold no such file, and one that cannot be read is none.
    return undefined;
  }
}

async function readBeginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
