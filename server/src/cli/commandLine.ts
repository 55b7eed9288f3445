import { type ParseArgsConfig, parseArgs } from "node:util";
import { CannotRun } from "./cannotRun.ts";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** What stands on the command line behind the name of the command. */
export type CommandLine<O extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/** The values of a table of options. */
export type ValuesOf<O extends OptionsConfig> = CommandLine<O>["values"];

/**
 * Reads the arguments of a command.
 *
 * @throws CannotRun with one sentence for an option that the command does not have or that lacks its value
 */
export function readCommandLine<const O extends OptionsConfig>(args: readonly string[], options: O): CommandLine<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`${message.split(/\.\s/, 1)[0]?.replace(/\.$/, "")}. --help lists the options.`);
  }
}
