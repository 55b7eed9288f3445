import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, extname, relative, resolve } from "node:path";
import {
  type Analysis,
  EXPORT_FORMATS,
  type Export,
  type ExportFormat,
  exportIncident,
  imagesOf,
  isPlace,
  placeAt,
} from "../../engine/index.ts";
import { CannotRun } from "../cannotRun.ts";
import type { ValuesOf } from "../commandLine.ts";
import { note } from "../note.ts";
import type { exportOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import { openSession } from "../session.ts";

type Values = ValuesOf<typeof exportOptions>;

/**
 * `postmortem export`: writes a postmortem for others. With `--public` nothing is written as long as something in it should
 * not leave; the exit code is then 1.
 */
export async function exportDocument(values: Values, names: readonly string[]): Promise<number> {
  const format = formatNamed(values.format ?? "html");
  const zone = zoneNamed(values.zone);
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) {
    throw new CannotRun("export takes one file, or - for standard input.");
  }
  const session = openSession(values);
  const document = session.read(name);
  const analysis = session.analyze(document);
  const isPublic = values.public ?? false;
  const result = await exportIncident(analysis, {
    format,
    isPublic,
    zone,
    imageData: format === "html" || format === "rich-text" ? imagesBeside(document.path, analysis) : undefined,
    readInstead: (text) => session.analyze({ ...document, text }),
  });
  if (!analysis.incident.detection.isPostmortem && !values.quiet) {
    note(`${document.path} is not read as a postmortem, so it is written as the plain document that it is.`);
  }
  if (isPublic && !values.quiet) {
    reportLeftOut(result);
  }
  if (result.problems.length > 0 && !values.force) {
    reportProblems(result, { path: document.path, analysis });
    return 1;
  }
  const output = await openOutput(values["output-file"]);
  await output.write(result.text);
  await output.end();
  return 0;
}

function formatNamed(name: string): ExportFormat {
  const format = Object.keys(EXPORT_FORMATS).find((known): known is ExportFormat => known === name);
  if (format === undefined) {
    throw new CannotRun(`export has no format "${name}"; it has ${Object.keys(EXPORT_FORMATS).join(", ")}.`);
  }
  return format;
}

function zoneNamed(zone: string | undefined): string | undefined {
  if (zone !== undefined && !isPlace(zone)) {
    throw new CannotRun(`--zone takes a time zone by its IANA name such as Europe/Amsterdam or UTC, not "${zone}".`);
  }
  return zone;
}

function reportLeftOut({ leftOut }: Export): void {
  note(
    leftOut === 0 ? "Nothing is marked as internal." : `Left out ${leftOut} internal part${leftOut === 1 ? "" : "s"}.`,
  );
}

function reportProblems({ problems }: Export, place: { readonly path: string; readonly analysis: Analysis }): void {
  for (const { span, rule, message } of problems) {
    const { line, column } = placeAt(place.analysis.lines, span.start);
    note(`${place.path}:${line}:${column} ${message} (${rule})`);
  }
  const what = problems.length === 1 ? "This should" : `These ${problems.length} things should`;
  note(`${what} not be published, so nothing was written; mend it, mark it as internal, or use --force.`);
}

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
};

const LARGEST_IMAGE = 4 * 1024 * 1024;

/**
 * Images in the document's folder, in folders below it and in the working folder. Any other file is none of the document's
 * business: whoever writes `![](../../../key.png)` must not get it into the page.
 */
function imagesBeside(path: string, analysis: Analysis): (address: string) => string | undefined {
  const found = new Map<string, string>();
  const folder = dirname(resolve(path));
  for (const address of imagesOf(analysis)) {
    const data = readImage(address, [folder, process.cwd()]);
    if (data !== undefined) {
      found.set(address, data);
    }
  }
  return (address) => found.get(address);
}

function readImage(address: string, roots: readonly [folder: string, ...others: string[]]): string | undefined {
  try {
    const file = realpathSync(resolve(roots[0], decodeURIComponent(address.replace(/[?#].*$/, ""))));
    const type = TYPES[extname(file).toLowerCase()];
    const isInside = roots.some((root) => !/^\.\.(?:[/\\]|$)/.test(relative(realpathSync(root), file)));
    if (type === undefined || !isInside || statSync(file).size > LARGEST_IMAGE) {
      return undefined;
    }
    return `data:${type};base64,${readFileSync(file).toString("base64")}`;
  } catch {
    // The image is not there: the page says what it would show.
    return undefined;
  }
}
