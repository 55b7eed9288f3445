import type { Incident, Section } from "../incident/model.ts";
import { SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import type { MarkdownDocument, Table } from "../markdown/document.ts";
import { contains, slice } from "../text/span.ts";

/** A postmortem to learn from. */
export interface Example {
  readonly markdown: MarkdownDocument;
  readonly incident: Pick<Incident, "sections" | "fields" | "timeline" | "actionItems" | "title">;
}

export interface DerivedTemplate {
  readonly text: string;
  /** How many sections it has. */
  readonly sections: number;
}

/**
 * A template after the postmortems of a team: the headings that at least half of them have, as most of them call them, in
 * the order in which they stand as a rule, with the team's own front matter, tables and shape of timeline. `undefined` where
 * there is nothing that two of them share, or nothing at all.
 *
 * @example
 * deriveTemplate([{ markdown, incident }])?.text // "---\ntitle: {{title}}\n---\n\n# {{title}}\n\n## Summary\n…"
 */
export function deriveTemplate(examples: readonly Example[]): DerivedTemplate | undefined {
  const learnt = learnSections(examples);
  if (learnt.length === 0) {
    return undefined;
  }
  const blocks = learnt.map((section) => sectionText(section, examples));
  const text = [...frontMatterOf(examples), "# {{title}}", ...blocks].join("\n\n");
  return { text: `${text}\n`, sections: learnt.length };
}

interface Learnt {
  readonly key: string;
  readonly kind: Section["kind"];
  readonly title: string;
  readonly level: number;
  readonly rank: number;
}

interface Seen {
  readonly section: Section;
  /** From 0 for the first section of its document to 1 for the last. */
  readonly rank: number;
}

function learnSections(examples: readonly Example[]): readonly Learnt[] {
  const seen = new Map<string, Seen[]>();
  for (const { incident } of examples) {
    const own = new Map<string, Seen>();
    const sections = incident.sections.filter(({ style }) => style !== "bold-lead" && style !== "list-label");
    sections.forEach((section, index) => {
      const key = section.kind === "other" ? section.title.toLowerCase() : section.kind;
      const isTitle = section.level === 1 && section.kind === "other";
      if (!isTitle && !own.has(key)) {
        own.set(key, { section, rank: index / Math.max(1, sections.length - 1) });
      }
    });
    for (const [key, one] of own) {
      seen.set(key, [...(seen.get(key) ?? []), one]);
    }
  }
  return [...seen]
    .filter(([, all]) => all.length * 2 >= examples.length && (all.length > 1 || examples.length === 1))
    .map(([key, all]) => learntOf(key, all))
    .sort((a, b) => a.rank - b.rank);
}

function learntOf(key: string, all: readonly Seen[]): Learnt {
  const ranks = all.map(({ rank }) => rank).sort((a, b) => a - b);
  const [first] = all;
  return {
    key,
    kind: first?.section.kind ?? "other",
    title: mostFrequent(all.map(({ section }) => section.title)) ?? key,
    level: Math.max(2, Math.min(4, mostFrequent(all.map(({ section }) => section.level)) ?? 2)),
    rank: ranks[Math.floor(ranks.length / 2)] ?? 0,
  };
}

/** Of equals the one that came first. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: T | undefined;
  for (const [value, count] of counts) {
    best = best === undefined || count > (counts.get(best) ?? 0) ? value : best;
  }
  return best;
}

function sectionText({ kind, title, level, key }: Learnt, examples: readonly Example[]): string {
  const entry = SECTION_CATALOGUE.find((section) => section.kind === kind);
  const heading = `${"#".repeat(level)} ${title}`;
  const guidance = entry ? `<!-- ${entry.guidance} -->` : undefined;
  return [heading, guidance, bodyOf(key, examples)].filter((part) => part !== undefined).join("\n\n");
}

/** The table that most of them have there, or the shape of their timelines and action items. */
function bodyOf(key: string, examples: readonly Example[]): string | undefined {
  const bodies = examples.flatMap(({ markdown, incident }) => {
    const section = incident.sections.find(
      ({ kind, title }) => (kind === "other" ? title.toLowerCase() : kind) === key,
    );
    return section ? [bodyIn(section, markdown)] : [];
  });
  const most = mostFrequent(bodies);
  return most === "" ? undefined : most;
}

function bodyIn({ kind, ownBody }: Section, { blocks, text }: MarkdownDocument): string {
  const inside = blocks.filter(({ span }) => contains(ownBody, span));
  const table = inside.find((block): block is Table => block.kind === "table" && block.header !== undefined);
  if (table?.header) {
    const names = table.header.cells.map(({ content }) => slice(text, content).replaceAll("|", "\\|"));
    const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    return [row(names), row(names.map(() => "---")), row(names.map(() => ""))].join("\n");
  }
  const list = inside.find((block) => block.kind === "list");
  if (kind === "timeline") {
    return ["All times are in {{timezone}}.", "- "].join("\n\n");
  }
  if (kind === "action-items" && list?.kind === "list") {
    return list.items.some(({ checkbox }) => checkbox) ? "- [ ] " : "- ";
  }
  return "";
}

/** Keys whose values are known when a document is begun. */
const PLACES: ReadonlyMap<string | undefined, string> = new Map([
  ["title", '"{{title}}"'],
  ["date", "{{date}}"],
  ["severity", '"{{severity}}"'],
  ["timezone", "{{timezone}}"],
  ["id", '"{{id}}"'],
  ["status", "draft"],
]);

/** The keys that at least half of the documents have; values that are the same in all of them stay. */
function frontMatterOf(examples: readonly Example[]): readonly string[] {
  const keys = new Map<string, string[]>();
  for (const { markdown } of examples) {
    for (const { key, value, valueSpan } of markdown.frontMatter?.entries ?? []) {
      const source = value.kind === "scalar" ? value.source : slice(markdown.text, valueSpan);
      keys.set(key.value, [...(keys.get(key.value) ?? []), source]);
    }
  }
  const names = new Map(
    examples.flatMap(({ incident }) =>
      incident.fields.flatMap(({ key, name, source }): [string, string][] =>
        source === "front-matter" && name ? [[key.value, name]] : [],
      ),
    ),
  );
  const lines = [...keys]
    .filter(([, values]) => values.length * 2 >= examples.length)
    .map(([key, values]) => {
      const place = PLACES.get(names.get(key));
      const [first = ""] = values;
      const isFixed = values.length > 1 && !first.includes("\n") && values.every((value) => value === first);
      return `${key}: ${place ?? (isFixed ? first : "")}`.trimEnd();
    });
  return lines.length === 0 ? [] : [["---", ...lines, "---"].join("\n")];
}
