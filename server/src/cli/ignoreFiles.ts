import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Ignore } from "ignore";

/** What the ignore files of a repository leave out. */
export interface IgnoreFiles {
  has(path: string, isFolder: boolean): boolean;
}

/** The patterns of one folder, for paths below it. */
interface Patterns {
  readonly folder: string;
  readonly patterns: Ignore;
}

const NAMES = [".gitignore", ".postmortemignore"];

/**
 * Reads `.gitignore` and `.postmortemignore` of the folders on the way from a path up to the root of its repository, as
 * git does: the nearest file that says anything about the path decides.
 */
export async function readIgnoreFiles(): Promise<IgnoreFiles> {
  const { default: ignore } = await import("ignore");
  const known = new Map<string, readonly Patterns[]>();

  /** The patterns that hold in a folder, its own first. */
  function patternsOf(folder: string): readonly Patterns[] {
    let found = known.get(folder);
    if (found === undefined) {
      const texts = NAMES.map((name) => textOf(join(folder, name))).filter((text) => text !== undefined);
      const own = texts.length === 0 ? [] : [{ folder, patterns: ignore().add(texts.join("\n")) }];
      const isRoot = dirname(folder) === folder || existsSync(join(folder, ".git"));
      found = isRoot ? own : [...own, ...patternsOf(dirname(folder))];
      known.set(folder, found);
    }
    return found;
  }

  return {
    has(path, isFolder) {
      const full = resolve(path);
      for (const { folder, patterns } of patternsOf(dirname(full))) {
        const below = relative(folder, full).split(sep).join("/");
        const { ignored, unignored } = patterns.test(isFolder ? `${below}/` : below);
        if (ignored || unignored) {
          return ignored;
        }
      }
      return false;
    },
  };
}

/** An ignore file that is missing or cannot be read leaves nothing out. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
