import type { Passage } from "../incident/prose/passage.ts";
import { passagesSaying, sayOne } from "../incident/prose/passagesSaying.ts";
import { isWithin, sectionAt } from "../incident/sectionAt.ts";
import type { Html } from "../markdown/document.ts";
import { KNOWN_PROMPTS, OWN_GUIDANCE, PROMPTS_OF_OTHERS } from "../templates/knownPrompts.table.ts";
import { removeLines } from "../text/removeLines.ts";
import { contains, type Span, slice, trim } from "../text/span.ts";
import type { Fix, Report, RuleContext } from "./rule.ts";

/** What a template tells its writer and the writer left in: as text, in HTML, in a comment, or as a question. */
export function guidance(context: RuleContext): readonly Report[] {
  return [...prompts(context), ...asides(context), ...comments(context), ...questions(context)];
}

/** The beginning of some words, without marks, in quotation marks. */
export function quoted(words: string): string {
  const plain = words.replace(/[*_]/g, "").trim();
  return `"${plain.length <= 60 ? plain : `${plain.slice(0, 57).trimEnd()}…`}"`;
}

function prompts(context: RuleContext): readonly Report[] {
  return passagesSaying(context.incident.prose, KNOWN_PROMPTS).map((passage) =>
    reportOf(context, passage.span, () => promptFixes(context, passage)),
  );
}

function reportOf({ text, lines }: RuleContext, { start, end }: Span, fixes: () => readonly Fix[]): Report {
  const span = { start, end: Math.min(end, lines.span(lines.at(start)).end) };
  return { span, message: `${quoted(slice(text, span))} is the template's guidance.`, fixes };
}

function promptFixes(context: RuleContext, passage: Passage): readonly Fix[] {
  if (passage.place === "cell" || passage.place === "heading") {
    return [];
  }
  return [deletion(context, passage.span, isBesideContent(context, passage))];
}

function deletion({ text, lines }: RuleContext, span: Span, safe: boolean): Fix {
  const edits = [removeLines(text, lines, trim(text, span))];
  return { title: "Delete the template's guidance", safe, preferred: true, edits };
}

/** Whether the section says something besides. */
function isBesideContent({ incident, text }: RuleContext, passage: Passage): boolean {
  const section = sectionAt(incident.sections, passage.span.start);
  const body = section?.ownBody ?? { start: 0, end: text.length };
  const others = incident.prose.passages.filter(
    (other) => other !== passage && other.place !== "heading" && contains(body, other.span),
  );
  const prompting = new Set(passagesSaying(incident.prose, KNOWN_PROMPTS));
  return passage.place === "paragraph" && others.some((other) => !prompting.has(other));
}

/** Longer lines of HTML are pasted pages. */
const LONGEST_PROMPT = 400;

/** A question in italics, an emoji before it at most: so a template speaks to its writer. */
const ASIDE_QUESTION = /^[^\p{L}*_]{0,8}([*_]{1,2})(?=\S)[^*_\n]{12,300}\?[^*_\n]{0,300}\1$/u;

/** Lines between tags, as in the callouts of Notion: known guidance, and a question in italics that is all of its line. */
function asides(context: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const { text } = context;
  for (const block of context.markdown.blocks) {
    if (block.kind === "html") {
      const isCallout = /^<aside\b/i.test(slice(text, block.span));
      for (const span of shortLines(context, block.span)) {
        const words = slice(text, span);
        const isKnown = sayOne(PROMPTS_OF_OTHERS, words);
        if (isKnown || (isCallout && ASIDE_QUESTION.test(words))) {
          const report = reportOf(context, span, () => [deletion(context, calloutOf(context, block, span), false)]);
          found.push(isKnown ? report : { ...report, severity: "information" });
        }
      }
    }
  }
  return found;
}

/** Each line by itself, without tags and without what is too long for a prompt. */
function* shortLines({ text, lines }: RuleContext, within: Span): Iterable<Span> {
  const last = lines.at(within.end);
  for (let line = lines.at(within.start); line <= last; line++) {
    const { start, end } = lines.span(line);
    const span = trim(text, { start: Math.max(start, within.start), end: Math.min(end, within.end) });
    const length = span.end - span.start;
    if (length > 0 && length < LONGEST_PROMPT && text[span.start] !== "<") {
      yield span;
    }
  }
}

/** The tags go with a line that is all they hold. */
function calloutOf({ text, markdown }: RuleContext, block: Html, line: Span): Span {
  const next = markdown.blocks[markdown.blocks.indexOf(block) + 1];
  const opens = /^<\w+>$/.test(text.slice(block.span.start, line.start).trim());
  const closes = next?.kind === "html" && /^<\/\w+>$/.test(slice(text, next.span).trim());
  return opens && closes && text.slice(line.end, block.span.end).trim() === ""
    ? { start: block.span.start, end: next.span.end }
    : line;
}

/** What a comment says that asks its reader to write: a question, or what is to be told or done. */
const ASKS =
  /\?|(?:^|[.:\n]\s{0,9}|[-*]\s)(?:what|how|who|when|why|where|which|describe|explain|list|summari[sz]e|include|update|fill|explica|décri\p{L}{1,4}|beschreib\p{L}{0,3})\b/imu;
const FEWEST_WORDS = 5;

/** Nobody sees a comment but who reads the source. */
function comments(context: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const { text, lines, markdown } = context;
  for (const { span, content } of markdown.comments) {
    const known = [...shortLines(context, content)].find((each) => sayOne(PROMPTS_OF_OTHERS, slice(text, each)));
    const [line] = known
      ? [known]
      : opensSection(context, span) && asks(slice(text, content))
        ? shortLines(context, content)
        : [];
    if (line) {
      const isAlone =
        text.slice(lines.start(lines.at(span.start)), span.start).trim() === "" &&
        text.slice(span.end, lines.span(lines.at(span.end)).end).trim() === "";
      const fixes = () => (isAlone ? [deletion(context, span, false)] : []);
      found.push({ ...reportOf(context, line, fixes), severity: "hint" });
    }
  }
  return found;
}

/** Whether nothing stands between a comment and the heading above it. */
function opensSection({ incident, text }: RuleContext, { start }: Span): boolean {
  const section = sectionAt(incident.sections, start);
  return section !== undefined && text.slice(section.ownBody.start, start).trim() === "";
}

/** Our own templates keep their guidance in comments, so that it may stay. */
function asks(words: string): boolean {
  return (
    words.trim().split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS && ASKS.test(words) && !sayOne(OWN_GUIDANCE, words)
  );
}

const QUESTION = /^(?:what|how|who|when|why|where|which)\s[^.?!\n]{12,160}\?$/i;
/** What a template asks for; a section of questions and answers asks for other things. */
const ASKED = ["timeline", "impact", "detection", "root-cause", "trigger", "resolution"] as const;
const ECHO = /\p{L}{5,}/gu;

/** The first paragraph of a section asks what its heading names, and the answer follows. */
function questions(context: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const { text, incident } = context;
  const { passages } = incident.prose;
  for (let index = 1; index < passages.length; index++) {
    const heading = passages[index - 1];
    const passage = passages[index];
    if (passage?.place !== "paragraph" || heading?.place !== "heading" || !endsAsking(text, passage.span)) {
      continue;
    }
    const { span, inline } = passage;
    if (passages[index + 1]?.place === "heading" || !QUESTION.test(inline.plain)) {
      continue;
    }
    const asked = inline.plain.toLowerCase();
    const named = heading.inline.plain.toLowerCase().match(ECHO) ?? [];
    const section = sectionAt(incident.sections, span.start);
    const isOf = section && ASKED.some((kind) => isWithin(incident.sections, section, kind));
    if (isOf && named.some((word) => asked.includes(word.slice(0, 6)))) {
      found.push({
        span,
        severity: "information",
        message: `${quoted(inline.plain)} only asks for what the section tells: a template's question.`,
        fixes: () => [deletion(context, span, false)],
      });
    }
  }
  return found;
}

/** A question mark, with a mark or two behind it at most. */
function endsAsking(text: string, { end }: Span): boolean {
  return text.slice(end - 3, end).includes("?");
}
