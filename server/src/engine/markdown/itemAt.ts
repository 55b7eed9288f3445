import { lastBefore } from "../text/lastBefore.ts";
import type { Block, List, ListItem } from "./document.ts";

/** An item with the list that it is of. */
export interface PlacedItem {
  readonly list: List;
  readonly item: ListItem;
  readonly index: number;
}

/**
 * The innermost item of a list that holds a place in the document.
 *
 * @example
 * itemAt(markdown.blocks, entry.time.span.start)?.list.ordered
 */
export function itemAt(blocks: readonly Block[], offset: number): PlacedItem | undefined {
  const block = blocks[lastBefore(blocks, offset + 1)];
  if (!block || block.span.end <= offset) {
    return undefined;
  }
  if (block.kind === "quote") {
    return itemAt(block.blocks, offset);
  }
  const index = block.kind === "list" ? lastBefore(block.items, offset + 1) : -1;
  const item = block.kind === "list" ? block.items[index] : undefined;
  return block.kind === "list" && item && offset < item.span.end
    ? (itemAt(item.blocks, offset) ?? { list: block, item, index })
    : undefined;
}
