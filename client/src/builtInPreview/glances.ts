import * as vscode from "vscode";
import { type GlanceParams, type GlanceResult, glanceRequest } from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";

const SETTING = "postmortem.preview.builtIn";

/**
 * What the built-in Markdown preview shows of the postmortems in it. That preview renders at once and cannot wait for the
 * server, so it gets what is known, and is refreshed when the server knows something new.
 */
export class Glances implements vscode.Disposable {
  readonly #server: Server;
  /** By document, for those that the preview has rendered; nothing as long as nothing is known. */
  readonly #known = new Map<string, GlanceResult | undefined>();
  readonly #listeners: vscode.Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      server.onAnalysed(({ uri }) => this.#known.has(uri) && this.#ask(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration(SETTING) && this.#known.size > 0 && refresh(),
      ),
    ];
  }

  /** @param env what the preview hands to markdown-it */
  of(env: unknown): GlanceResult | undefined {
    const uri = documentOf(env);
    if (uri === undefined || !vscode.workspace.getConfiguration(undefined, uri).get<boolean>(SETTING)) {
      return undefined;
    }
    const key = uri.toString();
    if (!this.#known.has(key)) {
      this.#known.set(key, undefined);
      this.#ask(key);
    }
    return this.#known.get(key);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #ask(uri: string): void {
    // A server that sleeps has seen nothing that may be a postmortem.
    if (this.#server.isWanted) {
      this.#learn(uri).catch((error: unknown) => this.#server.output.error(`Built-in preview: ${String(error)}`));
    }
  }

  async #learn(uri: string): Promise<void> {
    const params: GlanceParams = { uri };
    const glance = (await this.#server.request<GlanceResult | null>(glanceRequest, params)) ?? undefined;
    const isNew = JSON.stringify(glance) !== JSON.stringify(this.#known.get(uri));
    if (isNew && this.#known.has(uri)) {
      this.#known.set(uri, glance);
      await refresh();
    }
  }
}

async function refresh(): Promise<void> {
  await vscode.commands.executeCommand("markdown.preview.refresh");
}

function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== "object" || env === null || !("currentDocument" in env)) {
    return undefined;
  }
  const { currentDocument } = env;
  return currentDocument instanceof vscode.Uri ? currentDocument : undefined;
}
