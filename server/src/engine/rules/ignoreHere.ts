import type { Block, List } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import type { Span } from "../text/span.ts";
import type { Finding, Fix, RuleContext } from "./rule.ts";

type Source = Pick<RuleContext, "text" | "lines" | "markdown">;

const REASON = "reason";

/**
 * The comment that suppresses a finding, with its reason left to be filled in: before the first line of the block that
 * the finding stands in, around a table, and for the front matter (which holds no comments of Markdown) right after it.
 *
 * @example
 * ignoreHere(analysis, finding).edits[0].newText
 * // "<!-- postmortem-disable-next-line long-gap -- reason -->\n"
 */
export function ignoreHere(source: Source, { rule, span }: Pick<Finding, "rule" | "span">): Fix {
  return { title: `Ignore ${rule} here`, safe: false, edits: editsFor(source, rule, span) };
}

function editsFor(source: Source, rule: string, span: Span): readonly TextEdit[] {
  const { lines, markdown } = source;
  const { frontMatter } = markdown;
  if (frontMatter && span.start < frontMatter.span.end) {
    return [afterLine(source, lines.at(frontMatter.span.end), directive("", "disable-file", rule))];
  }
  const comment = markdown.comments.find((one) => one.span.start <= span.start && span.start < one.span.end);
  const place = placeOf(markdown.blocks, comment?.span.start ?? span.start);
  if (place.block?.kind === "table") {
    const { span: whole } = place.block;
    const last = lines.at(whole.end);
    const prefix = prefixOf(source, whole.start, place);
    return [
      beforeLine(source, lines.at(whole.start), directive(prefix, "disable", rule)),
      afterLine(source, last, { text: `${prefix}<!-- postmortem-enable ${rule} -->` }),
    ];
  }
  const start = place.block?.span.start ?? comment?.span.start ?? span.start;
  const line = lines.at(start);
  return [beforeLine(source, line, directive(prefixOf(source, start, place), "disable-next-line", rule))];
}

interface Line {
  readonly text: string;
  readonly placeholder?: Span;
}

function directive(prefix: string, form: string, rule: string): Line {
  const head = `${prefix}<!-- postmortem-${form} ${rule} -- `;
  return { text: `${head}${REASON} -->`, placeholder: { start: head.length, end: head.length + REASON.length } };
}

function beforeLine({ text, lines }: Source, line: number, { text: words, placeholder }: Line): TextEdit {
  // A byte order mark stays the first character of the document.
  const at = lines.start(line) + (line === 0 && text.startsWith("\uFEFF") ? 1 : 0);
  return { span: { start: at, end: at }, newText: words + lineBreakOf(text), ...(placeholder && { placeholder }) };
}

function afterLine({ text, lines }: Source, line: number, { text: words, placeholder }: Line): TextEdit {
  const { end } = lines.span(line);
  const lineBreak = lineBreakOf(text);
  return {
    span: { start: end, end },
    newText: lineBreak + words,
    ...(placeholder && {
      placeholder: { start: placeholder.start + lineBreak.length, end: placeholder.end + lineBreak.length },
    }),
  };
}

/** The innermost block around a place, with the innermost list item. */
interface Place {
  readonly block?: Block;
  readonly item?: { readonly list: List; readonly index: number };
}

function placeOf(blocks: readonly Block[], at: number, item?: Place["item"]): Place {
  const block = blocks.find(({ span }) => span.start <= at && at <= span.end);
  if (block?.kind === "quote") {
    return placeOf(block.blocks, at, item);
  }
  if (block?.kind === "list") {
    const index = block.items.findLastIndex(({ span }) => span.start <= at);
    const inside = block.items[index]?.blocks ?? [];
    // The marker of an item belongs to its first block.
    return placeOf(inside, Math.max(at, inside[0]?.span.start ?? at), { list: block, index });
  }
  return { ...(block && { block }), ...(item && { item }) };
}

/**
 * What must stand before the comment so that it belongs where the block does: its indentation and quote marks. Before a
 * list item it is indented as the text of the item above, and so does not tear the list apart.
 */
function prefixOf({ text, lines }: Source, start: number, { block, item }: Place): string {
  const line = lines.start(lines.at(start));
  const head = text.slice(line, start).replace("\uFEFF", "");
  if (/^[\s>]*$/.test(head)) {
    // Four spaces would make code of the comment, too.
    const isIndentedCode = block?.kind === "code" && !/^[`~]/.test(text.slice(start, start + 1));
    return isIndentedCode ? head.replace(/ {4}$|\t$/, "") : head;
  }
  const marker = item?.list.items[item.index]?.marker;
  const before = marker && marker.start >= line ? text.slice(line, marker.start) : "";
  const above = item?.list.items[item.index - 1];
  const content = above?.blocks[0]?.span.start;
  const depth = above === undefined ? 0 : Math.min(5, (content ?? 0) - above.marker.start);
  return /^[\s>]*$/.test(before) ? before + " ".repeat(Math.max(above ? 2 : 0, depth)) : "";
}
