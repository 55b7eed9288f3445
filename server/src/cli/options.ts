/** An option as `util.parseArgs` wants it, with what the help says of it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** The name of the value in the help. */
  readonly value?: string;
  readonly help: string;
}

type Options = Readonly<Record<string, Option>>;

const general = {
  help: { type: "boolean", short: "h", help: "Show this help." },
} as const satisfies Options;

const reading = {
  "output-file": {
    type: "string",
    short: "o",
    value: "FILE",
    help: "Write the results to FILE instead of standard output.",
  },
  "stdin-filename": { type: "string", value: "FILE", help: "The name under which - (standard input) is read." },
  config: { type: "string", value: "FILE", help: "Take the settings from FILE and from no other project file." },
  "no-config": { type: "boolean", help: "Read no project file; the front matter of a document still counts." },
  now: { type: "string", value: "TIME", help: "The clock, as ISO 8601 with a zone, for runs that can be repeated." },
  "allow-empty": { type: "boolean", help: "It is no failure when no file matches." },
  quiet: { type: "boolean", short: "q", help: "Leave out the notes, and in check what is below --fail-on." },
  color: { type: "boolean", help: "Colours even where the output is no terminal." },
  "no-color": { type: "boolean", help: "No colours. NO_COLOR does the same." },
} as const satisfies Options;

export const checkOptions = {
  format: {
    type: "string",
    short: "f",
    value: "NAME",
    help: "pretty (default), compact, json, ndjson, github, sarif or junit.",
  },
  fix: { type: "boolean", help: "Apply the safe fixes, then report what is left." },
  "fix-dry-run": { type: "boolean", help: "Print what --fix would change, as a diff, and change nothing." },
  "fail-on": {
    type: "string",
    value: "SEVERITY",
    help: "Exit with 1 from this severity on: hint, information, warning (default), error, never.",
  },
  rule: {
    type: "string",
    multiple: true,
    value: "ID=SEVERITY",
    help: "Set the severity of a rule (off, hint, information, warning, error). May be repeated.",
  },
  ...reading,
  "print-config": { type: "string", value: "FILE", help: "Print the settings in force for FILE and check nothing." },
  ...general,
} as const satisfies Options;

export const inspectOptions = {
  format: { type: "string", short: "f", value: "NAME", help: "pretty (default), json or ndjson." },
  ...reading,
  ...general,
} as const satisfies Options;

export const explainOptions = {
  file: { type: "string", value: "FILE", help: "Say which settings are in force for FILE, and where each comes from." },
  config: reading.config,
  "no-config": reading["no-config"],
  color: reading.color,
  "no-color": reading["no-color"],
  ...general,
} as const satisfies Options;

export const initOptions = { ...general } as const satisfies Options;

export const importOptions = {
  into: {
    type: "string",
    value: "FILE",
    help: "Write the rows in the shape, the form of time and the zone of the timeline in FILE.",
  },
  write: { type: "boolean", short: "w", help: "With --into: put the rows into FILE, behind its last entry." },
  format: { type: "string", short: "f", value: "NAME", help: "list or table, where --into does not say it." },
  from: {
    type: "string",
    value: "ZONE",
    help: "The zone of times that say none: Europe/Amsterdam. Else they stand as written.",
  },
  "keep-original": { type: "boolean", help: "Put the text as it was into a comment below the rows." },
  config: reading.config,
  "no-config": reading["no-config"],
  now: reading.now,
  quiet: { type: "boolean", short: "q", help: "Leave out the notes." },
  ...general,
} as const satisfies Options;

export const exportOptions = {
  format: {
    type: "string",
    short: "f",
    value: "NAME",
    help: "html (default), rich-text, markdown, json, timeline-csv or actions-csv.",
  },
  public: {
    type: "boolean",
    short: "p",
    help: "For readers outside: leave out internal parts, and write nothing while secrets, personal data or internal links are left.",
  },
  force: { type: "boolean", help: "With --public: write in spite of what is left." },
  zone: { type: "string", value: "ZONE", help: "Show the times of the page in this zone: Europe/Amsterdam." },
  "output-file": reading["output-file"],
  "stdin-filename": reading["stdin-filename"],
  config: reading.config,
  "no-config": reading["no-config"],
  now: reading.now,
  quiet: { type: "boolean", short: "q", help: "Leave out the notes." },
  ...general,
} as const satisfies Options;

export const newOptions = {
  template: { type: "string", short: "t", value: "NAME|FILE", help: "A template by its name, or a file of your own." },
  severity: { type: "string", short: "s", value: "NAME", help: "How bad it was: SEV-2." },
  folder: { type: "string", short: "d", value: "FOLDER", help: "Where the file goes; here, if it is not said." },
  stdout: { type: "boolean", help: "Print the document and write no file." },
  list: { type: "boolean", help: "List the templates, those of your own folder too." },
  derive: { type: "string", value: "FOLDER", help: "Print a template learnt from the postmortems in FOLDER." },
  config: reading.config,
  "no-config": reading["no-config"],
  now: reading.now,
  ...general,
} as const satisfies Options;

export const rootOptions = {
  version: { type: "boolean", short: "v", help: "Show the version." },
  ...general,
} as const satisfies Options;
