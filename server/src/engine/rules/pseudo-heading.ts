import type { HeadingStyle, Section } from "../incident/model.ts";
import { readBlockLabels } from "../incident/readBlockLabels.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { partsWithin } from "../text/partsWithin.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "pseudo-heading",
  group: "structure",
  summary: "Headings are Markdown headings, not bold lines or labels.",
  rationale:
    "The outline, links, folding and screen readers know headings only. What merely looks like one is lost to all of them.",
  source: "counting: 23 % of published postmortems have no Markdown heading at all",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

**Root cause**

A migration was left out of the release.
`,
      good: `# Checkout down on 14 March 2024

## Root cause

A migration was left out of the release.
`,
    },
  ],

  *check(context) {
    if (isStatusPageForAll(context)) {
      return;
    }
    const found = pseudoHeadings(context);
    for (const { line, words } of found) {
      yield {
        span: line,
        message: `"${words}" works as a heading but is plain text, so the outline and links cannot reach it.`,
        fixes: () => fixesFor(context, found, line),
      };
    }
  },
});

/** What a status page prints is published as it is. */
function isStatusPageForAll({ incident, settings }: RuleContext): boolean {
  return incident.statusUpdates.length > 0 && settings.profile.includes("public");
}

const PSEUDO: ReadonlySet<HeadingStyle> = new Set(["bold", "label", "caps", "bare"]);

interface PseudoHeading {
  /** The words with their marks, on one line. */
  readonly line: Span;
  /** As they are written, without marks of emphasis. */
  readonly words: string;
  readonly level: number;
}

function pseudoHeadings(context: RuleContext): readonly PseudoHeading[] {
  const { incident, markdown, text } = context;
  const sections = incident.sections.filter(
    (section) =>
      PSEUDO.has(section.style) &&
      section.kind !== "other" &&
      holdsBlock(text, section) &&
      !(section.style === "label" && leadsToCode(markdown, section)),
  );
  if (sections.length === 0) {
    return [];
  }
  const found = sections.map((section) => pseudoHeading(context, section.titleSpan, section.level));
  const top = sections.reduce((least, { level }) => Math.min(least, level), 6);
  for (const label of readBlockLabels(markdown, incident.sections)) {
    found.push(pseudoHeading(context, label, top));
  }
  return found.sort((a, b) => a.line.start - b.line.start);
}

function holdsBlock(text: string, { ownBody, span }: Section): boolean {
  return slice(text, ownBody).trim() !== "" || slice(text, { start: ownBody.start, end: span.end }).trim() !== "";
}

/** `The configuration:` above a listing is a part of it. */
function leadsToCode({ blocks }: RuleContext["markdown"], { ownBody }: Section): boolean {
  return partsWithin(blocks, ownBody, ({ span }) => span.start)[0]?.kind === "code";
}

function pseudoHeading({ text, lines }: RuleContext, title: Span, level: number): PseudoHeading {
  const whole = trim(text, lines.span(lines.at(title.start)));
  const lead = leadOf(text, title, whole);
  const line = lead === undefined ? whole : { start: whole.start, end: lead };
  const end = text[line.end - 1] === "\\" ? trim(text, { start: line.start, end: line.end - 1 }).end : line.end;
  const words = slice(text, { start: line.start, end })
    .replace(/\*\*|__/g, "")
    .trim();
  return { line: { start: line.start, end: line.end }, words, level };
}

/** Where a label of a sentence ends on its line, behind the colon: `Impact: Nobody could pay.` */
function leadOf(text: string, title: Span, line: Span): number | undefined {
  const lead = LEAD.exec(text.slice(title.end, line.end));
  return lead ? title.end + lead[0].length : undefined;
}

const LEAD = /^(?:\*\*|__)?\s?[:：](?:\*\*|__)?(?=\s+[^\s(（])/;

function fixesFor(context: RuleContext, all: readonly PseudoHeading[], line: Span): readonly Fix[] {
  const own = all.filter((each) => each.line === line);
  const fix = { safe: false, preferred: true };
  const one = { ...fix, title: "Make it a heading", edits: own.map((each) => promote(context, each)) };
  return all.length < 2
    ? [one]
    : [
        one,
        {
          title: `Make all ${all.length} of them headings`,
          safe: false,
          edits: all.map((each) => promote(context, each)),
        },
      ];
}

/** The colon goes, a parenthesis stays. */
function promote({ text }: RuleContext, { line, words, level }: PseudoHeading): TextEdit {
  const title = words
    .replace(/^\\?#{1,6}\s*/, "")
    .replace(/\s*[:：]\s*$/, "")
    .replace(/\s*[:：]\s*(?=[(（])/, " ");
  const behind = /^[^\S\r\n]+(?=\S)/.exec(text.slice(line.end, line.end + 8))?.[0].length ?? 0;
  const newText = `${"#".repeat(level)} ${title}${behind === 0 ? "" : lineBreakOf(text).repeat(2)}`;
  const span = { start: line.start, end: line.end + behind };
  return { span, newText: newText === slice(text, line) ? `${newText} ` : newText };
}
