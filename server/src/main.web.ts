import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { startServer } from "./lsp/startServer.ts";

/** The scope of a web worker, whose messages come from the extension. */
declare const self: DedicatedWorkerGlobalScope;

startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)));
