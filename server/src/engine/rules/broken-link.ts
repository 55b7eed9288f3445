import { type Prose, passageAt } from "../incident/prose/prose.ts";
import { headingAnchors } from "../markdown/headingAnchors.ts";
import { decodePercent } from "../text/decodePercent.ts";
import { matchesOf } from "../text/matchesOf.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import { lackingTarget } from "./lackingTarget.ts";
import { misspeltReferences } from "./misspeltReferences.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

/**
 * What can be seen in the document alone: anchors, references, and targets that are none by their form. Whether a relative path
 * leads to a file is the workspace's business, and silence is right as long as nobody can look there.
 */
export default defineRule({
  id: "broken-link",
  group: "text",
  summary: "Every link leads somewhere.",
  rationale: "A link that leads nowhere is evidence that nobody can look at.",
  source: "moved files",
  severity: "warning",
  inTemplates: true,
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

It is told in [the timeline](#timelime).

## Timeline

- 14:05 UTC The alert fires.
`,
      good: `# Checkout down on 14 March 2024

It is told in [the timeline](#timeline).

## Timeline

- 14:05 UTC The alert fires.
`,
    },
  ],

  *check(context) {
    yield* wrongTargets(context);
    for (const { span, label, definition } of misspeltReferences(context.text, context.incident.prose)) {
      yield {
        span,
        message: `"${label}" leads nowhere; line ${context.lines.at(definition.span.start) + 1} defines "${definition.value}".`,
        related: [{ span: definition.span, message: "Nothing refers to this." }],
        fixes: () => [change(definition.span, label)],
      };
    }
  },
});

/** One look at each link: the sign that its target begins with says what it may be. */
function* wrongTargets(context: RuleContext): Iterable<Report> {
  const { text } = context;
  const anchors = new KnownAnchors(context);
  for (let index = text.indexOf("]("); index !== -1; index = text.indexOf("](", index + 2)) {
    const start = index + (text.charAt(index + 2) === "<" ? 3 : 2);
    const sign = text.charAt(start);
    let report: Report | undefined;
    if (sign === "#") {
      report = deadAnchor(context, index, anchors);
    } else if (sign === "(") {
      report = doubledBracket(context, index);
    } else if (!isAbsolute(text, start)) {
      report = bareHost(context, index) ?? missingFile(context, index);
    }
    if (report) {
      yield report;
    }
  }
}

/** Most links begin with a scheme. */
function isAbsolute(text: string, start: number): boolean {
  return text.startsWith("https://", start) || text.startsWith("http://", start);
}

/** What of a form stands behind the words of a link. */
function targetAt(text: string, index: number, form: RegExp): RegExpExecArray | null {
  form.lastIndex = index;
  return form.exec(text);
}

const ANCHOR = /\]\(<?#([^()<>\s"']+)/y;

/** An anchor that no heading makes and no attribute names. */
function deadAnchor({ text, incident }: RuleContext, index: number, anchors: KnownAnchors): Report | undefined {
  const match = targetAt(text, index, ANCHOR);
  if (!match) {
    return undefined;
  }
  const [whole, name = ""] = match;
  const end = index + whole.length;
  const span = { start: end - name.length - 1, end };
  if (isKnown(anchors.ofHeadings, name) || !isLink(incident.prose, span)) {
    return undefined;
  }
  if (isKnown(anchors.all, name) || MAY_INCLUDE.test(text)) {
    return undefined;
  }
  const near = nearest(name, anchors.all.names);
  const exists = near === undefined ? "" : `; #${near} exists`;
  return {
    span,
    message: `No heading of this document makes #${name}${exists}.`,
    fixes: () => (near === undefined ? [] : [change(span, `#${near}`)]),
  };
}

/** The anchors of a document, gathered where a link asks for one. */
class KnownAnchors {
  private readonly context: RuleContext;
  private headings: Anchors | undefined;
  private every: Anchors | undefined;

  constructor(context: RuleContext) {
    this.context = context;
  }

  get ofHeadings(): Anchors {
    const { text, markdown } = this.context;
    this.headings ??= anchorsOf(headingAnchors(text, markdown.blocks).map(({ anchor }) => anchor));
    return this.headings;
  }

  /** Those of attributes as well. */
  get all(): Anchors {
    this.every ??= anchorsOf([...this.ofHeadings.names, ...namesIn(this.context.text)]);
    return this.every;
  }
}

interface Anchors {
  /** As GitHub and VS Code make them. */
  readonly names: readonly string[];
  /** Without everything in which site generators differ. */
  readonly folded: ReadonlySet<string>;
}

/** What a site generator includes may hold anchors that are not seen here. */
const MAY_INCLUDE = /\{%|\{\{|\[\[?toc|^:::|^!!!/im;

function anchorsOf(names: readonly string[]): Anchors {
  const known = names.filter((name) => name !== "");
  return { names: known, folded: new Set(known.map(fold)) };
}

const NAMED = /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{:?\s*#([\w:.-]+)/g;

/** The names that attributes give. */
function namesIn(text: string): readonly string[] {
  return matchesOf(text, NAMED).map(([, id, attribute]) => id ?? attribute ?? "");
}

function isKnown({ folded }: Anchors, name: string): boolean {
  const own = fold(decodePercent(name));
  // Footnotes, the top of the page, lines of a source and text fragments are nobody's headings.
  return folded.has(own) || folded.has(own.replace(/\d+$/, "")) || /^(?:top|fn.*|l\d+(?:-l?\d+)?|:~:.*)$/i.test(name);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** `[text](example.com/page)` is taken for a file. The endings of hosts here are endings of no files. */
const HOST =
  /\]\(<?((?:www\.[a-z\d.-]+|[a-z\d-]+(?:\.[a-z\d-]+){0,4}\.(?:com|org|net|io|dev|gov|edu|cloud|app|tech|info|co\.uk|de|eu))(?:[/:?#][^()<>\s]*)?)(?=[>)\s])/iy;

function bareHost({ text, incident }: RuleContext, index: number): Report | undefined {
  const match = targetAt(text, index, HOST);
  const [whole = "", host = ""] = match ?? [];
  const end = index + whole.length;
  const span = { start: end - host.length, end };
  if (!match || !isLink(incident.prose, span)) {
    return undefined;
  }
  const name = host.replace(/[/:?#].*$/, "");
  return {
    span,
    message: `"${host}" is taken for a file, since nothing says that ${name} is a host.`,
    fixes: () => [{ ...change(span, `https://${host}`), title: "Add https://" }],
  };
}

const DOUBLED = /\]\((\([^()\s]+\))(?!\))/y;

/** `[report]((report.pdf)`: the bracket that is not closed makes it no link. */
function doubledBracket({ text, incident }: RuleContext, index: number): Report | undefined {
  const match = targetAt(text, index, DOUBLED);
  const [, target = ""] = match ?? [];
  const span = { start: index + 1, end: index + 2 + target.length };
  const passage = match ? passageAt(incident.prose, index) : undefined;
  const isText = passage?.inline.plain.includes(`](${target}`) && !/[-/]{2}|^\d/.test(target.slice(1, 2));
  const isPath = /[./#]/.test(target);
  return isText && isPath
    ? {
        span,
        message: `"(${target}" has a bracket too many, so it is no link.`,
        fixes: () => [{ ...change({ start: span.start, end: span.start + 1 }, ""), title: "Remove the bracket" }],
      }
    : undefined;
}

/** A path, without a scheme, an anchor alone, the root of a site, or what a generator fills in. */
const PATH = /\]\(<?((?![a-z][a-z\d+.-]*:|[#?/\\{$])[^()<>\s"'{}]+)(?=[>)\s])/iy;

function missingFile({ text, incident, listFolder }: RuleContext, index: number): Report | undefined {
  const match = listFolder && !targetAt(text, index, HOST) ? targetAt(text, index, PATH) : null;
  const [whole = "", target = ""] = match ?? [];
  const end = index + whole.length;
  const span = { start: end - target.length, end };
  const missing = match && listFolder && isTarget(incident.prose, span) ? lackingTarget(target, listFolder) : undefined;
  if (!missing) {
    return undefined;
  }
  const { name, path, near } = missing;
  const where = { start: span.start, end: span.start + path.length };
  return {
    span: where,
    message: `There is no ${name} here${near === undefined ? "" : `; ${near.name} exists`}.`,
    fixes: () => (near === undefined ? [] : [change(where, near.path)]),
  };
}

/** Whether the target is one of a link in the author's text. */
function isLink(prose: Prose, { start }: Span): boolean {
  return passageAt(prose, start)?.targets.has(start) ?? false;
}

/** Of a link or of an image. */
function isTarget(prose: Prose, { start }: Span): boolean {
  const passage = passageAt(prose, start);
  const isOfImage = passage?.inline.images.some(({ hrefSpan }) => hrefSpan.start === start) ?? false;
  return isOfImage || isLink(prose, { start, end: start });
}

function change(span: Span, newText: string): Fix {
  return { title: `Change to ${newText}`, safe: false, preferred: true, edits: [{ span, newText }] };
}
