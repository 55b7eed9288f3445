import { blockAt } from "../markdown/blockAt.ts";
import type { Comment, MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import { lastBefore } from "../text/lastBefore.ts";
import type { Located, Span } from "../text/span.ts";

/** One rule that is suppressed by one comment or by the front matter. A comment that names three rules makes three of them. */
export interface Suppression {
  readonly form: "next-line" | "block" | "file" | "front-matter";
  /** The rule's id where it is written. */
  readonly rule: Located<string>;
  /** Findings that begin here are suppressed. */
  readonly covers: Span;
  /** Absent in the front matter. */
  readonly directive?: Directive;
  /** The `postmortem-enable` that ends a block; absent where the block runs to the end of the document. */
  readonly enable?: Directive;
}

/** A comment that speaks to the checks: `<!-- postmortem-disable RULE, RULE -- reason -->`. */
export interface Directive {
  readonly form: "next-line" | "block" | "file" | "enable";
  readonly rules: readonly Located<string>[];
  /** The whole comment. */
  readonly span: Span;
}

const FORMS: Readonly<Record<string, Directive["form"]>> = {
  "disable-next-line": "next-line",
  disable: "block",
  "disable-file": "file",
  enable: "enable",
};

/** The comments that speak to the checks, in document order. A comment that names no rule speaks of none. */
export function readDirectives(markdown: MarkdownDocument): readonly Directive[] {
  const directives: Directive[] = [];
  for (const comment of markdown.comments) {
    const directive = readDirective(markdown.text, comment);
    if (directive) {
      directives.push(directive);
    }
  }
  return directives;
}

/**
 * What the comments and the front matter of a document suppress.
 *
 * @example
 * // <!-- postmortem-disable-next-line long-gap -- the team slept -->
 * readSuppressions(readDirectives(markdown), { markdown, settings })[0].rule.value // "long-gap"
 */
export function readSuppressions(
  directives: readonly Directive[],
  { markdown, settings }: { readonly markdown: MarkdownDocument; readonly settings: Settings },
): readonly Suppression[] {
  const disabled = settings.disable ?? [];
  if (directives.length === 0 && disabled.length === 0) {
    return [];
  }
  const whole = { start: 0, end: markdown.text.length };
  return [
    ...disabled.map((rule): Suppression => ({ form: "front-matter", rule, covers: whole })),
    ...(directives.length === 0 ? [] : fromDirectives(directives, markdown)),
  ];
}

/** The word at the head of the comment, the rules behind it, and the reason after `--`, which nobody reads but people. */
function readDirective(text: string, { span, content }: Comment): Directive | undefined {
  const source = text.slice(content.start, content.end);
  const head = /^\s*postmortem-([a-z-]+)(?=\s|$)/.exec(source);
  const form = head?.[1] !== undefined && Object.hasOwn(FORMS, head[1]) ? FORMS[head[1]] : undefined;
  if (!head || !form) {
    return undefined;
  }
  const reason = source.slice(head[0].length).search(/(?:^|\s)--/);
  const end = reason === -1 ? source.length : head[0].length + reason;
  const rules: Located<string>[] = [];
  for (const match of source.slice(head[0].length, end).matchAll(/[^\s,]+/g)) {
    const start = content.start + head[0].length + match.index;
    rules.push({ value: match[0], span: { start, end: start + match[0].length } });
  }
  return { form, rules, span };
}

/** From the last to the first, so that each block meets the nearest comment that ends it. */
function fromDirectives(directives: readonly Directive[], markdown: MarkdownDocument): Suppression[] {
  const enables = new Map<string, Directive>();
  const ends = new Map<number, number>();
  const suppressions: Suppression[] = [];
  for (const directive of directives.toReversed()) {
    const { form } = directive;
    const covered = form === "next-line" ? nextLine(markdown, directive.span.end, ends) : undefined;
    for (const rule of directive.rules.toReversed()) {
      if (form === "enable") {
        enables.set(rule.value, directive);
      } else {
        const enable = form === "block" ? enables.get(rule.value) : undefined;
        const start = form === "file" ? 0 : directive.span.end;
        const covers = covered ?? { start, end: enable?.span.start ?? markdown.text.length };
        suppressions.push({ form, rule, directive, covers, ...(enable && { enable }) });
      }
    }
  }
  return suppressions.reverse();
}

/**
 * The line after the comment, and all of the block that begins there. Blank lines between them don't count, because
 * formatters put one between a comment and a paragraph, and neither do other comments of ours, so that several may stand
 * one above the other.
 *
 *     <!-- postmortem-disable-next-line long-gap -->          covers the three lines below
 *     <!-- postmortem-disable-next-line missing-zone -->      covers the two lines below
 *     A paragraph
 *     of two lines.
 *
 * @param ends where the cover of each line ends that was looked at before; the search goes on from there
 */
function nextLine(markdown: MarkdownDocument, from: number, ends: Map<number, number>): Span {
  const { text, lines } = markdown;
  const first = lines.at(from) + 1;
  let line = first;
  while (line < lines.count && !ends.has(line) && isPassedOver(text.slice(lines.start(line), lines.span(line).end))) {
    line++;
  }
  const end = ends.get(line) ?? endOfWhatBegins(markdown, lines.span(line));
  ends.set(first, end);
  return { start: Math.min(lines.start(first), text.length), end };
}

/** The end of the line, or of the block or the comment that begins on it. */
function endOfWhatBegins({ blocks, comments }: MarkdownDocument, line: Span): number {
  const comment = comments[lastBefore(comments, line.end)];
  const commentEnd = comment && comment.span.start >= line.start ? comment.span.end : 0;
  return Math.max(line.end, blockAt(blocks, line)?.span.end ?? 0, commentEnd);
}

/** A blank line, or one of our comments alone, within quote marks or not. */
function isPassedOver(line: string): boolean {
  const words = line.replace(/^[\s>]+/, "");
  return words === "" || (/^<!--\s*postmortem-/.test(words) && /-->\s*$/.test(words));
}
