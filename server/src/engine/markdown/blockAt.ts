import { lastBefore } from "../text/lastBefore.ts";
import type { Span } from "../text/span.ts";
import type { Block, List, ListItem, Quote } from "./document.ts";

/**
 * The innermost block that begins on the line: of a list its first item's paragraph, of a quote what it begins with.
 *
 * @example
 * // - one          the paragraph "one"
 * //   two
 * blockAt(blocks, lines.span(0))
 */
export function blockAt(blocks: readonly Block[], line: Span): Exclude<Block, List | Quote> | undefined {
  const block = blocks[lastBefore(blocks, line.end)];
  if (!block || block.span.end < line.start) {
    return undefined;
  }
  switch (block.kind) {
    case "quote":
      return blockAt(block.blocks, line);
    case "list": {
      const item: ListItem | undefined = block.items[lastBefore(block.items, line.end)];
      // A line such as `- - one` opens two lists at once; the walk goes down until no list is left.
      return item && blockAt(item.blocks, line);
    }
    default:
      return block.span.start >= line.start ? block : undefined;
  }
}
