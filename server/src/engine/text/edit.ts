import type { Span } from "./span.ts";

/**
 * One replacement in a document. An insertion has an empty span.
 *
 * `placeholder` is the part of `newText` (in offsets of `newText`) that the writer has to fill in; a client that can
 * puts the cursor there. Such an edit is never applied without the writer asking for it.
 */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
  readonly placeholder?: Span;
}

/**
 * The text after all edits, which may be given in any order but must not overlap. Two insertions at one place keep the
 * order in which they are given.
 *
 * @example
 * applyEdits("abc", [{ span: { start: 1, end: 2 }, newText: "x" }]) // "axc"
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.map((edit, index) => ({ edit, index }));
  inOrder.sort(
    (a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index,
  );
  const parts: string[] = [];
  let done = 0;
  for (const { edit } of inOrder) {
    if (edit.span.start < done) {
      throw new RangeError(`Edits overlap at offset ${edit.span.start}.`);
    }
    parts.push(text.slice(done, edit.span.start), edit.newText);
    done = edit.span.end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}

/**
 * The edit that makes one text another, without the letters at both ends that stay: so that two fixes of one word need not
 * overlap, and nothing is touched that need not be.
 *
 * @example
 * smallestEdit({ start: 10, end: 18 }, { from: "12.26 PM", to: "12:26 PM" }) // ":" for the dot, 12 to 13
 */
export function smallestEdit(span: Span, { from, to }: { readonly from: string; readonly to: string }): TextEdit {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) {
    head++;
  }
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) {
    tail++;
  }
  return { span: { start: span.start + head, end: span.end - tail }, newText: to.slice(head, to.length - tail) };
}
