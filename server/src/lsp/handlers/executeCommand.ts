import type { ExecuteCommandParams } from "vscode-languageserver";
import { COMMANDS } from "../commands/commands.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<ExecuteCommandParams, unknown> = {
  name: "workspace/executeCommand",
  uri: ({ arguments: [uri] = [] }) => (typeof uri === "string" ? uri : undefined),
  empty: () => null,
  anyMarkdown: true,
  async answer(reading, { command, arguments: [, ...rest] = [] }, context) {
    return (await COMMANDS.find(({ id }) => id === command)?.run(reading, context, rest)) ?? null;
  },
};

/** `workspace/executeCommand`: the first argument of every command is the address of the document it is about. */
export const executeCommand: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: COMMANDS.map(({ id }) => id) } }),
  listen: (context) => context.connection.onExecuteCommand(guard(context, handler)),
};
