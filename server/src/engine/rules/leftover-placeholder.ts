import type { Section } from "../incident/model.ts";
import { findPlaceholders, type Placeholder } from "../incident/prose/findPlaceholders.ts";
import { isOwn } from "../incident/prose/passage.ts";
import { passageAt } from "../incident/prose/prose.ts";
import { isWithin, sectionAt } from "../incident/sectionAt.ts";
import type { Block, TableRow } from "../markdown/document.ts";
import { tableAt } from "../markdown/tableAt.ts";
import { lastBefore } from "../text/lastBefore.ts";
import { removeLines } from "../text/removeLines.ts";
import { contains, type Span, slice, trim } from "../text/span.ts";
import { isLetter } from "../time/characters/characters.ts";
import { danglingLabels } from "./danglingLabels.ts";
import { guidance, quoted } from "./leftoverGuidance.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "leftover-placeholder",
  group: "structure",
  summary: "Nothing of the template is left, and nothing is still to be filled in.",
  rationale:
    "A reader cannot tell a blank that was forgotten from one that nobody could fill. What is unknown is better said in words.",
  source: "the SRE book and GitLab's handbook, whose templates are to be filled",
  severity: "warning",
  options: {
    words: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Words that stand for something still to be written, beside TBD, TODO and the like.",
    },
    allow: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Placeholders that are meant as they stand: `TBA`, `<team>`.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Impact

TBD
`,
      good: `# Checkout down on 14 March 2024

## Impact

One order in five failed for 35 minutes.
`,
    },
    {
      bad: `# Checkout down on 14 March 2024

## Leadup

*List the sequence of events that led to the incident*

A migration was left out of the release.
`,
      good: `# Checkout down on 14 March 2024

## Leadup

A migration was left out of the release.
`,
    },
  ],

  *check(context, { words, allow }) {
    const severity = isDraft(context) ? "hint" : undefined;
    const found = [
      ...placeholders(context, words),
      ...danglingLabels(context),
      ...guidance(context),
      ...residue(context),
      ...brokenOff(context),
    ];
    found.sort((a, b) => a.span.start - b.span.start);
    let end = -1;
    for (const report of found) {
      if (report.span.start >= end && !isAllowed(slice(context.text, report.span), allow)) {
        end = report.span.end;
        yield severity ? { ...report, severity } : report;
      }
    }
  },
});

function isAllowed(words: string, allow: readonly string[]): boolean {
  return allow.some((each) => each.toLowerCase() === words.toLowerCase());
}

/** A draft is allowed to have blanks. */
function isDraft({ incident }: RuleContext): boolean {
  return incident.fields.some(
    ({ key, name, value }) =>
      (name === "status" && /\b(?:draft|wip|work in progress|in progress)\b/i.test(value)) ||
      (key.value === "draft" && value === "true"),
  );
}

function placeholders(context: RuleContext, words: readonly string[]): readonly Report[] {
  const found: Report[] = [];
  const { text, incident } = context;
  for (const placeholder of findPlaceholders(incident.prose, words)) {
    const span = oneLine(context, placeholder.span);
    const row = placeholder.passage.place === "cell" ? rowAt(context, span) : undefined;
    const blankRow = row?.cells.every(({ content }) => isBlank(slice(text, content))) ? row : undefined;
    if (isMeant(context, placeholder) || (blankRow && blankRow.cells[0]?.content.start !== span.start)) {
      continue;
    }
    const said = slice(text, span);
    found.push({
      span,
      message: `"${said}" is ${KNOWN.test(said) ? "still to be filled in" : "left over from the template"}.`,
      fixes: () => (blankRow ? [deleteLine(context, blankRow.span)] : blankFixes(context, placeholder)),
    });
  }
  return found;
}

function isBlank(cell: string): boolean {
  return /^(?:\.{3,}|…|\?{2,}|-*)$/.test(cell);
}

function rowAt({ markdown }: RuleContext, span: Span): TableRow | undefined {
  const rows = tableAt(markdown.blocks, span.start)?.rows ?? [];
  const row = rows[lastBefore(rows, span.end)];
  return row && contains(row.span, span) ? row : undefined;
}

const KNOWN = /^(?:TBD|TBC|TBA|TODO|FIXME|XXX|\?{2,})/i;

function oneLine({ lines }: RuleContext, span: Span): Span {
  return { start: span.start, end: Math.min(span.end, lines.span(lines.at(span.start)).end) };
}

/** States of tasks, times that are open, forms on the pages of a site generator. */
function isMeant(context: RuleContext, { span, passage, reach }: Placeholder): boolean {
  const { text, markdown, incident } = context;
  if (incident.timeline?.unreadable.some((each) => each.span.start < span.end && span.start < each.span.end)) {
    return true;
  }
  const words = slice(text, span);
  if (words.startsWith("{{")) {
    // On the pages of a site generator they stand for values that it knows.
    return markdown.frontMatter !== undefined || /\{%|\{\{[<%]/.test(text);
  }
  if (/^(?:[YDM]|HH)/.test(words)) {
    return passage.place === "heading" || isHeaderCell(context, span) || isExplained(context, span);
  }
  const isOpenTask = /^(?:TODO|TB[ACD])$/i.test(words);
  if (isOpenTask && passage.place === "cell" && STATE.test(columnOf(context, span))) {
    return true;
  }
  const section = sectionAt(incident.sections, span.start);
  if (words === "TODO" && (reach === "lead" || passage.place !== "paragraph")) {
    return section !== undefined && isOfActions(context, section);
  }
  const isField = incident.fields.some(({ name, valueSpan }) => name === "status" && contains(valueSpan, span));
  return isField || (passage.place === "paragraph" && /^[.…]/.test(words)) || markdown.blocks.length === 0;
}

const STATE =
  /\b(?:status|state|bug|bugs|ticket|tickets|issue|issues|ref|reference|jira|link|links|done|progress|completed|tracking|estado|statut|stand)\b|状態|状态|ステータス|상태|статус/iu;

function isOfActions({ incident }: RuleContext, section: Section): boolean {
  return isWithin(incident.sections, section, "action-items") || section.secondKind === "action-items";
}

/** `Times are written HH:MM`, `(YYYY-MM-DD)` tell how something is written. */
function isExplained({ text, lines }: RuleContext, { start, end }: Span): boolean {
  const line = lines.span(lines.at(start));
  return text[start - 1] === "(" || /\b(?:format|written|notation)\b/i.test(slice(text, line)) || text[end] === "'";
}

function isHeaderCell({ markdown }: RuleContext, span: Span): boolean {
  const header = tableAt(markdown.blocks, span.start)?.header;
  return header !== undefined && contains(header.span, span);
}

function columnOf(context: RuleContext, span: Span): string {
  const { text, markdown } = context;
  const header = tableAt(markdown.blocks, span.start)?.header?.cells[columnAt(context, span)];
  return header ? slice(text, header.content) : "";
}

function columnAt(context: RuleContext, span: Span): number {
  return rowAt(context, span)?.cells.findIndex(({ content }) => contains(content, span)) ?? -1;
}

function blankFixes(context: RuleContext, { span, passage, reach }: Placeholder): readonly Fix[] {
  const fill: Fix = {
    title: "Fill in",
    safe: false,
    preferred: true,
    edits: [{ span, newText: "", placeholder: { start: 0, end: 0 } }],
  };
  const isWhole = reach === "whole" && passage.place !== "cell" && passage.place !== "heading";
  return isWhole ? [fill, deleteLine(context, span)] : [fill];
}

function deleteLine({ text, lines }: RuleContext, span: Span): Fix {
  return { title: "Delete this line", safe: false, edits: [removeLines(text, lines, span)] };
}

const GREETING =
  /^(?:(?:certainly|sure(?: thing)?|of course|absolutely)[!,.][^\n]{0,160}|(?:here(?:['’]s| is)|below is)(?: (?:the|a|an|your))? [^\n]{0,100}\b(?:post-?mortem|incident report|version|template|draft|markdown)\b[^\n]{0,60}[:.])$/i;
const FAREWELL =
  /^(?:(?:please )?(?:let me know if|feel free to)\b[^\n]{0,60}\b(?:adjust|modif|customi[sz]e|tailor|chang|further|need any|would like)\w*\b[^\n]{0,120}|would you like me to\b[^\n]{0,160}|i hope this helps[^\n]{0,60}|as an ai language model\b[^\n]{0,200})$/i;

/** How each of them begins, whatever marks are before it. */
const SPEAKS =
  /^\W{0,6}(?:certainly|sure|of course|absolutely|here|below is|please|let me|feel free|would you|i hope|as an)\b/i;

/** A longer source says more than a chat-bot beside its text, whatever marks are taken off it. */
const MOST_RESIDUE = 3000;

/** What a chat-bot says before and after the text that it was asked for. */
function residue(context: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const { passages } = context.incident.prose;
  const last = Math.max(2, passages.length - 2);
  // The two at either end.
  for (let index = 0; index < passages.length; index = index === 1 ? last : index + 1) {
    const passage = passages[index];
    if (passage?.place !== "paragraph") {
      continue;
    }
    const { start, end } = passage.span;
    const isShort = end - start < MOST_RESIDUE;
    const words = isShort && SPEAKS.test(context.text.slice(start, start + 24)) ? passage.inline.plain.trim() : "";
    if (words.length > 0 && words.length < 300 && (FAREWELL.test(words) || (index < 2 && GREETING.test(words)))) {
      const span = oneLine(context, passage.span);
      found.push({
        span,
        message: `${quoted(slice(context.text, span))} is what a chat-bot says beside its text.`,
        fixes: () => [{ ...deleteLine(context, trim(context.text, passage.span)), preferred: true }],
      });
    }
  }
  return found;
}

const UNFINISHED =
  /(?:^|\s)(?:(?:the|an|of|and|or|because|whose|than|into|from|with|their|our|your)|there (?:were|was|are|is))$/i;
const ENGLISH = /\b(?:the|was|were|this|that|which|we)\b/i;

/** A paragraph that ends in the middle of a sentence, and nothing that could end it follows. */
function brokenOff(context: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const { markdown, text, incident } = context;
  const { blocks } = markdown;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    // Most paragraphs end with a full stop, and then nothing else has to be looked at.
    if (block?.kind !== "paragraph" || !isLetter(text.charCodeAt(block.span.end - 1))) {
      continue;
    }
    const next = blocks[index + 1];
    const isLast = next === undefined || next.kind === "heading" || beginsSentence(text, next);
    if (!isLast || !UNFINISHED.test(text.slice(block.span.end - 24, block.span.end))) {
      continue;
    }
    const words = /\S+(?:\s+\S+)?$/.exec(text.slice(block.lines.at(-1)?.start, block.span.end))?.[0] ?? "";
    const span = { start: block.span.end - words.length, end: block.span.end };
    const passage = passageAt(incident.prose, block.span.start);
    if (passage && isOwn(passage, span) && ENGLISH.test(passage.inline.plain)) {
      found.push({
        span,
        message: `The paragraph breaks off after "${words}".`,
        fixes: () => [complete(block.span.end)],
      });
    }
  }
  return found;
}

/** The next paragraph begins with a capital, so it does not go on with the sentence. */
function beginsSentence(text: string, next: Block): boolean {
  return (
    next.kind === "paragraph" && /^\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 40))
  );
}

function complete(end: number): Fix {
  const edit = { span: { start: end, end }, newText: " TBD.", placeholder: { start: 1, end: 4 } };
  return { title: "Complete the sentence", safe: false, preferred: true, edits: [edit] };
}
