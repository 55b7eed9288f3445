import { describeNode } from "./layerReader.ts";
import { shorten } from "./noSuch.ts";
import type { OptionValue } from "./settings.ts";
import type { SettingsNode } from "./settingsNode.ts";
import type { RecordSchema, TextRecord, ValueSchema } from "./valueSchema.ts";

export type Acceptance =
  | { readonly accepted: true; readonly value: OptionValue }
  /** `why` is half a sentence: `"20%" is text`. */
  | { readonly accepted: false; readonly why: string };

/**
 * Holds a value against its schema. A single word counts as a list of one.
 *
 * @example
 * acceptValue({ kind: "scalar", value: 200 }, { type: "number", default: 20, maximum: 100, description: "" })
 * // { accepted: false, why: "200 is too high" }
 */
export function acceptValue(node: SettingsNode, schema: ValueSchema): Acceptance {
  if (schema.type === "array") {
    return schema.items.type === "object" ? acceptRecords(node, schema.items) : acceptList(node, schema.items.enum);
  }
  const value = node.kind === "scalar" ? node.value : undefined;
  const type = schema.type === "integer" ? "number" : schema.type;
  if (value === undefined || typeof value !== type) {
    return { accepted: false, why: describeNode(node) };
  }
  const why =
    typeof value === "number" ? misfit(value, schema) : typeof value === "string" ? unknown(value, schema) : "";
  return why === "" ? { accepted: true, value } : { accepted: false, why };
}

function acceptList(node: SettingsNode, names: readonly string[] | undefined): Acceptance {
  const words: string[] = [];
  for (const item of node.kind === "list" ? node.items : [node]) {
    if (item.kind !== "scalar" || typeof item.value !== "string") {
      return { accepted: false, why: describeNode(item) };
    }
    if (names && !names.includes(item.value)) {
      return { accepted: false, why: `"${shorten(item.value)}" is none of these` };
    }
    words.push(item.value);
  }
  return { accepted: true, value: words };
}

function acceptRecords(node: SettingsNode, { properties }: RecordSchema): Acceptance {
  const records: TextRecord[] = [];
  const names = Object.keys(properties);
  for (const item of node.kind === "list" ? node.items : [node]) {
    if (item.kind !== "map") {
      return { accepted: false, why: describeNode(item) };
    }
    const stray = item.entries.find(({ key }) => !names.includes(key));
    const texts = item.entries.flatMap(({ key, value }) =>
      value.kind === "scalar" && typeof value.value === "string" ? [[key, value.value] as const] : [],
    );
    const lacking = names.find((name) => !texts.some(([key]) => key === name));
    if (stray || lacking !== undefined) {
      return {
        accepted: false,
        why: stray ? `"${shorten(stray.key)}" is none of these` : `one of them has no text for "${lacking}"`,
      };
    }
    records.push(Object.fromEntries(texts));
  }
  return { accepted: true, value: records };
}

function misfit(value: number, schema: ValueSchema): string {
  if (schema.type !== "integer" && schema.type !== "number") {
    return "";
  }
  if (!Number.isFinite(value) || (schema.type === "integer" && !Number.isInteger(value))) {
    return `${value} is no whole number`;
  }
  if (schema.minimum !== undefined && value < schema.minimum) {
    return `${value} is too low`;
  }
  return schema.maximum !== undefined && value > schema.maximum ? `${value} is too high` : "";
}

function unknown(value: string, schema: ValueSchema): string {
  return schema.type === "string" && schema.enum && !schema.enum.includes(value)
    ? `"${shorten(value)}" is none of these`
    : "";
}
