import { type Prose, passageAt } from "../incident/prose/prose.ts";
import { headingAnchors } from "../markdown/headingAnchors.ts";
import { decodePercent } from "../text/decodePercent.ts";
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
    yield* deadAnchors(context);
    yield* bareHosts(context);
    yield* doubledBrackets(context);
    for (const { span, label, definition } of misspeltReferences(context.text, context.incident.prose)) {
      yield {
        span,
        message: `"${label}" leads nowhere; line ${context.lines.at(definition.span.start) + 1} defines "${definition.value}".`,
        related: [{ span: definition.span, message: "Nothing refers to this." }],
        fixes: () => [change(definition.span, label)],
      };
    }
    yield* missingFiles(context);
  },
});

/** What stands behind the words of a link, where it is of a form. */
function* targets(text: string, form: RegExp): Iterable<{ readonly index: number; readonly match: RegExpExecArray }> {
  for (let index = text.indexOf("]("); index !== -1; index = text.indexOf("](", index + 2)) {
    form.lastIndex = index;
    const match = form.exec(text);
    if (match) {
      yield { index, match };
    }
  }
}

const ANCHOR = /\]\(<?#([^()<>\s"']+)/y;

/** Anchors that no heading makes and no attribute names. */
function* deadAnchors(context: RuleContext): Iterable<Report> {
  const { text, incident } = context;
  let headings: Anchors | undefined;
  let anchors: Anchors | undefined;
  for (const { index, match } of targets(text, ANCHOR)) {
    const [, name = ""] = match;
    const end = index + match[0].length;
    const span = { start: end - name.length - 1, end };
    headings ??= anchorsOf(headingAnchors(text, context.markdown.blocks).map(({ anchor }) => anchor));
    if (isKnown(headings, name) || !isLink(incident.prose, span)) {
      continue;
    }
    anchors ??= anchorsOf([...headings.names, ...namesIn(text)]);
    if (!isKnown(anchors, name) && !MAY_INCLUDE.test(text)) {
      const near = nearest(name, anchors.names);
      const exists = near === undefined ? "" : `; #${near} exists`;
      yield {
        span,
        message: `No heading of this document makes #${name}${exists}.`,
        fixes: () => (near === undefined ? [] : [change(span, `#${near}`)]),
      };
    }
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

/** The names that attributes give. */
function namesIn(text: string): readonly string[] {
  const attributes = text.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{:?\s*#([\w:.-]+)/g);
  return Array.from(attributes, ([, id, attribute]) => id ?? attribute ?? "");
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

function isHost(link: string): boolean {
  HOST.lastIndex = 0;
  return HOST.test(link);
}

function* bareHosts({ text, incident }: RuleContext): Iterable<Report> {
  for (const { index, match } of targets(text, HOST)) {
    const [, host = ""] = match;
    const end = index + match[0].length;
    const span = { start: end - host.length, end };
    if (isLink(incident.prose, span)) {
      const name = host.replace(/[/:?#].*$/, "");
      yield {
        span,
        message: `"${host}" is taken for a file, since nothing says that ${name} is a host.`,
        fixes: () => [{ ...change(span, `https://${host}`), title: "Add https://" }],
      };
    }
  }
}

const DOUBLED = /\]\((\([^()\s]+\))(?!\))/y;

/** `[report]((report.pdf)`: the bracket that is not closed makes it no link. */
function* doubledBrackets({ text, incident }: RuleContext): Iterable<Report> {
  for (const { index, match } of targets(text, DOUBLED)) {
    const [, target = ""] = match;
    const span = { start: index + 1, end: index + 2 + target.length };
    const passage = passageAt(incident.prose, index);
    const isText = passage?.inline.plain.includes(`](${target}`) && !/[-/]{2}|^\d/.test(target.slice(1, 2));
    const isPath = /[./#]/.test(target);
    if (isText && isPath) {
      yield {
        span,
        message: `"(${target}" has a bracket too many, so it is no link.`,
        fixes: () => [{ ...change({ start: span.start, end: span.start + 1 }, ""), title: "Remove the bracket" }],
      };
    }
  }
}

/** A path, without a scheme, an anchor alone, the root of a site, or what a generator fills in. */
const PATH = /\]\(<?((?![a-z][a-z\d+.-]*:|[#?/\\{$])[^()<>\s"'{}]+)(?=[>)\s])/iy;

function* missingFiles({ text, incident, listFolder }: RuleContext): Iterable<Report> {
  if (listFolder === undefined) {
    return;
  }
  for (const { index, match } of targets(text, PATH)) {
    const [whole, target = ""] = match;
    const end = index + whole.length;
    const span = { start: end - target.length, end };
    const missing =
      !isHost(`${whole})`) && isTarget(incident.prose, span) ? lackingTarget(target, listFolder) : undefined;
    if (missing) {
      const { name, path, near } = missing;
      const where = { start: span.start, end: span.start + path.length };
      yield {
        span: where,
        message: `There is no ${name} here${near === undefined ? "" : `; ${near.name} exists`}.`,
        fixes: () => (near === undefined ? [] : [change(where, near.path)]),
      };
    }
  }
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
