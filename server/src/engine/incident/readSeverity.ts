import type { MarkdownDocument } from "../markdown/document.ts";
import { type Located, type Span, slice } from "../text/span.ts";
import type { Incident } from "./model.ts";
import { placesOf, wordSet } from "./prose/wordIndex.ts";

/** `P1 Incident`, `S1 –`, `SEV-2`, `Sev 2`, `Severity 1`; a letter with a digit is a severity in a title or an opening only. */
const IN_TITLE = /\b(?:P[0-5]|S[0-5]|SEV(?:ERITY)?[\s-]?[0-5]|(?:major|critical|minor)\s+(?:incident|outage))\b/i;
const OPENING = /(?:^|[\s*([|])((?:P[0-5]|S[0-5])(?=[\s*)\]|:–—-]))/m;

const WORDS = wordSet(["sev", "severity", "priority", "incident", "outage"]);
/** What stands around those words where they grade the incident. */
const GRADED =
  /(?:\b(?:sev|severity|priority)[\s:*_|-]{0,6}(?:level\s+)?(?:[0-5]\b|critical|major|minor|high|medium|moderate|low)|\b(?:P[0-5]|S[0-5]|high[\s-]severity|low[\s-]severity)\s+(?:incident|outage))/i;
const AROUND = 30;

/** An opening is no longer than this; what comes later is the report itself. */
const LONGEST_OPENING = 2000;

/**
 * How severe the incident was, in the words of the document: a field, else the title, the lines above the first section,
 * a section of that name, else a grade anywhere in the text (`a SEV-2 incident`).
 */
export function readSeverity(
  markdown: MarkdownDocument,
  { fields, title, sections, prose }: Pick<Incident, "fields" | "title" | "sections" | "prose">,
): Located<string> | undefined {
  const field = fields.find(({ name, value }) => name === "severity" && value.trim() !== "");
  if (field) {
    return { value: field.value, span: field.valueSpan };
  }
  const { text } = markdown;
  const opening = { start: 0, end: Math.min(sections[0]?.span.start ?? text.length, LONGEST_OPENING) };
  const named = sections.find((section) => /^(?:incident )?(?:severity|priority)\b/i.test(section.title));
  return (
    (title && found(text, title.span, IN_TITLE)) ??
    found(text, opening, IN_TITLE) ??
    found(text, opening, OPENING) ??
    (named && { value: slice(text, named.ownBody).trim(), span: named.titleSpan }) ??
    gradeIn(text, prose)
  );
}

function found(text: string, span: Span, pattern: RegExp): Located<string> | undefined {
  const match = pattern.exec(slice(text, span));
  const value = match?.[1] ?? match?.[0];
  if (!match || value === undefined) {
    return undefined;
  }
  const start = span.start + match.index + match[0].length - value.length;
  return { value, span: { start, end: start + value.length } };
}

function gradeIn(text: string, { words }: Incident["prose"]): Located<string> | undefined {
  for (const place of placesOf(words, WORDS)) {
    const start = words.starts[place] ?? 0;
    const grade = found(text, { start: Math.max(0, start - AROUND), end: start + AROUND }, GRADED);
    if (grade) {
      return grade;
    }
  }
  return undefined;
}
