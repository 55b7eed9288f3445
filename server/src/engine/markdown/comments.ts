import type { Span } from "../text/span.ts";
import type { Block, Comment } from "./document.ts";

/**
 * The HTML comments of a document from `offset` on, without those that stand in code: `<!-- … -->`. A comment without
 * its end is none.
 */
export function readComments(text: string, blocks: readonly Block[], offset: number): Comment[] {
  const comments: Comment[] = [];
  if (text.indexOf("<!--", offset) === -1) {
    return comments;
  }
  const code = codeSpans(blocks);
  let nextCode = 0;
  // Whether an odd number of backticks stands between the start of the line and the place that has been looked at.
  let inInlineCode = false;
  let looked = offset;
  for (let start = text.indexOf("<!--", offset); start !== -1; ) {
    for (; looked < start; looked++) {
      const character = text[looked];
      inInlineCode = character === "`" ? !inInlineCode : inInlineCode && character !== "\n";
    }
    while ((code[nextCode]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      nextCode++;
    }
    const around = code[nextCode];
    const close = text.indexOf("-->", start + 4);
    if (close === -1) {
      break;
    }
    if (around && around.start <= start) {
      start = text.indexOf("<!--", around.end);
    } else if (inInlineCode) {
      start = text.indexOf("<!--", start + 4);
    } else {
      comments.push({ span: { start, end: close + 3 }, content: { start: start + 4, end: close } });
      start = text.indexOf("<!--", close + 3);
    }
  }
  return comments;
}

function codeSpans(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "code":
        return [block.span];
      case "quote":
        return codeSpans(block.blocks);
      case "list":
        return block.items.flatMap((item) => codeSpans(item.blocks));
      default:
        return [];
    }
  });
}
