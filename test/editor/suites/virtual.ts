import { assert } from "chai";
import * as vscode from "vscode";
import { currentProblems, problemsOf } from "../conditions.ts";
import { closeAll, open } from "../workspace.ts";

const OUTAGE =
  "# Queue outage\n\n## Timeline\n\n- 2024-03-14 10:00 Orders fail.\n- 2024-03-14 10:30 Orders work again.\n";

/** Files that lie nowhere on a disk, as those of a repository that is looked at in the browser. */
class Memory implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #files = new Map<string, Uint8Array>();
  readonly onDidChangeFile = this.#changed.event;

  write(path: string, text: string): void {
    this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    const isFolder = [...this.#files.keys()].some((name) => name.startsWith(path.endsWith("/") ? path : `${path}/`));
    if (file === undefined && !isFolder) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return {
      type: file === undefined ? vscode.FileType.Directory : vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: file?.length ?? 0,
    };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const inside = path.endsWith("/") ? path : `${path}/`;
    return [...this.#files.keys()]
      .filter((name) => name.startsWith(inside) && !name.slice(inside.length).includes("/"))
      .map((name) => [name.slice(inside.length), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (file === undefined) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  createDirectory(): void {}

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe("a virtual file system", () => {
  it("has postmortems like any other", async () => {
    const memory = new Memory();
    memory.write("/team/outage.md", OUTAGE);
    const registered = vscode.workspace.registerFileSystemProvider("vscode-vfs", memory, { isCaseSensitive: true });
    try {
      const uri = vscode.Uri.parse("vscode-vfs://memory/team/outage.md");
      const { document } = await open(uri);
      assert.include(
        (await problemsOf(document, "missing-zone")).map(({ rule }) => rule),
        "missing-zone",
      );
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
      assert.isNotEmpty(lenses);
      assert.isNotEmpty(currentProblems(document));
      await closeAll();
    } finally {
      registered.dispose();
    }
  });
});
