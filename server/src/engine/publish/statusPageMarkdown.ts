import type { Analysis } from "../analysis.ts";
import type { Block, Table, TableCell } from "../markdown/document.ts";
import { readInline } from "../markdown/inline.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { wordsOfMarkup } from "./sanitizeMarkup.ts";

/**
 * The document as the simple Markdown that status pages, chats and trackers show alike: headings, lists, emphasis, links and
 * code. Tables become lists, images their descriptions, HTML its words; front matter and comments are left out.
 *
 * @example
 * // | Time | Event |
 * // | 14:05 | The alert fires. |
 * await statusPageMarkdown(analysis) // "- **14:05** – The alert fires."
 */
export async function statusPageMarkdown({ text, markdown }: Analysis): Promise<string> {
  const { frontMatter, blocks, comments } = markdown;
  const edits: TextEdit[] = [
    ...(frontMatter ? [{ span: frontMatter.span, newText: "" }] : []),
    ...(await editsOfBlocks(text, blocks)),
  ];
  for (const { span } of comments) {
    if (!edits.some((edit) => edit.span.start <= span.start && span.end <= edit.span.end)) {
      edits.push({ span, newText: "" });
    }
  }
  return `${applyEdits(text, edits)
    .replace(/[ \t]+$/gm, "")
    .replace(/(?:\r?\n){3,}/g, "\n\n")
    .trim()}\n`;
}

async function editsOfBlocks(text: string, blocks: readonly Block[]): Promise<readonly TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const block of blocks) {
    edits.push(...(await editsOfBlock(text, block)));
  }
  return edits;
}

async function editsOfBlock(text: string, block: Block): Promise<readonly TextEdit[]> {
  switch (block.kind) {
    case "table":
      return [{ span: block.span, newText: await listOf(text, block) }];
    case "html":
      return [{ span: block.span, newText: await wordsOfMarkup(slice(text, block.span)) }];
    case "list":
      return editsOfBlocks(
        text,
        block.items.flatMap((item) => item.blocks),
      );
    case "quote":
      return editsOfBlocks(text, block.blocks);
    case "paragraph":
      return block.lines.flatMap((line) => editsOfLine(text, line));
    case "heading":
      return block.style === "html"
        ? [{ span: block.span, newText: `${"#".repeat(block.level)} ${readInline(text, block.content).plain}` }]
        : editsOfLine(text, block.content);
    default:
      return [];
  }
}

/** Images become their descriptions. */
function editsOfLine(text: string, line: { readonly start: number; readonly end: number }): readonly TextEdit[] {
  const { images, links } = readInline(text, line);
  return images
    .filter(({ span }) => !links.some(({ hrefSpan }) => hrefSpan.start < span.start && span.end < hrefSpan.end))
    .map(({ span, alt }) => ({ span, newText: alt === "" ? "" : `(Image: ${alt})` }));
}

/** A row becomes an item: the first cell in bold, then the others, with their column's name where there are several. */
async function listOf(text: string, { header, rows }: Table): Promise<string> {
  const wordsOfCells = (cells: readonly TableCell[]) =>
    Promise.all(cells.map((cell) => (cell.continued ? "" : wordsOf(text, cell))));
  const titles = await wordsOfCells(header?.cells ?? []);
  const items: string[] = [];
  for (const { cells } of rows) {
    items.push(itemOf(await wordsOfCells(cells), titles));
  }
  return items.join("\n");
}

function itemOf([first = "", ...others]: readonly string[], titles: readonly string[]): string {
  const rest = others
    .map((words, index) => {
      const title = titles[index + 1] ?? "";
      return words === "" || others.length < 2 || title === "" ? words : `${title}: ${words}`;
    })
    .filter((words) => words !== "");
  const lead = first === "" ? "" : `**${first.replaceAll("**", "")}**`;
  return `- ${[lead, rest.join("; ")].filter((part) => part !== "").join(" – ")}`;
}

/** The source of a cell on one line, since its links and emphasis stay; of HTML the words. */
async function wordsOf(text: string, { content }: TableCell): Promise<string> {
  const source = slice(text, content).replace(/\s+/g, " ").trim();
  return source.includes("<") ? wordsOfMarkup(source) : source.replaceAll("\\|", "|");
}
