import { SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import { formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import type { DocumentTemplate, TemplateBody, TemplateSection } from "./documentTemplates.ts";

/** What is known when a postmortem is begun. */
export interface NewFacts {
  readonly title: string;
  /** As the team writes it: `SEV-2`. Empty where it is not known yet. */
  readonly severity: string;
  readonly date: CalendarDate;
  /** An IANA name or UTC. */
  readonly timezone: string;
  readonly id: string;
}

export interface NewDocument {
  readonly text: string;
  /** Where the writer begins. */
  readonly cursor: number;
}

/**
 * A postmortem from one of the templates, with all that is known filled in and guidance where nothing is.
 *
 * @example
 * newDocument(lean, { title: "Checkout down", severity: "SEV-2", … }).text // "---\ntitle: Checkout down\n…"
 */
export function newDocument(template: DocumentTemplate, facts: NewFacts): NewDocument {
  const head = [...frontMatter(template, facts), "", `# ${facts.title}`, ""];
  const [first, ...rest] = template.sections.map((section) => sectionText(section, facts));
  const before = [...head, ...(first ?? [])].join("\n");
  // The first section has a line of its own to write on.
  const parts = [`${before}\n\n`, ...rest.map((lines) => lines.join("\n"))];
  return { text: `${parts.join("\n\n")}\n`, cursor: before.length + 2 };
}

function frontMatter({ profile }: DocumentTemplate, { title, severity, date, timezone, id }: NewFacts): string[] {
  return [
    "---",
    `title: ${yamlText(title)}`,
    `date: ${formatDate(date)}`,
    `timezone: ${timezone}`,
    ...(severity === "" ? [] : [`severity: ${yamlText(severity)}`]),
    "status: draft",
    `id: ${yamlText(id)}`,
    ...(profile === undefined ? [] : ["postmortem:", `  profile: ${profile}`]),
    "---",
  ];
}

/** Begins with a letter, or with a day and a word, has nothing that YAML reads as its own, and is no word that is no text to it. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off)$)(?:\d{4}-\d\d-\d\d-)?\p{L}[\p{L}\p{N} _./()%+-]*$/iu;

/**
 * A text as a value of YAML: as it is where that is safe, in quotation marks where it is not.
 *
 * @example
 * yamlText("SEV-2")         // "SEV-2"
 * yamlText("Search: down")  // "\"Search: down\""
 */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !text.endsWith(" ") ? text : JSON.stringify(text);
}

function sectionText({ kind, title, guidance, body, isPart }: TemplateSection, facts: NewFacts): readonly string[] {
  const entry = SECTION_CATALOGUE.find((section) => section.kind === kind);
  const heading = `${isPart ? "###" : "##"} ${title ?? entry?.title ?? kind}`;
  const lines = body === undefined ? [] : ["", ...BODIES[body](facts)];
  return [heading, "", `<!-- ${guidance ?? entry?.guidance ?? ""} -->`, ...lines];
}

/** What a writer goes on with. */
const BODIES: Readonly<Record<TemplateBody, (facts: NewFacts) => readonly string[]>> = {
  timeline: ({ timezone }) => [`All times are in ${timezone}.`, "", "- "],
  "timeline-table": ({ timezone }) => [`| Time (${timezone}) | Event |`, "| --- | --- |", "|  |  |"],
  actions: () => ["- [ ] "],
  "actions-table": () => ["| Action | Owner | Due | Ticket |", "| --- | --- | --- | --- |", "|  |  |  |  |"],
  whys: () => ["1. Why did it happen? ", "2. Why was that so? ", "3. Why was that so? "],
  details: ({ severity, id }) => [
    `- **Incident**: ${id}`,
    `- **Severity**: ${severity === "" ? "TBD" : severity}`,
    "- **Status**: Draft",
    "- **Services affected**: TBD",
  ],
};
