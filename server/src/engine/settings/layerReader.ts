import type { Span } from "../text/span.ts";
import { shorten } from "./noSuch.ts";
import type { SettingsProblem } from "./settings.ts";
import type { SettingsEntry, SettingsNode } from "./settingsNode.ts";
import type { SettingsVocabulary } from "./vocabulary.ts";

/** What the readers of a layer share: the names they may meet, and where faults go. */
export interface LayerReader {
  readonly layer: string;
  readonly vocabulary: SettingsVocabulary;
  readonly problems: SettingsProblem[];
}

export interface Fault extends Pick<SettingsProblem, "message" | "path"> {
  readonly suggestion?: SettingsProblem["suggestion"] | undefined;
  readonly about?: SettingsProblem["about"];
}

/** Notes a fault at a value. */
export function report(reader: LayerReader, { span }: Pick<SettingsNode, "span">, fault: Fault): void {
  note(reader, span, { ...fault, at: "value" });
}

/** Notes a fault at a key. */
export function reportKey(reader: LayerReader, { keySpan }: SettingsEntry, fault: Fault): void {
  note(reader, keySpan, { ...fault, at: "key" });
}

function note(
  { layer, problems }: LayerReader,
  span: Span | undefined,
  { message, path, at, suggestion, about = "invalid-settings" }: Fault & Pick<SettingsProblem, "at">,
): void {
  problems.push({
    layer,
    path,
    at,
    message,
    about,
    ...(span && { span }),
    ...(suggestion !== undefined && { suggestion }),
  });
}

/** The entries of a mapping; anything else is a fault, save nothing at all. */
export function entriesOf(
  reader: LayerReader,
  node: SettingsNode,
  { path, what }: { readonly path: readonly string[]; readonly what: string },
): readonly SettingsEntry[] {
  if (node.kind === "map") {
    return node.entries;
  }
  if (!isNothing(node)) {
    report(reader, node, { path, message: `${what} takes a mapping of names to values; ${describeNode(node)}.` });
  }
  return [];
}

export interface Word {
  readonly value: string;
  readonly node: SettingsNode;
  readonly path: readonly string[];
}

/** One word or a list of words, each with its place; anything else is a fault. */
export function wordsOf(
  reader: LayerReader,
  node: SettingsNode,
  { path, what }: { readonly path: readonly string[]; readonly what: string },
): readonly Word[] {
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item, index): readonly Word[] => {
    const own = node.kind === "list" ? [...path, String(index)] : path;
    if (item.kind === "scalar" && typeof item.value === "string") {
      return [{ value: item.value, node: item, path: own }];
    }
    if (!isNothing(item)) {
      report(reader, item, { path: own, message: `${what} takes a word or a list of words; ${describeNode(item)}.` });
    }
    return [];
  });
}

/**
 * What stands there instead of what was wanted, as half a sentence.
 *
 * @example
 * describeNode({ kind: "scalar", value: "20%" }) // '"20%" is text'
 */
export function describeNode(node: SettingsNode): string {
  if (node.kind !== "scalar") {
    return node.kind === "list" ? "this is a list" : "this is a mapping";
  }
  switch (typeof node.value) {
    case "string":
      return `"${shorten(node.value)}" is text`;
    case "number":
      return `${node.value} is a number`;
    case "boolean":
      return `${node.value} is neither text nor a number`;
    default:
      return "this is empty";
  }
}

/** Whether the value was left out: `timezone:` in YAML, `null` in JSON, the empty text of an editor's form. */
export function isNothing(node: SettingsNode): boolean {
  return node.kind === "scalar" && (node.value === undefined || node.value === "");
}
