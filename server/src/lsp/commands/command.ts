import type { Context } from "../context.ts";
import type { Reading } from "../openDocuments.ts";

/** A command of the server, about one open document, so that every editor has it. */
export interface ServerCommand {
  /** As in `serverCommands` of the protocol. */
  readonly id: string;
  readonly run: (reading: Reading, context: Context) => Promise<void>;
}
