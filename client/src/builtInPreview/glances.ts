import * as vscode from "vscode";
import { type GlanceParams, type GlanceResult, glanceRequest } from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";

const SETTING = "postmortem.preview.builtIn";

/** A refresh loads the whole page anew, so it waits for a pause of so many milliseconds. */
const PAUSE = 500;
/** The preview drops a refresh now and then that comes while it is about to render anyway. */
const MOST_TRIES = 4;

/**
 * What the built-in Markdown preview shows of the postmortems in it. That preview renders at once and cannot wait for the
 * server, so it gets what is known since the document was opened, and is refreshed when the server knows something new.
 */
export class Glances implements vscode.Disposable {
  readonly #server: Server;
  /** By document; nothing as long as nothing is known. */
  readonly #known = new Map<string, GlanceResult | undefined>();
  /** What the preview shows, as far as one can tell: it says when it renders, and never when it is closed. */
  readonly #rendered = new Set<string>();
  /** Rendered, but with less than is known now. */
  readonly #behind = new Set<string>();
  readonly #listeners: vscode.Disposable[];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** How often the preview has rendered anything. */
  #count = 0;

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      server.onAnalysed(({ uri }) => this.#follow(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTING)) {
          this.#bringUp([...this.#rendered]);
        }
      }),
    ];
  }

  /** @param env what the preview hands to markdown-it */
  of(env: unknown): GlanceResult | undefined {
    const uri = documentOf(env);
    if (uri === undefined) {
      return undefined;
    }
    const key = uri.toString();
    this.#count++;
    this.#rendered.add(key);
    this.#behind.delete(key);
    if (!isOn(uri)) {
      return undefined;
    }
    if (!this.#known.has(key)) {
      this.#ask(key);
    }
    return this.#known.get(key);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  /** Asked once for a document that is opened, so that its preview has it from the start; then only for what is shown there. */
  #follow(uri: string): void {
    if (this.#rendered.has(uri) || (!this.#known.has(uri) && isOn(vscode.Uri.parse(uri, true)))) {
      this.#ask(uri);
    }
    if (this.#behind.size > 0) {
      this.#refreshSoon();
    }
  }

  #forget(uri: string): void {
    for (const each of [this.#known, this.#rendered, this.#behind]) {
      each.delete(uri);
    }
  }

  #ask(uri: string): void {
    // A server that sleeps has seen nothing that may be a postmortem.
    if (this.#server.isWanted) {
      this.#known.set(uri, this.#known.get(uri));
      this.#learn(uri).catch((error: unknown) => this.#server.output.error(`Built-in preview: ${String(error)}`));
    }
  }

  async #learn(uri: string): Promise<void> {
    const params: GlanceParams = { uri };
    const glance = (await this.#server.request<GlanceResult | null>(glanceRequest, params)) ?? undefined;
    const isNew = JSON.stringify(glance) !== JSON.stringify(this.#known.get(uri));
    if (isNew && this.#known.has(uri)) {
      this.#known.set(uri, glance);
      this.#bringUp(this.#rendered.has(uri) ? [uri] : []);
    }
  }

  #bringUp(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#behind.add(uri);
    }
    if (uris.length > 0) {
      this.#refreshSoon();
    }
  }

  /** Until the preview has rendered what was behind. What is none of what it renders it does not show any more. */
  #refreshSoon(tries = MOST_TRIES, before = -1): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const isDone = tries === 0 || (before >= 0 && this.#count > before);
      for (const uri of isDone ? this.#behind : []) {
        this.#rendered.delete(uri);
        this.#behind.delete(uri);
      }
      if (this.#behind.size > 0) {
        this.#refreshSoon(tries - 1, this.#count);
        vscode.commands.executeCommand("markdown.preview.refresh");
      }
    }, PAUSE);
  }
}

function isOn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(undefined, uri).get<boolean>(SETTING) === true;
}

function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== "object" || env === null || !("currentDocument" in env)) {
    return undefined;
  }
  const { currentDocument } = env;
  return currentDocument instanceof vscode.Uri ? currentDocument : undefined;
}
