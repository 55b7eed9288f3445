import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./lsp/startServer.ts";
import { readProjectFiles } from "./readProjectFiles.ts";

startServer(createConnection(ProposedFeatures.all), { readProjectFiles });
