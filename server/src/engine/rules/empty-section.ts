import { looksTimed } from "../incident/looksTimed.ts";
import type { Incident, Section } from "../incident/model.ts";
import { SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { contains, type Span } from "../text/span.ts";
import { throughBlankLines } from "../text/throughBlankLines.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "empty-section",
  group: "structure",
  summary: "Every heading has something under it.",
  rationale:
    "An empty section looks like an answer that was lost. If there is nothing to say, saying so is an answer: None counts as content.",
  source: "the SRE workbook, which counts omitted key details among what makes a postmortem bad",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Impact

One order in five failed for 35 minutes.

## Lessons learned

-
`,
      good: `# Checkout down on 14 March 2024

## Impact

One order in five failed for 35 minutes.

## Lessons learned

- The canary must place an order, not only load the page.
`,
    },
  ],

  *check(context) {
    const { sections } = context.incident;
    for (let index = 0; index < sections.length; index++) {
      const section = sections[index];
      const next = sections[index + 1];
      if (!section || next?.parent === index || !isBareHeading(section) || !isEmpty(context.text, section.ownBody)) {
        continue;
      }
      if (
        !isField(context.incident, section) &&
        !looksTimed(section.title) &&
        !isTitle(context, section) &&
        !isItem(sections, section)
      ) {
        yield {
          span: section.titleSpan,
          message: `"${section.title}" is empty: ${next ? `"${next.title}" follows at once` : "the document ends here"}.`,
          fixes: () => fixesOf(context, section),
        };
      }
    }
  },
});

/** A label or a bold line may as well be a form's field that was left out. */
function isBareHeading({ style }: Section): boolean {
  return style === "atx" || style === "setext";
}

/** A first heading of a lower level that stands for the title, which is missing. */
function isTitle({ incident }: RuleContext, { kind, span }: Section): boolean {
  return kind === "other" && !incident.title && incident.sections[0]?.span.start === span.start;
}

/** `### 1) Verify that the nightly job runs` under the action items is one of them, and says it all. */
function isItem(sections: readonly Section[], { kind, parent, title }: Section): boolean {
  const above = parent === undefined ? undefined : sections[parent];
  return kind === "other" && above?.kind === "action-items" && title.split(" ").length >= 4;
}

/** `## Date: July 1, 2020` and `# Dana Reyes - Author` say all they have to say in the heading itself. */
function isField({ fields, owner }: Incident, { kind, titleSpan, title, hint }: Section): boolean {
  return (
    /[:：]\s*\S/.test(title + (hint?.value ?? "")) ||
    (kind === "other" && owner !== undefined && contains(titleSpan, owner.span)) ||
    fields.some(({ key, valueSpan }) => contains(titleSpan, key.span) || contains(titleSpan, valueSpan))
  );
}

/** Blank lines, comments, lone list markers and the tags of a site generator are nothing. */
function isEmpty(text: string, body: Span): boolean {
  for (let at = body.start; at < body.end; ) {
    const next = isSpace(text.charCodeAt(at)) ? at + 1 : behindNothing(text, at);
    if (next === undefined || next > body.end) {
      return false;
    }
    at = next;
  }
  return true;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0;
}

/** What a list marker begins with. */
const MARKERS = "-*+0123456789";

/** Where that which counts as nothing ends; absent where something begins. */
function behindNothing(text: string, at: number): number | undefined {
  if (text.startsWith("<!--", at)) {
    return behind(text, "-->", at);
  }
  if (text.startsWith("{%", at) || text.startsWith("{{", at)) {
    return behind(text, text.startsWith("{%", at) ? "%}" : "}}", at);
  }
  if (!MARKERS.includes(text.charAt(at))) {
    return undefined;
  }
  const line = /^[^\r\n]{0,12}/.exec(text.slice(at, at + 12))?.[0] ?? "";
  return /^(?:[-*+]|\d{1,3}[.)])(?:[ \t]+\[[ xX]?\])?[ \t]*$/.test(line) ? at + line.length : undefined;
}

function behind(text: string, close: string, at: number): number | undefined {
  const end = text.indexOf(close, at);
  return end === -1 ? undefined : end + close.length;
}

function fixesOf(context: RuleContext, section: Section): readonly Fix[] {
  const insert = insertGuidance(context.text, section);
  return isNeeded(context, section) ? [insert] : [insert, removeHeading(context, section)];
}

/** Without its only sub-section the section around it would be the empty one. */
function isNeeded({ text, incident: { sections } }: RuleContext, section: Section): boolean {
  const parent = section.parent === undefined ? undefined : sections[section.parent];
  const siblings = sections.some((other) => other !== section && other.parent === section.parent);
  return parent !== undefined && !siblings && isEmpty(text, parent.ownBody);
}

/** The blank lines and lone markers go with the heading; a comment stays. */
function removeHeading({ text, markdown }: RuleContext, { span, ownBody }: Section): Fix {
  const holdsComment = markdown.comments.some((comment) => contains(ownBody, comment.span));
  const end = holdsComment ? throughBlankLines(text, ownBody.start) : ownBody.end;
  return { title: "Remove the heading", safe: false, edits: [{ span: { start: span.start, end }, newText: "" }] };
}

function insertGuidance(text: string, { kind, ownBody }: Section): Fix {
  const lineBreak = lineBreakOf(text);
  const guidance = SECTION_CATALOGUE.find((entry) => entry.kind === kind)?.guidance;
  const head = `${lineBreak}${lineBreak}${guidance === undefined ? "" : `<!-- ${guidance} -->${lineBreak}${lineBreak}`}`;
  const newText = `${head}TBD`;
  const edits = [
    {
      span: { start: ownBody.start, end: ownBody.start },
      newText,
      placeholder: { start: head.length, end: newText.length },
    },
  ];
  return { title: "Insert guidance for this section", safe: false, preferred: true, edits };
}
