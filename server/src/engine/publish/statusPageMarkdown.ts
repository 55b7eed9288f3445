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
 * statusPageMarkdown(analysis) // "- **14:05** – The alert fires."
 */
export function statusPageMarkdown({ text, markdown }: Analysis): string {
  const { frontMatter, blocks, comments } = markdown;
  const edits: TextEdit[] = [
    ...(frontMatter ? [{ span: frontMatter.span, newText: "" }] : []),
    ...editsOfBlocks(text, blocks),
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

function editsOfBlocks(text: string, blocks: readonly Block[]): readonly TextEdit[] {
  return blocks.flatMap((block): readonly TextEdit[] => {
    switch (block.kind) {
      case "table":
        return [{ span: block.span, newText: listOf(text, block) }];
      case "html":
        return [{ span: block.span, newText: wordsOfMarkup(slice(text, block.span)) }];
      case "list":
        return block.items.flatMap((item) => editsOfBlocks(text, item.blocks));
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
  });
}

/** Images become their descriptions. */
function editsOfLine(text: string, line: { readonly start: number; readonly end: number }): readonly TextEdit[] {
  const { images, links } = readInline(text, line);
  return images
    .filter(({ span }) => !links.some(({ hrefSpan }) => hrefSpan.start < span.start && span.end < hrefSpan.end))
    .map(({ span, alt }) => ({ span, newText: alt === "" ? "" : `(Image: ${alt})` }));
}

/** A row becomes an item: the first cell in bold, then the others, with their column's name where there are several. */
function listOf(text: string, { header, rows }: Table): string {
  const titles = (header?.cells ?? []).map((cell) => wordsOf(text, cell));
  return rows
    .map(({ cells }) => {
      const [first = "", ...others] = cells.map((cell) => (cell.continued ? "" : wordsOf(text, cell)));
      const rest = others
        .map((words, index) => {
          const title = titles[index + 1] ?? "";
          return words === "" || others.length < 2 || title === "" ? words : `${title}: ${words}`;
        })
        .filter((words) => words !== "");
      const lead = first === "" ? "" : `**${first.replaceAll("**", "")}**`;
      return `- ${[lead, rest.join("; ")].filter((part) => part !== "").join(" – ")}`;
    })
    .join("\n");
}

/** The source of a cell on one line, since its links and emphasis stay; of HTML the words. */
function wordsOf(text: string, { content }: TableCell): string {
  const source = slice(text, content).replace(/\s+/g, " ").trim();
  return source.includes("<") ? wordsOfMarkup(source) : source.replaceAll("\\|", "|");
}
