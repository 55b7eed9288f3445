import { CannotRun } from "./cannotRun.ts";
import { readCommandLine } from "./commandLine.ts";
import { note } from "./note.ts";
import {
  checkOptions,
  explainOptions,
  exportOptions,
  importOptions,
  initOptions,
  inspectOptions,
  newOptions,
  rootOptions,
} from "./options.ts";

/**
 * Carries out a command line and gives the exit code: 0 for nothing to report, 1 for findings, 2 where it could not run.
 * Each command is loaded when it is called, since loading is most of what a short run costs.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    note(error instanceof CannotRun ? error.message : `Postmortem failed, which is its own fault: ${describe(error)}`);
    return 2;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function dispatch([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case "check": {
      const { values, positionals } = readCommandLine(rest, checkOptions);
      const file = values["print-config"];
      if (values.help) {
        return help(command);
      }
      if (file !== undefined) {
        return (await import("./commands/printConfig.ts")).printConfig(values, file);
      }
      return values["fix-dry-run"]
        ? (await import("./commands/fixDryRun.ts")).fixDryRun(values, positionals)
        : (await import("./commands/check.ts")).check(values, positionals);
    }
    case "inspect": {
      const { values, positionals } = readCommandLine(rest, inspectOptions);
      return values.help ? help(command) : (await import("./commands/inspect.ts")).inspect(values, positionals);
    }
    case "import": {
      const { values, positionals } = readCommandLine(rest, importOptions);
      return values.help ? help(command) : (await import("./commands/import.ts")).importRows(values, positionals);
    }
    case "export": {
      const { values, positionals } = readCommandLine(rest, exportOptions);
      return values.help ? help(command) : (await import("./commands/export.ts")).exportDocument(values, positionals);
    }
    case "new": {
      const { values, positionals } = readCommandLine(rest, newOptions);
      return values.help ? help(command) : (await import("./commands/new.ts")).beginPostmortem(values, positionals);
    }
    case "explain": {
      const { values, positionals } = readCommandLine(rest, explainOptions);
      return values.help ? help(command) : (await import("./commands/explain.ts")).explain(values, positionals);
    }
    case "init":
      return readCommandLine(rest, initOptions).values.help
        ? help(command)
        : (await import("./commands/init.ts")).init();
    default:
      return general(command === undefined ? [] : [command, ...rest]);
  }
}

/** No command: `--help`, `--version`, or something that nobody knows. */
async function general(args: readonly string[]): Promise<number> {
  const { values, positionals } = readCommandLine(args, rootOptions);
  const [unknown] = positionals;
  if (values.version) {
    process.stdout.write(`${(await import("./version.ts")).version()}\n`);
    return 0;
  }
  if (values.help || unknown === "help") {
    return help(unknown === "help" ? positionals[1] : unknown);
  }
  const why = unknown === undefined ? "Name a command" : `There is no command "${unknown}"`;
  throw new CannotRun(`${why}: check, inspect, import, export, new, explain or init. --help says more.`);
}

async function help(command: string | undefined): Promise<number> {
  process.stdout.write((await import("./help.ts")).helpText(command));
  return 0;
}
