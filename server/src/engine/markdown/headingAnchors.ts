import type { Block, Heading } from "./document.ts";
import { readInline } from "./inline.ts";
import { newSlugs } from "./slugs.ts";

/** A heading, and what stands behind the `#` of a link to it. */
export interface HeadingAnchor {
  readonly heading: Heading;
  readonly anchor: string;
}

/**
 * All headings of a document in order, those in quotes and lists too, with their anchors as GitHub and VS Code make them.
 *
 * @param titleOf what a heading says in place of its own words
 * @example
 * headingAnchors("# A\n\n# A\n", blocks).map(({ anchor }) => anchor) // ["a", "a-1"]
 */
export function headingAnchors(
  text: string,
  blocks: readonly Block[],
  titleOf: (heading: Heading) => string | undefined = () => undefined,
): readonly HeadingAnchor[] {
  const nextSlug = newSlugs();
  return headingsIn(blocks).map((heading) => ({
    heading,
    anchor: nextSlug(titleOf(heading) ?? readInline(text, heading.content).plain),
  }));
}

function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [block];
      case "quote":
        return headingsIn(block.blocks);
      case "list":
        return block.items.flatMap((item) => headingsIn(item.blocks));
      default:
        return [];
    }
  });
}
