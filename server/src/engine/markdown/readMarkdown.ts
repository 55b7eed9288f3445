import type { Token } from "markdown-it";
import { type Lines, readLines } from "../text/lines.ts";
import { type Span, trim } from "../text/span.ts";
import { readBlockTokens } from "./blockTokens.ts";
import { readComments } from "./comments.ts";
import type { Block, Code, Heading, ListItem, MarkdownDocument, Paragraph, Table } from "./document.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { readHtmlBlock } from "./htmlBlock.ts";
import { pushLineParts } from "./lineParts.ts";
import { readPipeRow } from "./pipeRow.ts";

/**
 * Reads a document as a tree of blocks with spans. markdown-it says which lines belong to which block; the places within
 * the lines are found here. Total: any string is a Markdown document.
 *
 * @example
 * readMarkdown("# Outage\n\n- 10:00 down").blocks.map((block) => block.kind) // ["heading", "list"]
 */
export function readMarkdown(text: string): MarkdownDocument {
  const lines = readLines(text);
  const frontMatter = readFrontMatter(text, lines);
  const firstLine = frontMatter && frontMatter.span.end > 0 ? lines.at(frontMatter.span.end) + 1 : 0;
  const source = text.slice(lines.start(firstLine)).replace(/^\uFEFF/, "");
  const normal = source.includes("\r") || source.includes("\0") ? normalise(source) : source;
  const tokens = readBlockTokens(normal);
  const hasBreaks = text.includes("<br") || text.includes("<BR");
  const reader: Reader = { text, lines, tokens, firstLine, hasBreaks, next: 0, skipTo: 0 };
  const blocks = readBlocks(reader, []);
  return {
    text,
    lines,
    ...(frontMatter ? { frontMatter } : {}),
    blocks,
    comments: readComments(text, blocks, lines.start(firstLine)),
  };
}

/** The same replacements that markdown-it makes before it parses; the number of lines stays the same. */
function normalise(source: string): string {
  return source.replace(/\r\n?/g, "\n").replace(/\0/g, "\uFFFD");
}

interface Reader {
  readonly text: string;
  readonly lines: Lines;
  readonly tokens: readonly Token[];
  /** The line of the document that is markdown-it's line 0. */
  readonly firstLine: number;
  /** Whether a `<br>` stands anywhere in the text. */
  readonly hasBreaks: boolean;
  /** Where the last table of the document is closed, -1 if none is: nothing has to be looked for behind it. */
  lastTableEnd?: number;
  next: number;
  /** Blocks that begin before this offset already belong to an HTML table that holds blank lines. */
  skipTo: number;
}

/** What stands at the head of a line before a block's own text: quote marks on every line, a list marker on its first. */
type Container = { readonly kind: "quote" } | { readonly kind: "item"; readonly line: number; readonly end: number };

/** Reads the blocks up to the token that closes their container, which is left for the caller. */
function readBlocks(reader: Reader, containers: readonly Container[]): Block[] {
  const blocks: Block[] = [];
  for (let token = reader.tokens[reader.next]; token && token.nesting !== -1; token = reader.tokens[reader.next]) {
    reader.next++;
    const place = placeOf(reader, token, containers);
    if (token.type === "html_block") {
      pushHtml(reader, place, blocks);
      continue;
    }
    const block = readBlock(reader, token, place);
    if (block.span.start >= reader.skipTo) {
      blocks.push(block);
    }
  }
  return blocks;
}

function readBlock(reader: Reader, token: Token, place: Place): Block {
  switch (token.type) {
    case "heading_open":
      return readHeading(reader, token, place);
    case "bullet_list_open":
    case "ordered_list_open":
      return readList(reader, token, place);
    case "blockquote_open": {
      const blocks = readBlocks(reader, [...place.containers, { kind: "quote" }]);
      reader.next++;
      return { kind: "quote", span: spanOf(reader, place), blocks };
    }
    case "table_open":
      return readTable(reader, place);
    case "fence":
    case "code_block":
      return readCode(reader, token, place);
    case "hr":
      return { kind: "break", span: spanOf(reader, place) };
    default:
      return readParagraph(reader, place);
  }
}

function pushHtml(reader: Reader, place: Place, blocks: Block[]): void {
  for (const block of readHtml(reader, place)) {
    if (block.span.start >= reader.skipTo) {
      blocks.push(block);
    }
    if (block.kind === "table") {
      reader.skipTo = block.span.end;
    }
  }
}

/** The lines of a block, `to` exclusive, and the containers that it stands in. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly containers: readonly Container[];
}

function placeOf({ lines, firstLine }: Reader, token: Token, containers: readonly Container[]): Place {
  const from = token.map?.[0] ?? 0;
  const to = token.map?.[1] ?? 0;
  return { from: from + firstLine, to: Math.min(to + firstLine, lines.count), containers };
}

/** Where the block's own text begins on a line. */
function contentStart({ text, lines }: Reader, line: number, containers: readonly Container[]): number {
  const end = lines.end(line);
  let at = skipSpace(text, lines.start(line), end);
  for (const container of containers) {
    if (container.kind === "quote") {
      at = text.charCodeAt(at) === 0x3e && at < end ? skipSpace(text, at + 1, end) : at;
    } else if (container.line === line) {
      at = skipSpace(text, container.end, end);
    }
  }
  return at;
}

/** Spaces and tabs, and the byte order mark at the very start of a document. */
function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && !(code === 0xfeff && at === 0)) {
      break;
    }
  }
  return at;
}

function lineContent(reader: Reader, line: number, containers: readonly Container[]): Span {
  return trim(reader.text, { start: contentStart(reader, line, containers), end: reader.lines.end(line) });
}

/** From the first character of the block to the end of its last line that is not blank. */
function spanOf(reader: Reader, { from, to, containers }: Place): Span {
  let last = to - 1;
  while (last > from && isBlank(reader, last)) {
    last--;
  }
  const start = contentStart(reader, from, containers);
  return { start, end: Math.max(start, reader.lines.end(last)) };
}

function isBlank({ text, lines }: Reader, line: number): boolean {
  const end = lines.end(line);
  return skipSpace(text, lines.start(line), end) === end;
}

function readHeading(reader: Reader, token: Token, { from, to, containers }: Place): Heading {
  const level = Number(token.tag.charAt(1));
  const span = spanOf(reader, { from, to, containers });
  const first = lineContent(reader, from, containers);
  if (token.markup.startsWith("#")) {
    let { start, end } = first;
    start += level;
    const closing = reader.text.charAt(end - 1) === "#" ? /(?:^|[ \t])#+$/.exec(reader.text.slice(start, end)) : null;
    end = closing ? start + closing.index : end;
    return { kind: "heading", level, style: "atx", content: trim(reader.text, { start, end }), span };
  }
  const lastText = lineContent(reader, Math.max(from, to - 2), containers);
  return { kind: "heading", level, style: "setext", content: { start: first.start, end: lastText.end }, span };
}

function readParagraph(reader: Reader, { from, to, containers }: Place): Paragraph {
  const lines: Span[] = [];
  for (let line = from; line < to; line++) {
    const content = lineContent(reader, line, containers);
    if (containers.length === 0 && reader.hasBreaks) {
      pushLineParts(reader.text, content, lines);
    } else {
      lines.push(content);
    }
  }
  return { kind: "paragraph", span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }, lines };
}

function readList(reader: Reader, token: Token, place: Place): Block {
  const items: ListItem[] = [];
  for (let open = reader.tokens[reader.next]; open?.type === "list_item_open"; open = reader.tokens[reader.next]) {
    items.push(readItem(reader, open, place.containers));
  }
  reader.next++;
  return { kind: "list", ordered: token.type === "ordered_list_open", span: spanOf(reader, place), items };
}

function readItem(reader: Reader, open: Token, containers: readonly Container[]): ListItem {
  const { from, to } = placeOf(reader, open, containers);
  reader.next++;
  const start = contentStart(reader, from, containers);
  const marker = { start, end: start + open.info.length + open.markup.length };
  const inside: Container[] = [...containers, { kind: "item", line: from, end: marker.end }];
  const blocks = readBlocks(reader, inside);
  reader.next++;
  const checkbox = readCheckbox(reader.text, blocks[0]);
  const span = spanOf(reader, { from, to, containers });
  return checkbox ? { span, marker, checkbox, blocks } : { span, marker, blocks };
}

/** `[ ]` and `[x]` at the head of an item's first paragraph (GitHub's task list items). */
function readCheckbox(text: string, first: Block | undefined): ListItem["checkbox"] {
  const match =
    first?.kind === "paragraph" && text.charCodeAt(first.span.start) === 0x5b
      ? /^\[([ xX])\](?=\s|$)/.exec(text.slice(first.span.start, first.span.start + 4))
      : null;
  if (!first || !match) {
    return undefined;
  }
  return { value: match[1] !== " ", span: { start: first.span.start, end: first.span.start + 3 } };
}

function readTable(reader: Reader, { from, to, containers }: Place): Table {
  const rowAt = (line: number) => readPipeRow(reader.text, lineContent(reader, line, containers));
  const header = rowAt(from);
  const rows = [];
  // The line below the header only draws the columns.
  for (let line = from + 2; line < to; line++) {
    rows.push(rowAt(line));
  }
  return { kind: "table", syntax: "pipe", span: spanOf(reader, { from, to, containers }), header, rows };
}

function readCode(reader: Reader, token: Token, { from, to, containers }: Place): Code {
  const span = spanOf(reader, { from, to, containers });
  if (token.type === "code_block") {
    return { kind: "code", span, content: span };
  }
  const start = Math.min(reader.lines.start(from + 1), span.end);
  const closing = lineContent(reader, to - 1, containers);
  const isClosed = to - 1 > from && reader.text.startsWith(token.markup.slice(0, 3), closing.start);
  const end = Math.max(start, isClosed ? reader.lines.end(to - 2) : span.end);
  const language = token.info.trim().split(/\s/, 1)[0];
  return { kind: "code", span, content: { start, end }, ...(language ? { language } : {}) };
}

/** CommonMark ends a block of HTML at a blank line; a table that goes on after it is read to its end all the same. */
function readHtml(reader: Reader, place: Place): readonly Block[] {
  const { text } = reader;
  const span = spanOf(reader, place);
  if (span.start < reader.skipTo) {
    return [];
  }
  const html = withoutComments(text.slice(span.start, span.end)).toLowerCase();
  const isOpen = html.includes("<table") && html.lastIndexOf("</table") < html.lastIndexOf("<table");
  if (!isOpen || place.containers.length > 0 || lastTableEnd(reader) < span.end) {
    return readHtmlBlock(text, span);
  }
  const close = text.slice(span.end).search(/<\/table/i);
  const end = text.indexOf(">", span.end + close) + 1;
  return readHtmlBlock(text, end > 0 ? { start: span.start, end } : span);
}

/** A tag in a comment opens nothing. A comment that is never closed holds the rest. */
function withoutComments(html: string): string {
  let kept = "";
  let done = 0;
  for (let open = html.indexOf("<!--"); open !== -1; open = html.indexOf("<!--", done)) {
    kept += html.slice(done, open);
    const close = html.indexOf("-->", open + 4);
    if (close === -1) {
      return kept;
    }
    done = close + 3;
  }
  return kept + html.slice(done);
}

/** Looked for once, and only where a table is left open, since it is a search through the whole text. */
function lastTableEnd(reader: Reader): number {
  const { text } = reader;
  reader.lastTableEnd ??= Math.max(text.lastIndexOf("</table"), text.lastIndexOf("</TABLE"));
  return reader.lastTableEnd;
}
