import type { InitializeParams } from "vscode-languageserver";
import { decodePercent } from "../engine/index.ts";

/** The folders that are open in the editor, as URIs without a slash at the end. */
export interface WorkspaceFolders {
  readonly uris: () => readonly string[];
  readonly change: (event: { readonly added: readonly Folder[]; readonly removed: readonly Folder[] }) => void;
  /**
   * The way from the workspace folder to a file, as its name for people and as evidence: what the folders above the
   * workspace are called says nothing of a document. The bare name where the file lies in no folder.
   */
  readonly pathOf: (uri: string) => string;
  /** The innermost folder that holds a file; `undefined` where none does. */
  readonly folderOf: (uri: string) => string | undefined;
}

interface Folder {
  readonly uri: string;
}

export function workspaceFolders({ workspaceFolders: open, rootUri }: InitializeParams): WorkspaceFolders {
  let uris = (open ?? (rootUri == null ? [] : [{ uri: rootUri }])).map(bare);
  const folderOf = (uri: string) =>
    uris.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  return {
    uris: () => uris,
    change({ added, removed }) {
      const gone = new Set(removed.map(bare));
      uris = [...uris.filter((uri) => !gone.has(uri)), ...added.map(bare)];
    },
    pathOf: (uri) => decodePercent(uri.slice((folderOf(uri)?.length ?? uri.lastIndexOf("/")) + 1)),
    folderOf,
  };
}

function bare({ uri }: Folder): string {
  return uri.replace(/\/+$/, "");
}
