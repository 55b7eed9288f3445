import { readLines } from "../text/lines.ts";
import type { MarkdownDocument } from "./document.ts";

export function readMarkdown(text: string): MarkdownDocument {
  return { text, lines: readLines(text), blocks: [], comments: [] };
}
