import type { Connection } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Log } from "./log.ts";
import type { Neighbours } from "./neighbours.ts";
import type { OpenDocuments } from "./openDocuments.ts";
import type { SettingsSource } from "./settings.ts";
import type { WorkspaceDocuments } from "./workspaceDocuments.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

/** What every handler may use. Made when the client says hello, and never changed. */
export interface Context {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly neighbours: Neighbours;
  readonly workspace: WorkspaceDocuments;
  readonly settings: Pick<SettingsSource, "filesOf" | "readFilesOf">;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
}
