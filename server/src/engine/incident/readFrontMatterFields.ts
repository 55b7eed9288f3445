import type { FrontMatter, FrontMatterValue } from "../markdown/document.ts";
import { fieldName } from "./fieldCatalogue.ts";
import type { Field } from "./fields.ts";

/**
 * The fields of the front matter in its order, those of a map one level down with them; what is meant for this product is
 * none. A list is one value, divided by commas.
 *
 * @example
 * readFrontMatterFields(frontMatter)[0]?.name // "severity" for `severity: SEV-2`
 */
export function readFrontMatterFields(frontMatter: FrontMatter | undefined): Field[] {
  const fields: Field[] = [];
  const entries = frontMatter?.entries ?? [];
  const isStatusPage = entries.some(({ key }) => /^(?:resolved|resolvedWhen|affected)$/.test(key.value));
  for (const { key, value, valueSpan } of entries) {
    if (value.kind === "map") {
      for (const inner of key.value === "postmortem" ? [] : value.entries) {
        pushValue(fields, { key: inner.key, value: inner.value, valueSpan: inner.valueSpan });
      }
    } else {
      // A status page's `date` is the start of the incident, not the day of writing.
      const name = isStatusPage && key.value === "date" ? "started" : undefined;
      pushValue(fields, { key, value, valueSpan, name });
    }
  }
  return fields;
}

function pushValue(
  fields: Field[],
  entry: Pick<Field, "key" | "valueSpan" | "name"> & { readonly value: FrontMatterValue },
): void {
  const value = scalarText(entry.value);
  if (value !== undefined) {
    const { key, valueSpan, name = fieldName(key.value, value) } = entry;
    fields.push({ key, value, valueSpan, source: "front-matter", name });
  }
}

function scalarText(value: FrontMatterValue): string | undefined {
  switch (value.kind) {
    case "scalar":
      // What YAML has to quote is said without the quotation marks.
      return typeof value.value === "string" && /^["']/.test(value.source) ? value.value : value.source;
    case "list":
      return value.items.flatMap((item) => scalarText(item.value) ?? []).join(", ");
    default:
      return undefined;
  }
}
