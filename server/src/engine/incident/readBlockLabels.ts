import type { MarkdownDocument } from "../markdown/document.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { fieldName } from "./fieldCatalogue.ts";
import type { Section } from "./model.ts";

const LABEL = /^(\p{Lu}[\p{L}\p{N} /&'-]{2,48}?)\s*[:：]$/u;

/** Keys of a report whose value stands in a block of its own, beside those that are fields. */
const BLOCK_KEYS =
  /^(?:(?:type|kind|class|category|classification) of (?:event|incident|outage|issue)|(?:event|incident|outage) (?:type|category|classification)|location|region|environment|customers?|duration|root cause category)s?$/i;

/**
 * Lines that are only a label of a field, `Type of Event:`, with its value on the lines below, in a document that writes its
 * sections so.
 */
export function readBlockLabels({ text, blocks }: MarkdownDocument, sections: readonly Section[]): readonly Span[] {
  const labels = sections.filter(({ style }) => style === "label");
  if (labels.length < 2) {
    return [];
  }
  const taken = new Set(sections.map(({ titleSpan }) => titleSpan.start));
  return blocks.flatMap((block, index) => {
    const hasNext = blocks[index + 1]?.kind === "paragraph";
    const lines = block.kind === "paragraph" ? block.lines : [];
    return lines.filter((each, number) => {
      const line = trim(text, each);
      const key = line.end - line.start <= 52 ? LABEL.exec(slice(text, line))?.[1] : undefined;
      const hasValue = number + 1 < lines.length || (lines.length === 1 && hasNext);
      return key !== undefined && hasValue && !taken.has(line.start) && isKey(key);
    });
  });
}

function isKey(key: string): boolean {
  return BLOCK_KEYS.test(key) || fieldName(key, "2024") !== undefined;
}
