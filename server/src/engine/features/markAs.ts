import type { FrontMatterEntry, MarkdownDocument } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";

export type Mark = "postmortem" | "no-postmortem";

/**
 * The smallest edit after which the front matter says that the document is a postmortem, or that it is none. An empty
 * list where it says so already; `undefined` where that cannot be written without losing something: the front matter is
 * no YAML or was not read, or it holds settings under `postmortem`.
 *
 * @example
 * markAs("postmortem", analyze({ text: "# Notes\n", now }))
 * // [{ span: { start: 0, end: 0 }, newText: "---\npostmortem: true\n---\n\n" }]
 */
export function markAs(
  mark: Mark,
  { text, markdown }: { readonly text: string; readonly markdown: MarkdownDocument },
): readonly TextEdit[] | undefined {
  const line = `postmortem: ${mark === "postmortem"}`;
  const lineBreak = lineBreakOf(text);
  const { frontMatter } = markdown;
  const is = (kind: string) => frontMatter?.faults.some((fault) => fault.kind === kind);
  if (is("not-yaml") || is("too-large")) {
    return undefined;
  }
  // A block that is not closed is text like any other, and a block before it changes nothing about that.
  if (frontMatter === undefined || is("unclosed")) {
    const start = text.startsWith("\uFEFF") ? 1 : 0;
    const blankLine = text.length > start ? lineBreak : "";
    return [{ span: { start, end: start }, newText: ["---", line, "---", blankLine].join(lineBreak) }];
  }
  const entry = frontMatter.entries.find(({ key }) => key.value === "postmortem");
  if (entry !== undefined) {
    return changeEntry(entry, mark, text);
  }
  const { start } = frontMatter.content;
  return [{ span: { start, end: start }, newText: line + lineBreak }];
}

function changeEntry(
  { key, value, valueSpan }: FrontMatterEntry,
  mark: Mark,
  text: string,
): readonly TextEdit[] | undefined {
  if (value.kind !== "scalar") {
    return mark === "postmortem" ? [] : undefined;
  }
  const wanted = mark === "postmortem";
  if (value.value === wanted) {
    return [];
  }
  if (valueSpan.end > valueSpan.start) {
    return [{ span: valueSpan, newText: String(wanted) }];
  }
  const afterColon = text.indexOf(":", key.span.end) + 1;
  return [{ span: { start: afterColon, end: afterColon }, newText: ` ${wanted}` }];
}
