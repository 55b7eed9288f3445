import * as vscode from "vscode";
import type { Server } from "./startServer.ts";

/** What the server said last of a document that is open. */
export interface KnownDocument {
  readonly uri: vscode.Uri;
  readonly isPostmortem: boolean;
  readonly reasons: readonly string[];
}

/** Which open documents are postmortems, as the server tells it, for the status bar, the menus and the preview. */
export class Postmortems implements vscode.Disposable {
  readonly #known = new Map<string, KnownDocument>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];

  readonly onChanged = this.#changed.event;

  constructor(server: Server) {
    this.#listeners = [
      server.onAnalysed(({ uri, isPostmortem, reasons }) =>
        this.#learn(vscode.Uri.parse(uri, true), { isPostmortem, reasons }),
      ),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ];
  }

  get(uri: vscode.Uri): KnownDocument | undefined {
    return this.#known.get(uri.toString());
  }

  /** All that are open and known to be postmortems. */
  get uris(): readonly vscode.Uri[] {
    return [...this.#known.values()].filter(({ isPostmortem }) => isPostmortem).map(({ uri }) => uri);
  }

  dispose(): void {
    this.#changed.dispose();
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #learn(uri: vscode.Uri, status: Pick<KnownDocument, "isPostmortem" | "reasons">): void {
    const before = this.get(uri);
    const isNew =
      before?.isPostmortem !== status.isPostmortem || before.reasons.join("\n") !== status.reasons.join("\n");
    if (isNew) {
      this.#known.set(uri.toString(), { uri, ...status });
      this.#changed.fire();
    }
  }

  #forget(uri: vscode.Uri): void {
    if (this.#known.delete(uri.toString())) {
      this.#changed.fire();
    }
  }
}
