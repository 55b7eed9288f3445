import * as vscode from "vscode";

/** As far back as is looked for people in the history of a repository. */
const COMMITS = 300;

/** What is used of the API of VS Code's own git extension. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

interface GitRepository {
  log(options: { readonly maxEntries: number }): Promise<readonly { readonly authorName?: string }[]>;
}

/**
 * Who has worked in the repository of a document, the busiest first, as VS Code's own git extension tells it. Nobody where
 * there is no git: in a virtual workspace, say.
 */
export async function readPeople(document: vscode.Uri): Promise<readonly string[]> {
  const git = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (git === undefined || document.scheme === "untitled") {
    return [];
  }
  try {
    const { getAPI } = git.isActive ? git.exports : await git.activate();
    const commits = await getAPI(1).getRepository(document)?.log({ maxEntries: COMMITS });
    return busiestFirst((commits ?? []).map(({ authorName }) => authorName?.trim() ?? "").filter(isPerson));
  } catch {
    // Git may be switched off, or the repository have no commit yet: then nobody is known.
    return [];
  }
}

/** Machines write commits, too. */
function isPerson(name: string): boolean {
  return name !== "" && !/\[bot\]|\bbot\b|^github-actions|^renovate|^dependabot/i.test(name);
}

function busiestFirst(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
