import { applyEdits, type Import, importTimeline, isPlace, keptOriginal } from "../../engine/index.ts";
import { CannotRun } from "../cannotRun.ts";
import type { ValuesOf } from "../commandLine.ts";
import { note } from "../note.ts";
import type { importOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import type { Document } from "../readDocument.ts";
import { openSession } from "../session.ts";
import { writeDocument } from "../writeDocument.ts";

type Values = ValuesOf<typeof importOptions>;

/** `postmortem import`: prints the rows, or puts them into a document; what there is to say of them goes to standard error. */
export async function importRows(values: Values, names: readonly string[]): Promise<number> {
  const { into, from } = values;
  refuseWhatMakesNoSense(values, names);
  const session = openSession(values);
  const source = session.read(names[0] ?? "-");
  const target = into === undefined ? undefined : session.read(into);
  const result = importTimeline(session.analyze(target ?? EMPTY), {
    text: source.text,
    from,
    format: formatOf(values),
    keepsOriginal: values["keep-original"],
    ...(target ? { readInstead: (text: string) => session.analyze({ ...target, text }) } : {}),
  });
  if (!result) {
    throw new CannotRun(`Nothing in ${nameOf(source)} begins or ends with a time, so there are no rows to make of it.`);
  }
  if (!values.quiet) {
    for (const sentence of sentencesOn(result, { source, values })) {
      note(sentence);
    }
  }
  if (values.write && target) {
    writeInto(target, result);
    note(`Put ${count(result.timed + result.untimed, "row")} into ${target.path}.`);
    return 0;
  }
  return print(values["keep-original"] ? `${result.rows}\n\n${keptOriginal(source.text)}` : result.rows);
}

const EMPTY: Pick<Document, "path" | "text"> = { path: "timeline.md", text: "" };

function refuseWhatMakesNoSense({ into, write, from, format }: Values, names: readonly string[]): void {
  if (names.length > 1) {
    throw new CannotRun("import reads one file at a time, or - for standard input.");
  }
  if (names.length === 0 && process.stdin.isTTY) {
    throw new CannotRun("Name the file with the chat or the log, or - for standard input.");
  }
  if (write && into === undefined) {
    throw new CannotRun("--write needs --into FILE.");
  }
  if (into === "-") {
    throw new CannotRun("--into takes a file; standard input is the chat or the log.");
  }
  if (from !== undefined && !isPlace(from)) {
    throw new CannotRun(`--from takes a time zone by its IANA name such as Europe/Amsterdam or UTC, not "${from}".`);
  }
  if (format !== undefined && format !== "list" && format !== "table") {
    throw new CannotRun(`import has no format "${format}"; it has list and table.`);
  }
  if (format !== undefined && write) {
    throw new CannotRun("--write keeps the shape of the timeline, so --format cannot be given with it.");
  }
}

function formatOf({ format }: Values): "list" | "table" | undefined {
  return format === "list" || format === "table" ? format : undefined;
}

function nameOf({ path }: Document): string {
  return path === "<stdin>" ? "standard input" : path;
}

function writeInto(target: Document, { edits }: Import): void {
  if (edits.length === 0) {
    throw new CannotRun(`${target.path} has no timeline: give it a heading such as "## Timeline" first.`);
  }
  writeDocument(target, applyEdits(target.text, edits));
}

/** What was not understood, what was left out, what has to be looked at. */
function sentencesOn(
  { source: form, timed, untimed, leftOut, needsZone, zone, edits }: Import,
  { source, values }: { readonly source: Document; readonly values: Values },
): readonly string[] {
  const { from, into } = values;
  const without = untimed === 0 ? "" : `, and ${count(untimed, "row")} of text without a time`;
  return [
    `Read ${nameOf(source)} as ${form}: ${count(timed, "row")} with a time${without}.`,
    ...(leftOut.length === 0
      ? []
      : [`Left out ${count(leftOut.length, "line")} of the chat's window: ${quoted(leftOut)}.`]),
    ...(needsZone && from === undefined
      ? [`The times say no zone and stand as they are written; the document says ${zone}. --from ZONE moves them.`]
      : []),
    ...(into !== undefined && edits.length === 0 && !values.format
      ? [`${into} has no timeline, so the rows are a plain list.`]
      : []),
  ];
}

function quoted(lines: readonly string[]): string {
  const shown = [...new Set(lines)].slice(0, 3).map((line) => `"${line}"`);
  return shown.join(", ") + (new Set(lines).size > shown.length ? " and others" : "");
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

async function print(rows: string): Promise<number> {
  const output = await openOutput(undefined);
  await output.write(`${rows}\n`);
  await output.end();
  return 0;
}
