import type { CancellationToken } from "vscode-languageserver";
import { isOn, type SwitchName } from "../engine/index.ts";
import type { Context } from "./context.ts";
import { LSPErrorCodes, ResponseError } from "./languageServer.ts";
import type { Reading } from "./openDocuments.ts";
import { nextTurn } from "./turns.ts";

/** One request about one document: what is specific to it. Everything else is in `guard`. */
export interface Handler<P, R> {
  /** For the log. */
  readonly name: string;
  readonly uri: (params: P) => string | undefined;
  /** The answer for a document that is not open, and where something failed. */
  readonly empty: (params: P) => R;
  /** Most features are invisible in Markdown that is no postmortem; this one speaks of it. */
  readonly anyMarkdown?: true;
  /** The client can be told to ask again; where it cannot, an answer that is out of date is just no answer. */
  readonly retriggers?: true;
  /** The setting that turns it off. */
  readonly switchedBy?: SwitchName;
  readonly answer: (reading: Reading, params: P, context: Context) => R | Promise<R>;
}

/** Up to here a document is read at one go: it takes a few milliseconds. */
const AT_ONE_GO = 64 * 1024;

/**
 * The one guard around all handlers: finds the document, waits for its settings, gives up when nobody wants the answer
 * any more, answers empty where there is nothing to say, and turns a bug into a line in the log.
 */
export function guard<P, R>(
  context: Context,
  handler: Handler<P, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      const uri = handler.uri(params);
      const found = uri === undefined ? undefined : context.documents.read(uri);
      const reading = found instanceof Promise ? await found : found;
      throwIfCancelled(token);
      if (reading === undefined) {
        return handler.empty(params);
      }
      if (reading.analysis.text.length > AT_ONE_GO) {
        await readInSteps(reading, { context, handler, token });
      }
      if (!handler.anyMarkdown && !reading.analysis.incident.detection.isPostmortem) {
        return handler.empty(params);
      }
      if (handler.switchedBy !== undefined && !isOn(reading.analysis.settings, handler.switchedBy)) {
        return handler.empty(params);
      }
      return await handler.answer(reading, params, context);
    } catch (error) {
      if (error instanceof ResponseError) {
        throw error;
      }
      context.log.bug(handler.name, error);
      return handler.empty(params);
    }
  };
}

interface Waiting {
  readonly context: Context;
  readonly handler: Pick<Handler<never, unknown>, "retriggers">;
  readonly token: CancellationToken;
}

/** Between the steps the server hears of a cancellation and of the next keystroke. */
async function readInSteps({ uri, version, analysis }: Reading, { context, handler, token }: Waiting): Promise<void> {
  for (const step of [() => analysis.lines, () => analysis.incident, () => analysis.findings]) {
    await nextTurn();
    throwIfCancelled(token);
    if (context.documents.versionOf(uri) !== version) {
      throw handler.retriggers
        ? new ResponseError(LSPErrorCodes.ServerCancelled, "The document has changed.", { retriggerRequest: true })
        : new ResponseError(LSPErrorCodes.ContentModified, "The document has changed.");
    }
    step();
  }
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
  }
}
