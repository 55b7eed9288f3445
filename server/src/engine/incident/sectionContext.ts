import type { MarkdownDocument } from "../markdown/document.ts";
import type { Section } from "./model.ts";

export function kindsInContext(_markdown: MarkdownDocument, sections: readonly Section[]): readonly Section[] {
  return sections;
}
