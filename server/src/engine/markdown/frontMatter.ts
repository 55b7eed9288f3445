import type { Lines } from "../text/lines.ts";
import { type Span, shift, slice } from "../text/span.ts";
import type { FrontMatter, FrontMatterEntry, FrontMatterFault, FrontMatterValue } from "./document.ts";
import { parseYaml, type YamlEntry, type YamlNode } from "./yaml.ts";

/**
 * The front matter at the very start of a document, after an optional byte order mark: YAML between two lines of `---`.
 * TOML between lines of `+++` is recognised and reported as a fault. `---` that opens no block of keys is a thematic break.
 */
export function readFrontMatter(text: string, lines: Lines): FrontMatter | undefined {
  const first = slice(text, lines.span(0)).replace(/^\uFEFF/, "");
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(first)?.[1];
  if (fence === undefined) {
    return undefined;
  }
  const last = closingLine(text, lines, fence);
  if (last === undefined) {
    return unclosed(text, lines);
  }
  const span = { start: 0, end: lines.span(last).end };
  const content = { start: lines.start(1), end: Math.max(lines.start(1), lines.span(last - 1).end) };
  if (fence === "---" && isRule(slice(text, content))) {
    return undefined;
  }
  if (fence === "+++") {
    const message = "This front matter is TOML; only YAML between lines of --- is read.";
    return { span, content, entries: [], faults: [{ kind: "not-yaml", message, span: lines.span(0) }] };
  }
  return { span, content, ...read(text, content) };
}

function closingLine(text: string, lines: Lines, fence: string): number | undefined {
  for (let line = 1; line < lines.count; line++) {
    const start = lines.start(line);
    if (text.startsWith(fence, start) || (fence === "---" && text.startsWith("...", start))) {
      if (/^[-+.]{3}[ \t]*$/.test(slice(text, lines.span(line)))) {
        return line;
      }
    }
  }
  return undefined;
}

/** Whether a blank line and then something that is no key follows: the fence was a thematic break. */
function isRule(content: string): boolean {
  return /^[ \t]*\r?\n\s*(?![\w"'{[-])\S|^[ \t]*\r?\n\s*\w[^:\r\n]*(?:$|[\r\n])/.test(content);
}

/** An opening fence without its end counts as front matter only if keys follow at once; nothing is taken away from the text. */
function unclosed(text: string, lines: Lines): FrontMatter | undefined {
  if (!/^[\w-]+:(?:\s|$)/.test(slice(text, lines.span(1)))) {
    return undefined;
  }
  const span = lines.span(0);
  const message = "This front matter is not closed: a line of --- is missing after it.";
  return {
    span: { start: 0, end: span.start },
    content: { start: span.end, end: span.end },
    entries: [],
    faults: [{ kind: "unclosed", message, span }],
  };
}

function read(text: string, content: Span): Pick<FrontMatter, "entries" | "faults"> {
  const { root, faults } = parseYaml(slice(text, content));
  const entries = root?.kind === "map" ? root.entries.map((entry) => entryOf(entry, text, content.start)) : [];
  return {
    entries,
    faults: faults.map((fault): FrontMatterFault => ({ ...fault, span: shift(fault.span, content.start) })),
  };
}

function entryOf({ key, keySpan, value }: YamlEntry, text: string, offset: number): FrontMatterEntry {
  return {
    key: { value: key, span: shift(keySpan, offset) },
    value: frontMatterValue(value, text, offset),
    valueSpan: shift(value.span, offset),
  };
}

function frontMatterValue(node: YamlNode, text: string, offset: number): FrontMatterValue {
  switch (node.kind) {
    case "scalar":
      return { kind: "scalar", value: node.value, source: slice(text, shift(node.span, offset)) };
    case "list":
      return {
        kind: "list",
        items: node.items.map((item) => ({
          value: frontMatterValue(item, text, offset),
          span: shift(item.span, offset),
        })),
      };
    case "map":
      return { kind: "map", entries: node.entries.map((entry) => entryOf(entry, text, offset)) };
  }
}
