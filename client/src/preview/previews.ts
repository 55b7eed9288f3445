import * as vscode from "vscode";
import type { Postmortems } from "../postmortems.ts";
import { PREVIEW_VIEW_TYPE } from "../targetDocument.ts";
import { type PanelState, readPanelState } from "./messages.ts";
import { PreviewPanel, type PreviewSurroundings } from "./previewPanel.ts";

/** The preview of the window: it opens, comes back after a reload, and follows the active postmortem unless it is locked. */
export class Previews implements vscode.Disposable {
  readonly #surroundings: PreviewSurroundings;
  readonly #postmortems: Postmortems;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];
  #panel: PreviewPanel | undefined;

  /** The panel was opened or closed. */
  readonly onChanged = this.#changed.event;

  constructor(surroundings: PreviewSurroundings, postmortems: Postmortems) {
    this.#surroundings = surroundings;
    this.#postmortems = postmortems;
    this.#listeners = [
      vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, value: unknown) => this.#restore(panel, readPanelState(value)),
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      postmortems.onChanged(() => this.#follow()),
    ];
  }

  /** The document in the preview, where there is one. */
  get document(): vscode.Uri | undefined {
    return this.#panel?.document;
  }

  open(document: vscode.Uri, place: { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean }): void {
    if (this.#panel !== undefined) {
      this.#panel.show(document);
      this.#panel.reveal(undefined);
      return;
    }
    const panel = vscode.window.createWebviewPanel(PREVIEW_VIEW_TYPE, "Preview", place, { enableFindWidget: true });
    this.#adopt(panel, { document: document.toString(), line: 0, locked: false });
  }

  toggleLock(): void {
    this.#panel?.toggleLock();
  }

  refresh(): void {
    this.#panel?.refresh();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#changed.dispose();
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #restore(panel: vscode.WebviewPanel, state: PanelState | undefined): void {
    if (state === undefined || this.#panel !== undefined) {
      panel.dispose();
    } else {
      this.#adopt(panel, state);
    }
  }

  #adopt(panel: vscode.WebviewPanel, state: PanelState): void {
    const icon = (theme: string) =>
      vscode.Uri.joinPath(this.#surroundings.extensionUri, "media", `preview-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const preview = new PreviewPanel(panel, state, this.#surroundings);
    this.#panel = preview;
    preview.onDisposed(() => {
      this.#panel = undefined;
      this.#changed.fire();
    });
    this.#changed.fire();
  }

  #follow(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isPostmortem = document !== undefined && this.#postmortems.get(document.uri)?.isPostmortem === true;
    if (document !== undefined && isPostmortem && this.#panel?.isLocked === false) {
      this.#panel.show(document.uri);
    }
  }
}
