import { looksTimed } from "../incident/looksTimed.ts";
import type { Section, Title } from "../incident/model.ts";
import { readInline } from "../markdown/inline.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { throughBlankLines } from "../text/throughBlankLines.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "duplicate-section",
  group: "structure",
  summary: "Each heading stands once among its siblings, and none repeats the heading above it or the title.",
  rationale:
    "A repeated heading is mostly left from a copy. Readers look for a difference that is not there, and links reach the first one only.",
  source: "Markdown hygiene",
  severity: "information",
  inTemplates: true,
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Root cause

### Root cause

A migration was left out.
`,
      good: `# Checkout down on 14 March 2024

## Root cause

A migration was left out.
`,
    },
  ],

  *check(context) {
    yield* repeatedTitle(context);
    const { sections } = context.incident;
    for (const section of sections) {
      const parent = section.parent === undefined ? undefined : sections[section.parent];
      if (parent && isHeading(parent) && isHeading(section) && sameTitle(parent, section)) {
        yield repeatOfParent(context, parent, section);
      }
    }
    yield* repeatedSiblings(context);
  },
});

/** Labels and bold lines come again under each item of a list, rightly, so only real headings count. */
function isHeading({ style }: Section): boolean {
  return style === "atx" || style === "setext" || style === "html";
}

function sameTitle(a: Section, b: Section): boolean {
  return a.kind === b.kind && wordsOf(a) === wordsOf(b);
}

/** With what stands in parentheses, by which `Five whys (problem 2)` differs from the first. */
function wordsOf({ title, hint }: Section): string {
  return `${title} ${hint?.value ?? ""}`.toLowerCase();
}

function repeatOfParent(context: RuleContext, parent: Section, section: Section): Report {
  const line = context.lines.at(parent.titleSpan.start) + 1;
  return {
    span: section.titleSpan,
    message: `"${section.title}" repeats the heading above it on line ${line}.`,
    related: [{ span: parent.titleSpan, message: "The heading above." }],
    fixes: () => [removeHeading(context, section)],
  };
}

function removeHeading({ text }: RuleContext, section: Section): Fix {
  const span = { start: section.span.start, end: throughBlankLines(text, section.ownBody.start) };
  const edits = [{ span, newText: "" }];
  return { title: "Remove the inner heading", safe: false, preferred: true, edits };
}

/**
 * Headings of one level under one parent with the same words. Where three or more come again the document holds several
 * reports one after the other, each with its own sections.
 */
function* repeatedSiblings(context: RuleContext): Iterable<Report> {
  const firsts = new Map<string, Section>();
  const repeats: { readonly first: Section; readonly section: Section }[] = [];
  for (const section of context.incident.sections) {
    if (!isHeading(section)) {
      continue;
    }
    const key = `${section.parent ?? ""} ${section.level} ${wordsOf(section)}`;
    const first = firsts.get(key);
    if (first && !looksTimed(section.title)) {
      repeats.push({ first, section });
    } else {
      firsts.set(key, section);
    }
  }
  if (new Set(repeats.map(({ first }) => first)).size >= 3) {
    return;
  }
  for (const { first, section } of repeats) {
    yield {
      span: section.titleSpan,
      message: `"${section.title}" repeats the heading on line ${context.lines.at(first.titleSpan.start) + 1}.`,
      related: [{ span: first.titleSpan, message: "The first of the two." }],
      fixes: () => [merge(context, first, section)],
    };
  }
}

/** The second section's body moves, whole, to the end of the first. */
function merge({ text }: RuleContext, first: Section, section: Section): Fix {
  const title = "Merge the two sections";
  const heading = { start: section.span.start, end: throughBlankLines(text, section.ownBody.start) };
  if (first.span.end === section.span.start) {
    return { title, safe: false, preferred: true, edits: [{ span: heading, newText: "" }] };
  }
  const body = text.slice(heading.end, section.span.end);
  const lineBreak = lineBreakOf(text);
  // At the end of the document the gap above the section goes, too; elsewhere it serves the next one.
  const start = section.span.end === text.length ? behindLine(text, section.span.start) : section.span.start;
  const edits = [
    { span: { start: first.span.end, end: first.span.end }, newText: `${body.trimEnd()}${lineBreak}${lineBreak}` },
    { span: { start, end: section.span.end }, newText: "" },
  ];
  return { title, safe: false, preferred: true, edits: body.trim() === "" ? edits.slice(1) : edits };
}

/** Behind the line break of the last line above the place that holds anything. */
function behindLine(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", text.slice(0, at).trimEnd().length);
  return lineBreak === -1 ? at : lineBreak + 1;
}

/** A line among the first six of the document that says the title once more. */
function* repeatedTitle(context: RuleContext): Iterable<Report> {
  const { text, lines, incident } = context;
  const { title } = incident;
  if (!title || title.source === "front-matter") {
    return;
  }
  const own = lines.at(title.span.start);
  const wanted = title.text.toLowerCase();
  for (let line = own + 1; line < Math.min(own + 6, lines.count); line++) {
    const words = wordsOfLine(text, lines.span(line));
    // Most lines are told from a title by their length alone.
    const surplus = words.end - words.start - wanted.length;
    if (surplus >= 0 && surplus < 8 && readInline(text, words).plain.trim().toLowerCase() === wanted) {
      yield {
        span: words,
        message: `"${title.text}" repeats the title on line ${own + 1}.`,
        related: [{ span: title.span, message: "The title." }],
        fixes: () => [removeTitleLine(context, title, line)],
      };
      return;
    }
  }
}

/** The line without the hashes of a heading. */
function wordsOfLine(text: string, line: Span): Span {
  const inner = trim(text, line);
  const marks = /^#{1,6}[ \t]+/.exec(text.slice(inner.start, inner.start + 12))?.[0].length ?? 0;
  return { start: inner.start + marks, end: inner.end };
}

/** Nothing is lost where the very same words stand alone between blank lines. */
function removeTitleLine({ text, lines }: RuleContext, title: Title, line: number): Fix {
  const span = lines.span(line);
  const isBlank = (other: number) => trim(text, lines.span(other)).start >= trim(text, lines.span(other)).end;
  const alone = isBlank(line - 1) && (line + 1 >= lines.count || isBlank(line + 1));
  const identical = slice(text, trim(text, span)) === slice(text, title.span);
  const edits = [{ span: { start: span.start, end: throughBlankLines(text, span.end) }, newText: "" }];
  return { title: "Remove the repeated title line", safe: alone && identical, preferred: true, edits };
}
