import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  type AnalysedParams,
  analysedNotification,
  documentsRequest,
  type InitializationOptions,
  type NeighboursParams,
  neighboursRequest,
  type ReadSettingsFilesParams,
  readSettingsFilesRequest,
} from "../../server/src/protocol.ts";
import { editorCommand } from "./editorCommand.ts";
import { mayBePostmortem } from "./mayBePostmortem.ts";
import { readNeighbours } from "./neighbours.ts";
import { readSettingsFiles } from "./settingsFiles.ts";
import { readWorkspaceDocuments } from "./workspaceDocuments.ts";

/** Makes the client for this platform: a child process on the desktop, a web worker in the browser. */
export type Launch = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Where Markdown is edited; the left side of a diff (`git:`) and notebook cells are not. */
const SCHEMES = ["file", "untitled", "vscode-vfs", "vscode-remote"];

/** How often, at most, a document that is being typed is looked at while no server runs. */
const LOOK_AGAIN_MS = 500;

/** The server, started when it is first needed. */
export class Server implements vscode.Disposable {
  readonly #launch: Launch;
  readonly #analysed = new vscode.EventEmitter<AnalysedParams>();
  readonly #started = new vscode.EventEmitter<void>();
  #output: vscode.LogOutputChannel | undefined;
  #client: Promise<BaseLanguageClient> | undefined;

  /** A document has been read anew. */
  readonly onAnalysed = this.#analysed.event;
  /** The server runs, for the first time or again. */
  readonly onStarted = this.#started.event;

  constructor(launch: Launch) {
    this.#launch = launch;
  }

  /** Whether anybody has asked for the server yet. */
  get isWanted(): boolean {
    return this.#client !== undefined;
  }

  get output(): vscode.LogOutputChannel {
    this.#output ??= vscode.window.createOutputChannel("Postmortem", { log: true });
    return this.#output;
  }

  /** The running client. A start that failed is tried again by the next call. */
  async client(): Promise<BaseLanguageClient> {
    this.#client ??= this.#start();
    try {
      return await this.#client;
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    const client = await this.client();
    return client.sendRequest<Result>(method, params);
  }

  async restart(): Promise<void> {
    const client = await this.client();
    await client.stop();
    await client.start();
    this.#started.fire();
  }

  dispose(): void {
    // A server that never came up has nothing to shut down, and why it did not has been reported.
    this.#client?.then((client) => client.dispose()).catch(() => undefined);
    this.#analysed.dispose();
    this.#started.dispose();
    this.#output?.dispose();
  }

  async #start(): Promise<BaseLanguageClient> {
    const initializationOptions: InitializationOptions = {
      readsFiles: true,
      wantsAnalysed: true,
      listsHeadings: true,
      knowsNeighbours: true,
      listsDocuments: true,
      ...(vscode.l10n.bundle === undefined
        ? {}
        : { language: { tag: vscode.env.language, translations: vscode.l10n.bundle } }),
      timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const client = await this.#launch({
      documentSelector: documentSelector(),
      outputChannel: this.output,
      diagnosticCollectionName: "postmortem",
      initializationOptions,
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        executeCommand: (command, args, next) => editorCommand(command, args) ?? next(command, args),
        // What Enter begins is inserted by `continueTimelines`, whatever `editor.formatOnType` says.
        provideOnTypeFormattingEdits: () => [],
      },
    } satisfies LanguageClientOptions);
    client.onNotification(analysedNotification, (params: AnalysedParams) => this.#analysed.fire(params));
    client.onRequest(readSettingsFilesRequest, (params: ReadSettingsFilesParams) => readSettingsFiles(params));
    client.onRequest(neighboursRequest, (params: NeighboursParams) => readNeighbours(params));
    client.onRequest(documentsRequest, readWorkspaceDocuments);
    await client.start();
    this.#started.fire();
    return client;
  }
}

/** Markdown in the schemes that are known, and in those of the open folders, whichever file system they come from. */
export function documentSelector(): { language: string; scheme: string }[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...SCHEMES, ...folders])].map((scheme) => ({ language: "markdown", scheme }));
}

/** Starts the server as soon as a document is open that may be a postmortem. Any other Markdown file leaves it asleep. */
export function startWhenNeeded(server: Server): vscode.Disposable {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners: vscode.Disposable[] = [];
  const stopWatching = () => {
    for (const timer of waiting.values()) {
      clearTimeout(timer);
    }
    for (const listener of listeners.splice(0)) {
      listener.dispose();
    }
  };
  const start = () => {
    stopWatching();
    server.client().catch((error: unknown) => reportFailedStart(server, error));
  };
  const consider = (document: vscode.TextDocument): boolean => {
    const isWanted = server.isWanted || (isWatched(document) && mayBePostmortem(document.getText(), document.uri.path));
    if (server.isWanted) {
      stopWatching();
    } else if (isWanted) {
      start();
    }
    return isWanted;
  };
  const considerOpened = async (document: vscode.TextDocument) => {
    // The project may say which files are postmortems, whatever they hold; then the server has to look.
    if (!consider(document) && isWatched(document) && (await settingsNameFiles(document.uri)) && !server.isWanted) {
      start();
    }
  };
  const considerSoon = ({ document }: vscode.TextDocumentChangeEvent) => {
    const key = document.uri.toString();
    if (!waiting.has(key) && isWatched(document)) {
      const look = () => {
        waiting.delete(key);
        consider(document);
      };
      waiting.set(key, setTimeout(look, LOOK_AGAIN_MS));
    }
  };
  listeners.push(
    vscode.workspace.onDidOpenTextDocument(considerOpened),
    vscode.workspace.onDidChangeTextDocument(considerSoon),
  );
  vscode.workspace.textDocuments.forEach(considerOpened);
  return new vscode.Disposable(stopWatching);
}

const SETTINGS_FILE_NAMES = [".postmortem.json", ".postmortem.jsonc", ".postmortem.yaml", ".postmortem.yml"];

/** Whether the settings hold globs of files that are postmortems. */
async function settingsNameFiles(document: vscode.Uri): Promise<boolean> {
  const inEditor = vscode.workspace.getConfiguration("postmortem", document).get<{ include?: unknown[] }>("files");
  if ((inEditor?.include?.length ?? 0) > 0) {
    return true;
  }
  const files = await readSettingsFiles({ uri: document.toString(), names: SETTINGS_FILE_NAMES });
  return files.some(({ text }) => text.includes("include"));
}

function isWatched(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector(), document) > 0;
}

async function reportFailedStart(server: Server, error: unknown): Promise<void> {
  server.output.error(String(error));
  const showOutput = vscode.l10n.t("Show Output");
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t("The Postmortem language server could not be started."),
    showOutput,
  );
  if (answer === showOutput) {
    server.output.show();
  }
}
