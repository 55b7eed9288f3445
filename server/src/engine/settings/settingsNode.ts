import type { FrontMatterEntry, FrontMatterValue } from "../markdown/document.ts";
import type { Span } from "../text/span.ts";

/**
 * Settings as they were written, whatever they were written in: JSON, YAML or front matter. Keys are kept in a list, so
 * that no name of a key can reach the prototype of an object. Spans are there where the text is.
 */
export type SettingsNode =
  | { readonly kind: "scalar"; readonly value: string | number | boolean | undefined; readonly span?: Span }
  | { readonly kind: "list"; readonly items: readonly SettingsNode[]; readonly span?: Span }
  | { readonly kind: "map"; readonly entries: readonly SettingsEntry[]; readonly span?: Span };

export interface SettingsEntry {
  readonly key: string;
  readonly keySpan?: Span;
  readonly value: SettingsNode;
}

const MAX_DEPTH = 50;

/** A value from an editor or a parser. What is no plain data counts as nothing. */
export function fromValue(value: unknown, depth = 0): SettingsNode {
  if (Array.isArray(value) && depth < MAX_DEPTH) {
    return { kind: "list", items: value.map((item) => fromValue(item, depth + 1)) };
  }
  if (typeof value === "object" && value !== null && depth < MAX_DEPTH) {
    const entries = Object.entries(value).map(([key, child]) => ({ key, value: fromValue(child, depth + 1) }));
    return { kind: "map", entries };
  }
  const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "scalar", value: plain ? value : undefined };
}

/** The value of a key of the front matter. */
export function fromFrontMatter(value: FrontMatterValue, span: Span): SettingsNode {
  switch (value.kind) {
    case "scalar":
      return { kind: "scalar", value: value.value, span };
    case "list":
      return { kind: "list", items: value.items.map((item) => fromFrontMatter(item.value, item.span)), span };
    case "map":
      return { kind: "map", entries: value.entries.map(fromEntry), span };
  }
}

function fromEntry({ key, value, valueSpan }: FrontMatterEntry): SettingsEntry {
  return { key: key.value, keySpan: key.span, value: fromFrontMatter(value, valueSpan) };
}
