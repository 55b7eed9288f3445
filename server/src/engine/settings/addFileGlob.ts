import { type Node, parseTree } from "jsonc-parser";
import { parseYaml, type YamlNode } from "../markdown/yaml.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { insertion, lineEnd } from "./insertion.ts";
import { addToObject, valueOfKey } from "./jsonEdits.ts";
import { parseSettingsFile } from "./parseSettingsFile.ts";
import type { SettingsText } from "./setRuleSeverity.ts";
import type { FILE_GLOBS } from "./settingsCatalogue.ts";
import { addToMap, entryOf } from "./yamlEdits.ts";

/** Files that are postmortems from now on, whatever they hold, or that are none. */
export interface FileGlob {
  readonly list: (typeof FILE_GLOBS)[number];
  readonly glob: string;
  /** What holds of that list already, from wherever: a list in the file takes its place. */
  readonly inForce: readonly string[];
}

/**
 * The edits after which a project file includes or excludes the files of a glob. Comments and the order of what is there stay.
 * `undefined` for a file that cannot be read as settings, and for one in which the list is something else.
 *
 * @example
 * addFileGlob({ name: ".postmortem.json", text: "{}" }, { list: "include", glob: "incidents/**", inForce: [] })
 * // one edit, after which the text is { "files": { "include": ["incidents/**"] } }
 */
export function addFileGlob(file: SettingsText, wanted: FileGlob): readonly TextEdit[] | undefined {
  const isYaml = /\.ya?ml$/i.test(file.name);
  const isEmpty = file.text.trim() === "";
  if (!isEmpty && parseSettingsFile(file.name, file.text).faults.length > 0) {
    return undefined;
  }
  const edits = isYaml
    ? inYaml(file.text, wanted)
    : isEmpty
      ? [{ span: { start: 0, end: file.text.length }, newText: newFileWithGlob(wanted) }]
      : inJson(file.text, wanted);
  const isSound = edits && parseSettingsFile(file.name, applyEdits(file.text, edits)).faults.length === 0;
  return isSound ? edits : undefined;
}

/**
 * What a new project file says.
 *
 * @example
 * newFileWithGlob({ list: "exclude", glob: "drafts/**", inForce: [] })
 */
export function newFileWithGlob({ list, glob, inForce }: FileGlob): string {
  return `${JSON.stringify({ files: { [list]: [...inForce, glob] } }, undefined, 2)}\n`;
}

function wordsOf({ glob, inForce }: FileGlob): string {
  return `[${[...inForce, glob].map((each) => JSON.stringify(each)).join(", ")}]`;
}

function inJson(source: string, wanted: FileGlob): readonly TextEdit[] | undefined {
  // A byte order mark is no JSON; a space in its place keeps every offset.
  const text = source.replace(/^\uFEFF/, " ");
  const root = parseTree(text);
  const files = root && valueOfKey(root, "files");
  const globs = files && valueOfKey(files, wanted.list);
  const entry = `${JSON.stringify(wanted.list)}: ${wordsOf(wanted)}`;
  if (globs) {
    return is(globs, "array") ? addToObject(text, globs, JSON.stringify(wanted.glob)) : undefined;
  }
  if (files) {
    return is(files, "object") ? addToObject(text, files, entry) : undefined;
  }
  return root && addToObject(text, root, ({ here, deeper }) => `"files": {${deeper}${entry}${here}}`);
}

function is({ type }: Node, kind: Node["type"]): boolean {
  return type === kind;
}

function inYaml(text: string, wanted: FileGlob): readonly TextEdit[] | undefined {
  const { root } = parseYaml(text);
  const lineBreak = lineBreakOf(text);
  const entry = `${wanted.list}: ${wordsOf(wanted)}`;
  if (root === undefined || (root.kind === "scalar" && root.value === undefined)) {
    const gap = text === "" || text.endsWith("\n") ? "" : lineBreak;
    return [insertion(text.length, `${gap}files:${lineBreak}  ${entry}${lineBreak}`)];
  }
  if (root.kind !== "map") {
    return undefined;
  }
  const files = entryOf(root, "files");
  if (files?.value.kind !== "map") {
    const isInBrackets = text.charAt(root.span.start) === "{";
    const whole = isInBrackets ? `files: { ${entry} }` : `files:${lineBreak}  ${entry}`;
    return files === undefined
      ? [addToMap(text, root, whole)]
      : [insertion(lineEnd(text, files.keySpan.end), `${lineBreak}  ${entry}`)];
  }
  const globs = entryOf(files.value, wanted.list);
  return globs === undefined ? [addToMap(text, files.value, entry)] : addToList(text, globs.value, wanted);
}

/** Behind the last item, in brackets or on a line of its own. */
function addToList(text: string, list: YamlNode, { glob }: FileGlob): readonly TextEdit[] | undefined {
  if (list.kind !== "list") {
    return undefined;
  }
  const word = JSON.stringify(glob);
  const last = list.items.at(-1);
  if (last === undefined) {
    return [insertion(list.span.start + 1, word)];
  }
  if (text.charAt(list.span.start) === "[") {
    return [insertion(last.span.end, `, ${word}`)];
  }
  const line = text.slice(text.lastIndexOf("\n", last.span.start - 1) + 1, last.span.start);
  const end = text.slice(0, last.span.end).trimEnd().length;
  return [insertion(lineEnd(text, end), `${lineBreakOf(text)}${line}${word}`)];
}
