import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of a `file:` URI; one of another scheme, with a host or with an encoded slash is no path of this machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    // The only failure: it is no `file:` URI that Node would open.
    return undefined;
  }
}

/** Of the workspace folders, given as URIs, the path of the one that a file belongs to. */
export function innermost(folders: readonly string[], path: string): string | undefined {
  return folders
    .map(pathOf)
    .filter((folder) => folder !== undefined && isWithin(folder, path))
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
}

/** Whether a path is a folder or lies in it, as far as the words of the two say. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
