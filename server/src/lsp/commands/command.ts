import type { Context } from "../context.ts";
import type { Reading } from "../openDocuments.ts";

/** A command of the server, about one open document, so that every editor has it. */
export interface ServerCommand {
  /** As in `serverCommands` of the protocol. */
  readonly id: string;
  /**
   * @param rest the arguments behind the address of the document, which may be anything
   * @returns what the client is answered, null for nothing
   */
  readonly run: (reading: Reading, context: Context, rest: readonly unknown[]) => Promise<unknown>;
}
