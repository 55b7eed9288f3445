import { fieldName } from "../incident/fieldCatalogue.ts";
import type { FieldName } from "../incident/fields.ts";
import { readMarkdown } from "../markdown/readMarkdown.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { formatDate } from "../time/format.ts";
import { type NewDocument, type NewFacts, yamlText } from "./newDocument.ts";

/**
 * A postmortem from a template of the team's own: `{{title}}`, `{{severity}}`, `{{date}}`, `{{timezone}}`, `{{id}}` and
 * `{{status}}` are filled in, and so are keys of the front matter that have no value yet. A title that is only a place for
 * one becomes the title. Everything else stays as the team wrote it; what marks the file as a template goes.
 *
 * @example
 * fillTemplate("# {{title}}\n", facts).text // "# Checkout down\n"
 */
export function fillTemplate(template: string, facts: NewFacts): NewDocument {
  const values = valuesOf(facts);
  const named = template.replace(
    /\{\{ ?(\w{1,20}) ?\}\}/g,
    (whole, name: string) => values.get(aliasOf(name)) ?? whole,
  );
  const text = applyEdits(named, [...frontMatterEdits(named, values), ...titleEdits(named, template, facts)]);
  return { text, cursor: cursorIn(text) };
}

function valuesOf({ title, severity, date, timezone, id }: NewFacts): ReadonlyMap<string, string> {
  return new Map([
    ["title", title],
    ...(severity === "" ? [] : [["severity", severity] as const]),
    ["date", formatDate(date)],
    ["timezone", timezone],
    ["id", id],
    ["status", "draft"],
  ]);
}

function aliasOf(name: string): string {
  const lower = name.toLowerCase();
  return lower === "zone" || lower === "tz" ? "timezone" : lower;
}

const FILLED: ReadonlySet<FieldName | undefined> = new Set(["title", "date", "severity", "timezone", "id", "status"]);

function frontMatterEdits(text: string, values: ReadonlyMap<string, string>): TextEdit[] {
  const entries = readMarkdown(text).frontMatter?.entries ?? [];
  return entries.flatMap(({ key, value, valueSpan }): TextEdit[] => {
    const source = value.kind === "scalar" ? value.source.trim() : undefined;
    const isMark =
      (key.value === "postmortem" && source === "false") || (key.value === "template" && source === "true");
    if (isMark) {
      const end = text.indexOf("\n", valueSpan.end) + 1;
      return [{ span: { start: key.span.start, end: Math.max(end, valueSpan.end) }, newText: "" }];
    }
    const isEmpty = source === "" || source === '""' || source === "''" || source === "null" || source === "~";
    // A date is a date only if it looks like one, so the name is asked for with a value that would do.
    const name = isEmpty ? fieldName(key.value, "2024-03-14 10:00") : undefined;
    const known = FILLED.has(name) && name !== undefined ? values.get(name) : undefined;
    const written = known === undefined || name === "date" ? known : yamlText(known);
    const lead = /[ \t]$/.test(text.slice(0, valueSpan.start)) ? "" : " ";
    return written === undefined ? [] : [{ span: valueSpan, newText: `${lead}${written}` }];
  });
}

/** `# Postmortem template`, `# [Title]`, `# <What failed>` */
const PLACE_FOR_TITLE = /\b(?:title|template|incident name)\b|[[<{]|YYYY|\bTBD\b/i;

function titleEdits(text: string, template: string, { title }: NewFacts): TextEdit[] {
  const heading = readMarkdown(text).blocks.find((block) => block.kind === "heading");
  const isPlace =
    heading?.kind === "heading" &&
    heading.level === 1 &&
    !/\{\{ ?title ?\}\}/i.test(template) &&
    PLACE_FOR_TITLE.test(slice(text, heading.content));
  return isPlace ? [{ span: heading.content, newText: title }] : [];
}

/** Behind the heading of the first section, or at the end. */
function cursorIn(text: string): number {
  const section = readMarkdown(text).blocks.find((block) => block.kind === "heading" && block.level > 1);
  const end = section === undefined ? text.length : text.indexOf("\n", section.span.end) + 1;
  return end <= 0 ? text.length : end;
}
