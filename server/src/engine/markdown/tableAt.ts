import { lastBefore } from "../text/lastBefore.ts";
import type { Block, Table } from "./document.ts";

/**
 * The table that holds a place in the document.
 *
 * @example
 * tableAt(markdown.blocks, span.start)?.header
 */
export function tableAt(blocks: readonly Block[], offset: number): Table | undefined {
  const block = blocks[lastBefore(blocks, offset + 1)];
  if (!block || block.span.end <= offset) {
    return undefined;
  }
  switch (block.kind) {
    case "table":
      return block;
    case "quote":
      return tableAt(block.blocks, offset);
    case "list": {
      const item = block.items[lastBefore(block.items, offset + 1)];
      return item && tableAt(item.blocks, offset);
    }
    default:
      return undefined;
  }
}
