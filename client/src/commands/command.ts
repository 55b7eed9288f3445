import type * as vscode from "vscode";
import type { Postmortems } from "../postmortems.ts";
import type { Previews } from "../preview/previews.ts";
import type { Server } from "../startServer.ts";

/** What a command may use. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly postmortems: Postmortems;
  readonly previews: Previews;
}

export interface Command {
  /** As in `contributes.commands`. */
  readonly id: string;
  /** @param argument what VS Code hands over: the URI of a menu's file, or nothing. */
  run(services: Services, argument: unknown): Promise<void>;
}
