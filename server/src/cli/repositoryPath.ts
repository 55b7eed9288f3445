import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** The nearest folder upward that holds `.git`. */
export function findRepository(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) {
      return at;
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
}

/**
 * The path from the root of the repository, with slashes; a file outside of it keeps its full path.
 *
 * @example
 * repositoryPath("outage.md", "/home/me/project") // "incidents/outage.md" in /home/me/project/incidents
 */
export function repositoryPath(path: string, root: string): string {
  const full = resolve(path);
  const below = relative(root, full);
  const isOutside = below === "" || below === ".." || below.startsWith(`..${sep}`) || resolve(below) === below;
  return (isOutside ? full : below).split(sep).join("/");
}
