import type { Block, Table } from "./document.ts";
import { leafAt } from "./leafAt.ts";

/**
 * The table that holds a place in the document.
 *
 * @example
 * tableAt(markdown.blocks, span.start)?.header
 */
export function tableAt(blocks: readonly Block[], offset: number): Table | undefined {
  const block = leafAt(blocks, offset)?.block;
  return block?.kind === "table" ? block : undefined;
}
