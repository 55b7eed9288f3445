import type { TextEdit } from "../text/edit.ts";
import type { Lines } from "../text/lines.ts";
import type { Located, Span } from "../text/span.ts";
import { defineRule, type Fix } from "./rule.ts";
import type { Directive, Suppression } from "./suppression.ts";

export default defineRule({
  id: "unused-suppression",
  group: "checks",
  summary: "What no longer needs to be ignored is no longer ignored.",
  rationale: "A comment that suppresses nothing today will hide a real fault tomorrow.",
  source: "ESLint's habit",
  severity: "information",
  marksUnnecessary: true,
  inTemplates: true,
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

<!-- postmortem-disable-next-line duplicate-section -- two teams -->
## Timeline (UTC)

- 14:05 The alert fires.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
`,
    },
  ],

  *check({ checks, text, lines }) {
    for (const suppression of checks.unused()) {
      const { rule } = suppression;
      yield {
        span: rule.span,
        message: `${rule.value} has nothing to report here any more.`,
        fixes: () => fixesOf(suppression, text, lines),
      };
    }
  },
});

/** The front matter is the writer's own layout, so there is no edit that would be right for every list. */
function fixesOf({ rule, directive, enable }: Suppression, text: string, lines: Lines): readonly Fix[] {
  if (!directive) {
    return [];
  }
  const alone = directive.rules.length === 1;
  const edits = [directive, ...(enable ? [enable] : [])].flatMap((comment) =>
    without(rule.value, comment, { text, lines }),
  );
  return [
    {
      title: alone ? "Remove this comment" : `Remove ${rule.value} from this comment`,
      safe: true,
      preferred: true,
      edits,
    },
  ];
}

interface Source {
  readonly text: string;
  readonly lines: Lines;
}

function without(id: string, { rules, span }: Directive, source: Source): TextEdit[] {
  const others = rules.filter(({ value }) => value !== id);
  if (others.length === 0) {
    return [{ span: withItsLine(span, source), newText: "" }];
  }
  const [first, last] = [rules[0], rules.at(-1)];
  return first && last ? [{ span: { start: first.span.start, end: last.span.end }, newText: names(others) }] : [];
}

function names(rules: readonly Located<string>[]): string {
  return rules.map(({ value }) => value).join(", ");
}

/** A comment that stands alone goes with its line; one beside other words leaves them as they are. */
function withItsLine(span: Span, { text, lines }: Source): Span {
  const first = lines.at(span.start);
  const last = lines.at(span.end);
  const before = text.slice(lines.start(first), span.start);
  const behind = text.slice(span.end, lines.span(last).end);
  if (!/^\s*$/.test(before + behind)) {
    return span;
  }
  return last + 1 < lines.count
    ? { start: lines.start(first), end: lines.start(last + 1) }
    : { start: first === 0 ? 0 : lines.span(first - 1).end, end: lines.span(last).end };
}
