import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { listFolderOf } from "./listFolder.ts";
import { startServer } from "./lsp/startServer.ts";
import { readDocuments, readNeighbours, readProjectFiles } from "./readProjectFiles.ts";

// However this process ends without a goodbye of the client, it is a failure; after one the connection exits with 0.
process.exitCode = 1;
startServer(createConnection(ProposedFeatures.all), { readProjectFiles, readNeighbours, readDocuments, listFolderOf });
