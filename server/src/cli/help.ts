import {
  checkOptions,
  explainOptions,
  exportOptions,
  importOptions,
  initOptions,
  inspectOptions,
  newOptions,
  type Option,
  rootOptions,
} from "./options.ts";

interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
}

const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  check: {
    usage: "check [OPTIONS] FILE|FOLDER|GLOB|-…",
    summary: "Report what is wrong with each postmortem among the documents.",
    options: checkOptions,
  },
  inspect: {
    usage: "inspect [OPTIONS] FILE|FOLDER|GLOB|-…",
    summary: "Print what is understood of each document: sections, timeline, facts, metrics, action items.",
    options: inspectOptions,
  },
  import: {
    usage: "import [OPTIONS] FILE|-",
    summary:
      "Make rows of a timeline out of a chat, a log or an export: Slack, Teams, paging tools, CSV, JSON, syslog.",
    options: importOptions,
  },
  export: {
    usage: "export [OPTIONS] FILE|-",
    summary: "Write a postmortem for others: a page of its own, Markdown for a status page, JSON, CSV.",
    options: exportOptions,
  },
  explain: {
    usage: "explain RULE… | explain --file FILE",
    summary: "Say what a rule looks for and why, or which file set which setting.",
    options: explainOptions,
  },
  new: {
    usage: "new [OPTIONS] TITLE",
    summary: "Begin a postmortem from a template, with date, zone, severity and id filled in.",
    options: newOptions,
  },
  init: { usage: "init", summary: "Begin a settings file, .postmortem.json, in this folder.", options: initOptions },
};

const EXIT_CODES = `Exit codes
  0  no finding at or above --fail-on
  1  there are such findings
  2  something could not be read, written or understood
`;

/**
 * The help of a command, or of the program where there is no such command.
 *
 * @example
 * helpText("init") // "Usage: postmortem init\n\nBegin a settings file, …"
 */
export function helpText(command: string | undefined): string {
  const help = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (help !== undefined) {
    return `Usage: postmortem ${help.usage}\n\n${help.summary}\n\nOptions\n${optionRows(help.options)}\n${EXIT_CODES}`;
  }
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => row(name, summary));
  return [
    "Usage: postmortem COMMAND [OPTIONS] …\n",
    "Reads incident postmortems in Markdown and checks them.\n",
    `Commands\n${commands.join("")}`,
    `Options\n${optionRows(rootOptions)}`,
    "postmortem COMMAND --help says more.\n",
  ].join("\n");
}

function optionRows(options: CommandHelp["options"]): string {
  return Object.entries(options)
    .map(([name, { short, value, help }]) => {
      const lead = short === undefined ? "    " : `-${short}, `;
      return row(`${lead}--${name}${value === undefined ? "" : ` ${value}`}`, help);
    })
    .join("");
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(28)}  ${text}\n`;
}
