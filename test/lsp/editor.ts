import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver";
import { applyEdits, readLines } from "../../server/src/engine/index.ts";

/** An editor reduced to its end of the wire. It answers what the server asks and keeps what the server says. */
export interface Editor {
  readonly pid: number;
  /** What the server answered to `initialize`. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever is there
  readonly capabilities: any;
  open(uri: string, text: string): void;
  /** Replaces a range by a text, as typing does. */
  change(uri: string, range: Range, text: string): void;
  close(uri: string): void;
  textOf(uri: string): string;
  notify(method: string, params: object): void;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  request(method: string, params: object): Promise<any>;
  /** As `request`, and takes the question back at once. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  cancelled(method: string, params: object): Promise<any>;
  /** The diagnostics of the newest version, whichever way this editor gets them. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  codeActions(uri: string, range: Range, context?: object): Promise<readonly CodeAction[]>;
  /** The edit of an action, asked for where it was left out. */
  edit(action: CodeAction): Promise<WorkspaceEdit>;
  /** The text with an edit, snippets as plain text. */
  applied(uri: string, edit: WorkspaceEdit): string;
  /** The next message of this method, also one that came before and was not asked for yet. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  heard(method: string, where?: (params: any) => boolean): Promise<any>;
  /** Every message of this method so far, whether asked for or not. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  all(method: string): readonly any[];
  /** What is said meanwhile arrives in one piece, as from a fast typist. */
  atOnce<T>(say: () => T): T;
  /** Anything that came over stdout and is no message. */
  noise(): string;
  /** Says goodbye as the protocol wants it; the exit code. */
  stop(): Promise<number | null>;
}

export interface EditorOptions {
  readonly capabilities: object;
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  /** Answers to what the server asks, by method. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly answers?: Readonly<Record<string, (params: any) => unknown>>;
}

/** The whole of a wait; a server that says nothing for so long says nothing. */
const PATIENCE_MS = 20_000;

/** Starts the built server for one test, after which it is gone in any case. */
export async function startEditor(context: TestContext, options: EditorOptions): Promise<Editor> {
  const child = spawn(process.execPath, ["dist/server.js", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, XDG_CACHE_HOME: join(tmpdir(), "postmortem-tests") },
  });
  context.after(() => child.kill("SIGKILL"));
  const wire = openWire(child, options.answers ?? {});
  const folders = options.folders?.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1) })) ?? null;
  const { capabilities } = await wire.request("initialize", {
    processId: process.pid,
    rootUri: folders?.[0]?.uri ?? null,
    workspaceFolders: folders,
    capabilities: options.capabilities,
    initializationOptions: options.initializationOptions,
  });
  wire.notify("initialized", {});
  return editorOn(child, wire, capabilities);
}

// biome-ignore lint/suspicious/noExplicitAny: see above
function editorOn(child: ChildProcess, wire: Wire, capabilities: any): Editor {
  const documents = new Map<string, { version: number; text: string }>();
  const documentOf = (uri: string) => documents.get(uri) ?? assert.fail(`${uri} is not open`);
  const pull = (uri: string, previousResultId?: string) =>
    wire.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  return {
    pid: child.pid ?? assert.fail("the server does not run"),
    capabilities,
    open(uri, text) {
      documents.set(uri, { version: 1, text });
      wire.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    },
    change(uri, range, newText) {
      const document = documentOf(uri);
      document.version++;
      document.text = applyEdits(document.text, [{ span: spanOf(document.text, range), newText }]);
      const contentChanges = [{ range, text: newText }];
      wire.notify("textDocument/didChange", { textDocument: { uri, version: document.version }, contentChanges });
    },
    close(uri) {
      documents.delete(uri);
      wire.notify("textDocument/didClose", { textDocument: { uri } });
    },
    textOf: (uri) => documentOf(uri).text,
    notify: wire.notify,
    request: wire.request,
    cancelled: wire.cancelled,
    async diagnostics(uri) {
      if (capabilities.diagnosticProvider !== undefined) {
        const report = await pull(uri);
        return report.items;
      }
      const { version } = documentOf(uri);
      const isIt = (params: PublishDiagnosticsParams) => params.uri === uri && params.version === version;
      return (await wire.heard("textDocument/publishDiagnostics", isIt)).diagnostics;
    },
    pull,
    codeActions: (uri, range, context = { diagnostics: [] }) =>
      wire.request("textDocument/codeAction", { textDocument: { uri }, range, context }),
    async edit(action) {
      const resolved = action.edit ? action : await wire.request("codeAction/resolve", action);
      return resolved.edit ?? assert.fail(`"${action.title}" has no edit`);
    },
    applied: (uri, edit) => apply(documentOf(uri).text, uri, edit),
    heard: wire.heard,
    all: wire.all,
    atOnce(say) {
      child.stdin?.cork();
      const said = say();
      child.stdin?.uncork();
      return said;
    },
    noise: wire.noise,
    async stop() {
      await wire.request("shutdown", {});
      const ended = once(child, "exit");
      wire.notify("exit", {});
      return (await ended)[0];
    },
  };
}

export function spanOf(text: string, { start, end }: Range) {
  const lines = readLines(text);
  return { start: lines.start(start.line) + start.character, end: lines.start(end.line) + end.character };
}

function apply(text: string, uri: string, edit: WorkspaceEdit): string {
  const edits =
    edit.changes?.[uri] ?? edit.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : []));
  return applyEdits(
    text,
    (edits ?? []).map((one) => ({
      span: spanOf(text, one.range),
      newText: "snippet" in one ? plainSnippet(one.snippet.value) : one.newText,
    })),
  );
}

function plainSnippet(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g, "$1").replace(/\\([\\$}])/g, "$1");
}

type Wire = ReturnType<typeof openWire>;

// biome-ignore lint/suspicious/noExplicitAny: see above
function openWire(child: ChildProcess, answers: Readonly<Record<string, (params: any) => unknown>>) {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const pending = new Map<number, { resolve: (result: any) => void; reject: (error: Error) => void }>();
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const log: { readonly method: string; readonly params: any; taken: boolean }[] = [];
  const listeners = new Set<() => void>();
  let count = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const incoming = readMessages(child, ({ id, method, params, result, error }) => {
    if (method === undefined) {
      const asked = pending.get(id);
      pending.delete(id);
      // An error is told by its code, since that is what a client acts on.
      error ? asked?.reject(Object.assign(new Error(error.message), error)) : asked?.resolve(result);
      return;
    }
    log.push({ method, params, taken: false });
    if (id !== undefined) {
      send({ id, ...answerTo(answers[method], params) });
    }
    for (const listener of [...listeners]) {
      listener();
    }
  });
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const ask = (method: string, params: object): { readonly id: number; readonly answer: Promise<any> } => {
    const id = ++count;
    const answer = new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    send({ id, method, params });
    return { id, answer: within(`an answer to ${method}`, answer) };
  };
  return {
    noise: incoming.noise,
    notify: (method: string, params: object) => send({ method, params }),
    request: (method: string, params: object) => ask(method, params).answer,
    cancelled(method: string, params: object) {
      const { id, answer } = ask(method, params);
      send({ method: "$/cancelRequest", params: { id } });
      return answer;
    },
    all: (method: string) => log.filter((message) => message.method === method).map(({ params }) => params),
    // biome-ignore lint/suspicious/noExplicitAny: see above
    heard(method: string, where: (params: any) => boolean = () => true): Promise<any> {
      const found = new Promise((resolve) => {
        const look = () => {
          const message = log.find((one) => one.method === method && !one.taken && where(one.params));
          if (message) {
            message.taken = true;
            listeners.delete(look);
            resolve(message.params);
          }
        };
        listeners.add(look);
        look();
      });
      return within(`a message ${method}`, found);
    },
  };
}

/** An answer that throws is the refusal of a client that does not know the method. */
// biome-ignore lint/suspicious/noExplicitAny: see above
function answerTo(answer: ((params: any) => unknown) | undefined, params: unknown): object {
  try {
    return { result: answer?.(params) ?? null };
  } catch (error) {
    return { error: { code: -32601, message: String(error) } };
  }
}

async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The server did not send ${what}.`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: see above
function readMessages(child: ChildProcess, receive: (message: any) => void): { readonly noise: () => string } {
  let buffer = Buffer.alloc(0);
  let noise = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let head = buffer.indexOf("\r\n\r\n"); head !== -1; head = buffer.indexOf("\r\n\r\n")) {
      const header = /^(?<noise>[\s\S]*?)Content-Length: (?<length>\d+)$/.exec(buffer.toString("latin1", 0, head));
      const end = head + 4 + Number(header?.groups?.length);
      if (buffer.length < end) {
        return;
      }
      noise += header?.groups?.noise ?? "";
      receive(JSON.parse(buffer.toString("utf8", head + 4, end)));
      buffer = buffer.subarray(end);
    }
  });
  return { noise: () => noise };
}
