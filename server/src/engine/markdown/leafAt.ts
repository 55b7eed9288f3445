import { lastBefore } from "../text/lastBefore.ts";
import type { Block, List, Quote } from "./document.ts";

/** A block that holds no others, and whether it stands in a quote. */
export interface Leaf {
  readonly block: Exclude<Block, List | Quote>;
  readonly isQuoted: boolean;
}

/**
 * The innermost block that holds a place in the document; none between two blocks.
 *
 * @example
 * leafAt(markdown.blocks, 0)?.block.kind // "heading"
 */
export function leafAt(blocks: readonly Block[], offset: number, isQuoted = false): Leaf | undefined {
  const block = blocks[lastBefore(blocks, offset + 1)];
  if (!block || block.span.end <= offset) {
    return undefined;
  }
  switch (block.kind) {
    case "quote":
      return leafAt(block.blocks, offset, true);
    case "list": {
      const item = block.items[lastBefore(block.items, offset + 1)];
      return item && leafAt(item.blocks, offset, isQuoted);
    }
    default:
      return { block, isQuoted };
  }
}
