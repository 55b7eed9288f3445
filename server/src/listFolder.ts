import { readdirSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ListFolder } from "./engine/index.ts";
import { innermost, isWithin, pathOf } from "./workspacePath.ts";

/** Where a document lies, and how far one may look around. */
export interface Surroundings {
  /** The absolute path of the document. */
  readonly document: string;
  /** The absolute path of the workspace folder, or of the repository. */
  readonly root: string;
}

/**
 * Looks into the folders around a document, each once, and into none that really lies outside of the workspace. Nothing is
 * read before it is asked for.
 */
export function listFolderAround({ document, root }: Surroundings, known: FolderNames = new Map()): ListFolder {
  return (way) => {
    const folder = resolve(dirname(document), way);
    if (!isWithin(root, folder)) {
      return undefined;
    }
    if (!known.has(folder)) {
      known.set(folder, namesIn(folder, root));
    }
    return known.get(folder);
  };
}

/** The same for a document of an editor; `undefined` for one that lies in none of the workspace folders on this machine. */
export function listFolderOf(uri: string, folders: readonly string[]): ListFolder | undefined {
  const document = pathOf(uri);
  const root = document === undefined ? undefined : innermost(folders, document);
  return document === undefined || root === undefined ? undefined : listFolderAround({ document, root });
}

/** The names in folders by their absolute paths, to be kept over one run. */
export type FolderNames = Map<string, readonly string[] | undefined>;

function namesIn(folder: string, root: string): readonly string[] | undefined {
  try {
    return isWithin(realpathSync(root), realpathSync(folder)) ? readdirSync(folder) : undefined;
  } catch {
    // It does not exist, is no folder or is closed to us: nothing can be said of what it holds.
    return undefined;
  }
}
