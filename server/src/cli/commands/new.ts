import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  DEFAULT_TEMPLATES_FOLDER,
  DOCUMENT_TEMPLATES,
  deriveTemplate,
  newPostmortem,
  preferredTemplate,
} from "../../engine/index.ts";
import { CannotRun, codeOf, refusal } from "../cannotRun.ts";
import type { ValuesOf } from "../commandLine.ts";
import { note } from "../note.ts";
import type { newOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import { openTargets } from "../readDocuments.ts";
import { findRepository } from "../repositoryPath.ts";
import { openSession, type Session } from "../session.ts";

type Values = ValuesOf<typeof newOptions>;

/** `postmortem new`: writes a postmortem to begin with and prints its path. */
export async function beginPostmortem(values: Values, words: readonly string[]): Promise<number> {
  const session = openSession(values);
  const folder = values.folder ?? ".";
  if (values.derive !== undefined) {
    return print(await derived(values.derive, session));
  }
  const { settings, now } = session.analyze({ path: join(folder, "postmortem.md"), text: "" });
  const own = ownTemplates(folder, settings.templates);
  if (values.list) {
    return print(listOf(own));
  }
  const title = words.join(" ").trim();
  if (title === "") {
    throw new CannotRun('Say what failed: postmortem new "Checkout down for all customers".');
  }
  const begun = newPostmortem({
    title,
    severity: values.severity,
    template: templateNamed(values.template ?? preferredTemplate(settings.profile).id, own),
    timezone: settings.timezone,
    now,
    taken: namesIn(folder),
  });
  if (values.stdout) {
    return print(begun.text.replace(/\n$/, ""));
  }
  const path = join(folder, begun.fileName);
  write(folder, path, begun.text);
  return print(path);
}

interface OwnTemplate {
  readonly name: string;
  readonly path: string;
}

/** The team's templates lie in a folder of the repository, or of the working folder outside of one. */
function ownTemplates(folder: string, setting: string | undefined): readonly OwnTemplate[] {
  const root = findRepository(resolve(folder)) ?? resolve("");
  const place = join(root, setting ?? DEFAULT_TEMPLATES_FOLDER);
  const names = namesIn(place).filter((name) => /\.(?:md|markdown)$/i.test(name));
  return [...names].sort().map((name) => ({ name: name.replace(/\.\w+$/, ""), path: join(place, name) }));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that is not there is an empty one; writing into it says what else is wrong.
    return [];
  }
}

function templateNamed(name: string, own: readonly OwnTemplate[]): { readonly id: string } | { readonly text: string } {
  const file = own.find((template) => template.name === name)?.path ?? (/[./\\]/.test(name) ? name : undefined);
  if (file !== undefined) {
    return { text: textOf(file) };
  }
  if (!DOCUMENT_TEMPLATES.some(({ id }) => id === name)) {
    const names = [...own.map((template) => template.name), ...DOCUMENT_TEMPLATES.map(({ id }) => id)];
    throw new CannotRun(`There is no template "${name}"; there are ${names.join(", ")}.`);
  }
  return { id: name };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw new CannotRun(`Cannot read ${file}: ${refusal(error)}.`);
  }
}

function write(folder: string, path: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    const why = codeOf(error) === "EEXIST" ? "it is there already" : refusal(error);
    throw new CannotRun(`Cannot write ${path}: ${why}.`);
  }
}

function listOf(own: readonly OwnTemplate[]): string {
  const rows = [
    ...own.map(({ name, path }) => [name, `Your own: ${path}`]),
    ...DOCUMENT_TEMPLATES.map(({ id, description }) => [id, description]),
  ];
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return rows.map(([name = "", description = ""]) => `${name.padEnd(width)}  ${description}`).join("\n");
}

async function derived(folder: string, session: Session): Promise<string> {
  const targets = await openTargets([folder], session, {});
  const postmortems = [];
  for (const { document } of targets.documents()) {
    const analysis = session.analyze(document);
    if (analysis.incident.detection.isPostmortem && !analysis.incident.isTemplate) {
      postmortems.push(analysis);
    }
  }
  const template = deriveTemplate(postmortems);
  if (template === undefined) {
    throw new CannotRun(`There are no postmortems in ${folder} that have headings in common.`);
  }
  note(`Learnt ${template.sections} sections from ${postmortems.length} postmortems.`);
  return template.text.replace(/\n$/, "");
}

async function print(text: string): Promise<number> {
  const output = await openOutput(undefined);
  await output.write(`${text}\n`);
  await output.end();
  return 0;
}
