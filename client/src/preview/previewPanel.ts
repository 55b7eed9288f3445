import * as vscode from "vscode";
import { type PreviewParams, type PreviewResult, previewRequest } from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";
import { findImage } from "./findImage.ts";
import { applyFixOf, titlesOfFixes } from "./fixes.ts";
import { type FromPage, type PanelState, readFromPage, type ToPage } from "./messages.ts";
import { openLink } from "./openLink.ts";
import { newNonce, previewPage } from "./page.ts";
import { pageWords } from "./pageWords.ts";
import { REMOTE_IMAGES, scrolls, showsRemoteImages } from "./previewSettings.ts";
import { rootOf } from "./resolveTarget.ts";
import { Throttle } from "./throttle.ts";

/** The least time between two updates of the page while somebody types. */
const UPDATE_INTERVAL_MS = 100;

export interface PreviewSurroundings {
  readonly server: Server;
  readonly extensionUri: vscode.Uri;
}

/** One webview panel, and the document it shows. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #server: Server;
  readonly #extensionUri: vscode.Uri;
  readonly #updates = new Throttle(() => this.#update(), UPDATE_INTERVAL_MS);
  readonly #listeners: vscode.Disposable[];
  #document: vscode.Uri;
  #isLocked: boolean;
  #zone: string | undefined;
  /** Where the reader is: where this code runs, until the page, which may be far from it, has said otherwise. */
  #localZone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  /** The page listens. It stops to whenever the panel is hidden, since it is then thrown away. */
  #isReady = false;
  #shown: PreviewResult | undefined;
  /** Called when the page has taken in what was sent, or is gone. */
  #settle: () => void = () => undefined;

  readonly onDisposed: vscode.Event<void>;

  constructor(panel: vscode.WebviewPanel, state: PanelState, { server, extensionUri }: PreviewSurroundings) {
    this.#panel = panel;
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#document = vscode.Uri.parse(state.document, true);
    this.#isLocked = state.locked;
    this.#zone = state.zone;
    this.onDisposed = panel.onDidDispose;
    this.#listeners = [
      panel.onDidDispose(() => this.#stop()),
      panel.onDidChangeViewState(() => this.#visibilityChanged()),
      panel.webview.onDidReceiveMessage((value: unknown) => {
        this.#receive(value).catch((error: unknown) => server.output.error(`Preview: ${String(error)}`));
      }),
      server.onAnalysed(({ uri }) => this.#isAbout(uri) && !this.#updates.isRunning && this.refresh()),
      server.onStarted(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(
        ({ document }) => this.#isAbout(document.uri.toString()) && this.refresh(),
      ),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(REMOTE_IMAGES)) {
          this.#load();
        }
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editorScrolled(textEditor)),
    ];
    this.#load();
    this.refresh();
  }

  get document(): vscode.Uri {
    return this.#document;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Shows another document in the same panel. */
  show(document: vscode.Uri): void {
    if (this.#isAbout(document.toString())) {
      return;
    }
    const before = this.#roots();
    this.#document = document;
    this.#shown = undefined;
    if (this.#roots().join(" ") !== before.join(" ")) {
      this.#load();
    }
    this.refresh();
  }

  reveal(column: vscode.ViewColumn | undefined): void {
    this.#panel.reveal(column, true);
  }

  toggleLock(): void {
    this.#isLocked = !this.#isLocked;
    this.#nameTab();
    this.#send();
  }

  refresh(): void {
    this.#updates.ask();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #stop(): void {
    this.#updates.cancel();
    this.#settle();
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #visibilityChanged(): void {
    if (!this.#panel.visible) {
      this.#isReady = false;
      this.#settle();
    } else if (!this.#isReady) {
      this.refresh();
    }
  }

  #isAbout(uri: string): boolean {
    return uri === this.#document.toString();
  }

  #roots(): vscode.Uri[] {
    const own = [vscode.Uri.joinPath(this.#extensionUri, "dist"), vscode.Uri.joinPath(this.#extensionUri, "media")];
    const root = rootOf(this.#document);
    return root === undefined ? own : [...own, root];
  }

  #load(): void {
    const { webview } = this.#panel;
    this.#isReady = false;
    webview.options = {
      enableScripts: true,
      enableCommandUris: false,
      enableForms: false,
      localResourceRoots: this.#roots(),
    };
    webview.html = previewPage({
      cspSource: webview.cspSource,
      nonce: newNonce(),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, "dist", "preview.js")).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, "media", "preview.css")).toString(),
      language: vscode.env.language,
      title: this.#nameTab(),
      document: this.#document.toString(),
      locked: this.#isLocked,
      remoteImages: showsRemoteImages(),
      words: pageWords(),
    });
  }

  #nameTab(): string {
    const name = this.#shown?.title ?? this.#document.path.slice(this.#document.path.lastIndexOf("/") + 1);
    this.#panel.title = this.#isLocked ? vscode.l10n.t("[Preview: {0}]", name) : vscode.l10n.t("Preview: {0}", name);
    return this.#panel.title;
  }

  async #update(): Promise<void> {
    const uri = this.#document;
    if (!this.#panel.visible) {
      // It is asked for again when somebody looks.
      return;
    }
    try {
      // A document without an editor is closed after a while; asking for it opens it again.
      await vscode.workspace.openTextDocument(uri);
      const params: PreviewParams = {
        uri: uri.toString(),
        ...(this.#zone === undefined ? {} : { zone: this.#zone }),
        ...(this.#localZone === undefined ? {} : { localZone: this.#localZone }),
      };
      const result = await this.#server.request<PreviewResult | null | undefined>(previewRequest, params);
      const isNew =
        result !== null && result !== undefined && this.#isAbout(result.uri) && result.html !== this.#shown?.html;
      if (isNew) {
        this.#shown = result;
        this.#nameTab();
        await this.#send();
      }
    } catch (error) {
      this.#server.output.error(`Preview of ${uri.toString()}: ${String(error)}`);
      this.#post({
        type: "notice",
        document: uri.toString(),
        text: vscode.l10n.t("The preview could not be made. The output channel “Postmortem” says why."),
      });
    }
  }

  /** Sends what is to be shown, and waits until it is. */
  async #send(): Promise<void> {
    const shown = this.#shown;
    if (shown === undefined || !this.#isReady) {
      return;
    }
    this.#settle();
    const taken = new Promise<void>((resolve) => {
      this.#settle = resolve;
    });
    const { uri: document, version, html } = shown;
    this.#post({ type: "update", document, version, html, locked: this.#isLocked });
    await taken;
  }

  #post(message: ToPage): void {
    this.#panel.webview.postMessage(message);
  }

  async #receive(value: unknown): Promise<void> {
    const message = readFromPage(value, this.#document.toString());
    switch (message?.type) {
      case "ready":
        this.#isReady = true;
        if (this.#shown === undefined || this.#localZone !== message.localZone) {
          this.#localZone = message.localZone;
          this.refresh();
        }
        this.#send();
        this.#editorScrolled(this.#editor());
        break;
      case "rendered":
        this.#settle();
        break;
      case "reveal":
        await this.#goTo(message);
        break;
      case "scrolled":
        this.#pageScrolled(message.line);
        break;
      case "open":
        await openLink(this.#document, message.href, this.#editorColumn());
        break;
      case "images":
        await this.#answerImages(message);
        break;
      case "zone":
        this.#zone = message.zone;
        this.refresh();
        break;
      case "fixes":
        this.#post(await titlesOfFixes(this.#server, this.#document, message));
        break;
      case "fix":
        await applyFixOf(this.#server, this.#document, message);
        break;
    }
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#isAbout(document.uri.toString()));
  }

  #editorScrolled(editor: vscode.TextEditor | undefined): void {
    const range = editor?.visibleRanges[0];
    if (editor === undefined || range === undefined || !this.#isAbout(editor.document.uri.toString())) {
      return;
    }
    if (this.#isReady && scrolls("scrollPreviewWithEditor")) {
      this.#post({ type: "scroll", document: this.#document.toString(), line: range.start.line });
    }
  }

  #pageScrolled(line: number): void {
    const editor = this.#editor();
    if (editor !== undefined && scrolls("scrollEditorWithPreview")) {
      const place = new vscode.Position(Math.min(Math.floor(line), editor.document.lineCount - 1), 0);
      editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
    }
  }

  async #goTo({ line, column }: Extract<FromPage, { type: "reveal" }>): Promise<void> {
    const place = new vscode.Position(Math.floor(line), Math.floor(column));
    const selection = new vscode.Range(place, place);
    await vscode.window.showTextDocument(this.#document, { viewColumn: this.#editorColumn(), selection });
  }

  /** Where the text is shown, so that what a click opens does not cover the preview. */
  #editorColumn(): vscode.ViewColumn {
    return this.#editor()?.viewColumn ?? vscode.ViewColumn.One;
  }

  async #answerImages({ document, sources }: Extract<FromPage, { type: "images" }>): Promise<void> {
    const { webview } = this.#panel;
    const images = await Promise.all(sources.map((source) => findImage(webview, { document: this.#document, source })));
    this.#post({ type: "images", document, images });
  }
}
