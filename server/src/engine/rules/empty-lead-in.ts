import { looksTimed } from "../incident/looksTimed.ts";
import { isOwn } from "../incident/prose/passage.ts";
import { passageAt } from "../incident/prose/prose.ts";
import type { Block, Paragraph } from "../markdown/document.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "empty-lead-in",
  group: "structure",
  summary: "A sentence that promises a list is followed by one.",
  rationale: "What was to be listed is lost, often what a reader wants most: the steps that were taken or will be.",
  source: "plain proof-reading",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

We will take the following steps:

## Thanks

To all.
`,
      good: `# Checkout down on 14 March 2024

## Action items

We will take the following steps:

- Let the release job wait for migrations.

## Thanks

To all.
`,
    },
  ],

  *check(context) {
    const { blocks } = context.markdown;
    let level = 0;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index];
      if (block?.kind === "heading") {
        level = block.level;
      } else if (block?.kind === "paragraph" && block.lines.some((line) => endsInColon(context.text, line))) {
        yield* promisesOf(context, block, { rest: blocks, index, level });
      }
    }
  },
});

interface Around {
  readonly rest: readonly Block[];
  /** The place of the paragraph among its blocks. */
  readonly index: number;
  /** The level of the heading above; 0 where there is none. */
  readonly level: number;
}

/** The words that promise, up to the colon, in some languages. */
const PROMISE =
  /(?:\b(?:the|these|as|is|are|see|la|le|les|los|las|os|as|die|der|das)\s+)?\b(?:following|follows|below|these|next|suivante?s?|ci-dessous|siguientes?|seguintes?|folgende[nrs]?)\b(?:[^.:;!?\n]|\.\w){0,120}:[*_\s\\]*$/i;

const MAY_PROMISE = /follow|below|these|next|suivant|dessous|iguiente|eguinte|folgend/i;

/** A colon, or a mark that may stand behind one: a look before anything else, for few lines end so. */
function endsInColon(text: string, { end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 0x3a || ((last === 0x2a || last === 0x5f || last === 0x5c) && text.charAt(end - 3) !== "");
}

function* promisesOf(context: RuleContext, paragraph: Paragraph, around: Around): Iterable<Report> {
  const { text, incident } = context;
  for (const [number, line] of paragraph.lines.entries()) {
    const end = endsInColon(text, line) ? text.slice(Math.max(line.start, line.end - 200), line.end) : "";
    const promise = end !== "" && MAY_PROMISE.test(end) ? PROMISE.exec(end) : null;
    if (!promise || slice(text, line).trim().split(/\s+/).length < 4) {
      continue;
    }
    const start = line.end - promise[0].length;
    const span = { start, end: start + promise[0].replace(/[*_\s\\]+$/, "").length };
    const passage = passageAt(incident.prose, start);
    const after = instead(context, { paragraph, number, around });
    if (passage && isOwn(passage, { start, end: start + 6 }) && after !== undefined) {
      yield {
        span,
        message: `"${shorten(slice(text, span))}" is followed by no list but by ${after}.`,
        fixes: () => [addItem(text, { line, isInside: number + 1 < paragraph.lines.length })],
      };
    }
  }
}

/** What a closing says; anything else may be what was promised. */
const CLOSING =
  /^(?:(?:again|once again|finally),? )?(?:we (?:sincerely |deeply |truly )?(?:apologi[sz]e|regret|thank|appreciate|remain|value|understand)|our (?:sincere )?apologies|thank you|thanks|please (?:contact|reach|let|do not)|if you (?:have|need)|for (?:any|further|more) (?:questions|information)|sorry)\b/i;

interface Promise {
  readonly paragraph: Paragraph;
  /** The line that promises. */
  readonly number: number;
  readonly around: Around;
}

/** What stands in the place of the list; absent where something does that may be one. */
function instead({ text }: RuleContext, { paragraph, number, around }: Promise): string | undefined {
  const below = paragraph.lines[number + 1];
  if (below) {
    return closing(text, below);
  }
  const next = around.rest.slice(around.index + 1, around.index + 4).find(({ kind }) => kind !== "break");
  if (!next) {
    return "the end of the document";
  }
  if (next.kind === "heading") {
    const isPart = next.level > around.level || looksTimed(slice(text, next.content)) || around.level === 0;
    return isPart ? undefined : `the heading "${slice(text, next.content)}"`;
  }
  const first = next.kind === "paragraph" ? next.lines[0] : undefined;
  return first && closing(text, first);
}

function closing(text: string, line: Span): string | undefined {
  const words = slice(text, line).trim();
  return CLOSING.test(words)
    ? `"${words
        .split(/\s+/)
        .slice(0, 7)
        .join(" ")
        .replace(/[.,;:]$/, "")}"`
    : undefined;
}

function addItem(text: string, { line, isInside }: { readonly line: Span; readonly isInside: boolean }): Fix {
  const lineBreak = lineBreakOf(text);
  const head = `${lineBreak}${lineBreak}- `;
  const newText = `${head}TBD${isInside ? lineBreak : ""}`;
  const placeholder = { start: head.length, end: head.length + 3 };
  const edit = { span: { start: line.end, end: line.end }, newText, placeholder };
  return { title: "Add a list item", safe: false, preferred: true, edits: [edit] };
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57).trimEnd()}…`;
}
