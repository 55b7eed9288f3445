import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** How a server is started. */
export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Sent once after the handshake, for a server that has no defaults of its own. */
  readonly settings?: object;
  /** What the editor answers to a request of the server that others have no part in. */
  readonly answer?: (method: string, text: string) => unknown;
}

/** An editor reduced to what the measurements need: one document, edits at one place, and the wait for diagnostics. */
export interface LanguageClient {
  /** Opens the document and waits for its diagnostics; milliseconds. */
  open(text: string): Promise<number>;
  /** Types one character at a place or takes it away again, and waits for the diagnostics; milliseconds. */
  type(place: { readonly line: number; readonly character: number }): Promise<number>;
  /** The most memory that the process has held so far, in kilobytes; `undefined` where the system does not say. */
  readonly pid: number | undefined;
  close(): Promise<void>;
}

const URI = "file:///incidents/2024-03-14-checkout.md";

/** Starts a server and shakes hands with it. It is asked for diagnostics if it answers, else its own are waited for. */
export async function startClient({ command, args, settings, answer }: ServerCommand): Promise<LanguageClient> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  let current = "";
  const wire = openWire(child, (method) => answer?.(method, current));
  const { capabilities } = await wire.request("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    initializationOptions: { markdownFileExtensions: ["md"] },
    capabilities: {
      general: { positionEncodings: ["utf-16"] },
      textDocument: { synchronization: {}, diagnostic: { dynamicRegistration: false }, publishDiagnostics: {} },
    },
  });
  wire.notify("initialized", {});
  if (settings !== undefined) {
    wire.notify("workspace/didChangeConfiguration", { settings });
  }
  const isPull = capabilities?.diagnosticProvider !== undefined;
  const sync = capabilities?.textDocumentSync;
  const isIncremental = (typeof sync === "object" ? sync?.change : sync) === INCREMENTAL;
  let version = 1;
  let isTyped = false;
  const diagnostics = () =>
    isPull ? wire.request("textDocument/diagnostic", { textDocument: { uri: URI } }) : wire.published(version);
  return {
    pid: child.pid,
    async open(text) {
      current = text;
      const start = performance.now();
      const pushed = isPull ? undefined : diagnostics();
      wire.notify("textDocument/didOpen", { textDocument: { uri: URI, languageId: "markdown", version, text } });
      await (pushed ?? diagnostics());
      return performance.now() - start;
    },
    async type({ line, character }) {
      version++;
      const end = { line, character: character + (isTyped ? 1 : 0) };
      const change = { range: { start: { line, character }, end }, text: isTyped ? "" : "x" };
      const at = offsetOf(current, line) + character;
      current = current.slice(0, at) + change.text + current.slice(at + (isTyped ? 1 : 0));
      isTyped = !isTyped;
      const contentChanges = [isIncremental ? change : { text: current }];
      const start = performance.now();
      const pushed = isPull ? undefined : diagnostics();
      wire.notify("textDocument/didChange", { textDocument: { uri: URI, version }, contentChanges });
      await (pushed ?? diagnostics());
      return performance.now() - start;
    },
    async close() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** `TextDocumentSyncKind.Incremental`; a server of another kind is sent the whole text with each change. */
const INCREMENTAL = 2;

function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let passed = 0; passed < line; passed++) {
    offset = text.indexOf("\n", offset) + 1;
  }
  return offset;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by its name only
  readonly result?: any;
  readonly params?: { readonly version?: number | null };
}

function openWire({ stdin, stdout }: ChildProcess, answer: (method: string) => unknown) {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const waiting = new Map<number | string, (result: any) => void>();
  let listening: { readonly version: number; readonly resolve: () => void } | undefined;
  let next = 1;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  // What a server still asks for while it is being ended gets no answer.
  stdin?.on("error", () => undefined);
  const receive = ({ id, method, result, params }: Message) => {
    if (method === undefined && id !== undefined) {
      waiting.get(id)?.(result);
      waiting.delete(id);
    } else if (method !== undefined && id !== undefined) {
      // The server asks for something: settings, files, progress. This editor has little of it.
      send({ id, result: answer(method) ?? (method === "workspace/configuration" ? [null] : null) });
    } else if (method === "textDocument/publishDiagnostics" && listening !== undefined) {
      // Those of an earlier version may still be on their way.
      if (params?.version === undefined || params.version === null || params.version >= listening.version) {
        listening.resolve();
        listening = undefined;
      }
    }
  };
  let buffer: Buffer = Buffer.alloc(0);
  stdout?.on("data", (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (let message = takeMessage(buffer); message !== undefined; message = takeMessage(buffer)) {
      buffer = message.rest;
      receive(JSON.parse(message.body));
    }
  });
  return {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    request: (method: string, params: object): Promise<any> =>
      new Promise((resolve) => {
        const id = next++;
        waiting.set(id, resolve);
        send({ id, method, params });
      }),
    notify: (method: string, params: object) => send({ method, params }),
    published: (version: number) =>
      new Promise<void>((resolve) => {
        listening = { version, resolve };
      }),
  };
}

function takeMessage(buffer: Buffer): { readonly body: string; readonly rest: Buffer } | undefined {
  const head = buffer.indexOf("\r\n\r\n");
  if (head === -1) {
    return undefined;
  }
  const length = Number(/content-length: (\d+)/i.exec(buffer.toString("latin1", 0, head))?.[1]);
  const start = head + 4;
  if (buffer.length < start + length) {
    return undefined;
  }
  return { body: buffer.toString("utf8", start, start + length), rest: buffer.subarray(start + length) };
}
