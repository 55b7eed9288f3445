import type { InitializeResult } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Context } from "./context.ts";

/** Something that the server does for an editor: what it says of it at the beginning, and how it listens. */
export interface Feature {
  /** What the server's hello says of it to this client; nothing to one that cannot have it. */
  readonly capabilities?: (client: Client) => Partial<InitializeResult["capabilities"]>;
  readonly listen: (context: Context) => void;
  /** Has the client ask anew for what it shows, after a change of settings. */
  readonly refresh?: (context: Context) => void;
}
