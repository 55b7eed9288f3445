import * as vscode from "vscode";
import type { Postmortems } from "../postmortems.ts";
import { PREVIEW_VIEW_TYPE } from "../targetDocument.ts";
import { type PanelState, readPanelState } from "./messages.ts";
import { PreviewPanel, type PreviewSurroundings } from "./previewPanel.ts";

/**
 * The previews of the window: they open, and come back after a reload. One of them follows the active postmortem; those that
 * are locked stay with theirs.
 */
export class Previews implements vscode.Disposable {
  readonly #surroundings: PreviewSurroundings;
  readonly #postmortems: Postmortems;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];
  /** The one that was used last comes first. */
  #panels: readonly PreviewPanel[] = [];

  /** A panel was opened or closed, or another one became the active one. */
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

  /** The document in the preview that was used last, where there is one. */
  get document(): vscode.Uri | undefined {
    return this.#panels[0]?.document;
  }

  /** Shows the document in the preview that has it, else in the one that follows, else in a new one. */
  open(document: vscode.Uri, place: { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean }): void {
    const shown = this.#panels.find((panel) => panel.document.toString() === document.toString());
    const panel = shown ?? this.#following();
    if (panel !== undefined) {
      panel.show(document);
      panel.reveal(undefined);
      this.#use(panel);
      return;
    }
    const created = vscode.window.createWebviewPanel(PREVIEW_VIEW_TYPE, "Preview", place, { enableFindWidget: true });
    this.#adopt(created, { document: document.toString(), line: 0, locked: false });
  }

  toggleLock(): void {
    const [panel] = this.#panels;
    if (panel?.isLocked) {
      // Two that follow would show the same.
      const other = this.#following();
      other?.toggleLock();
    }
    panel?.toggleLock();
  }

  refresh(): void {
    for (const panel of this.#panels) {
      panel.refresh();
    }
  }

  dispose(): void {
    for (const panel of this.#panels) {
      panel.dispose();
    }
    this.#changed.dispose();
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #following(): PreviewPanel | undefined {
    return this.#panels.find(({ isLocked }) => !isLocked);
  }

  #restore(panel: vscode.WebviewPanel, state: PanelState | undefined): void {
    if (state === undefined) {
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
    this.#use(preview);
    panel.onDidChangeViewState(() => preview.isActive && this.#use(preview));
    preview.onDisposed(() => {
      this.#panels = this.#panels.filter((other) => other !== preview);
      this.#changed.fire();
    });
  }

  #use(panel: PreviewPanel): void {
    this.#panels = [panel, ...this.#panels.filter((other) => other !== panel)];
    this.#changed.fire();
  }

  #follow(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isPostmortem = document !== undefined && this.#postmortems.get(document.uri)?.isPostmortem === true;
    if (document !== undefined && isPostmortem) {
      this.#following()?.show(document.uri);
    }
  }
}
