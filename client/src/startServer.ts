import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  type AnalysedParams,
  analysedNotification,
  type InitializationOptions,
  type NeighboursParams,
  neighboursRequest,
  type ReadSettingsFilesParams,
  readSettingsFilesRequest,
} from "../../server/src/protocol.ts";
import { mayBePostmortem } from "./mayBePostmortem.ts";
import { readNeighbours } from "./neighbours.ts";
import { readSettingsFiles } from "./settingsFiles.ts";

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
