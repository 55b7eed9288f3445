import type { HeadingStyle } from "../incident/model.ts";
import { isOwn, lineAt, type Passage } from "../incident/prose/passage.ts";
import { passageAt } from "../incident/prose/prose.ts";
import { matchesAt } from "../text/matchesOf.ts";
import { once } from "../text/once.ts";
import { removeLines } from "../text/removeLines.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "trailing-backslash",
  group: "text",
  summary: "A backslash at the end of a line breaks it, or is not there.",
  rationale: "Where nothing follows that could be broken off, the reader sees the backslash itself.",
  source: "exports of GitBook and word processors",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

One order in five failed. \\

Nobody was charged.
`,
      good: `# Checkout down on 14 March 2024

One order in five failed.

Nobody was charged.
`,
    },
    {
      bad: `Checkout down on 14 March 2024

Summary:
One order in five failed. \\
Root cause:
A migration was left out.
`,
    },
  ],

  *check(context) {
    const openings = once(
      () => new Set(context.incident.sections.filter(({ style }) => OPENING.has(style)).map(({ span }) => span.start)),
    );
    for (const match of matchesAt(context.text, "\\", AT_END)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const passage = passageAt(context.incident.prose, span.start);
      const line = passage ? lineAt(passage, span.start) : -1;
      if (passage && line >= 0 && isOwn(passage, span) && !isPath(context.text, passage.lines[line], span)) {
        const kind = kindOf(context, { passage, line, openings });
        if (kind) {
          yield {
            span,
            message: "The backslash at the end of this line is left from an export.",
            fixes: () => [mend(context, span, kind)],
          };
        }
      }
    }
  },
});

const AT_END = /\\{1,8}(?=[ \t]*(?:[\r\n]|$))/y;

/** `C:\temp\` is a path. */
function isPath(text: string, line: Span | undefined, { start }: Span): boolean {
  return line !== undefined && /(?:[A-Za-z]:|\\)[^\s\\]*$/.test(text.slice(Math.max(line.start, start - 80), start));
}

type Kind = "last" | "before-label" | "alone";

interface Place {
  readonly passage: Passage;
  readonly line: number;
  /** Where sections begin that have no Markdown heading. */
  readonly openings: () => ReadonlySet<number>;
}

/** What the backslash stands before, if it breaks nothing there. */
function kindOf({ text }: RuleContext, { passage, line, openings }: Place): Kind | undefined {
  const [own, next] = [passage.lines[line], passage.lines[line + 1]];
  if (own && /^\\+$/.test(slice(text, own).trim())) {
    return "alone";
  }
  if (!next) {
    return passage.place === "cell" ? undefined : "last";
  }
  // The heading of a section, or a label alone on its line.
  return openings().has(next.start) || LABEL.test(slice(text, next)) ? "before-label" : undefined;
}

const OPENING: ReadonlySet<HeadingStyle> = new Set(["bold", "label", "caps", "bare"]);
const LABEL = /^[*_]{0,2}\p{Lu}[^:：\n]{1,48}[:：][*_]{0,2}\s*\\?$/u;

function mend({ text, lines }: RuleContext, span: Span, kind: Kind): Fix {
  const title = "Delete the backslash";
  if (kind === "alone") {
    return { title, safe: false, preferred: true, edits: [removeLines(text, lines, span)] };
  }
  const before = text.slice(0, span.start);
  const start = span.start - (/[ \t]*$/.exec(before.slice(-40))?.[0].length ?? 0);
  return { title, safe: kind === "last", preferred: true, edits: [{ span: { start, end: span.end }, newText: "" }] };
}
