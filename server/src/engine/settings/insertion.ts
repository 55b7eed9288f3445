import type { TextEdit } from "../text/edit.ts";

/** New text at a place. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** The end of the line, behind a comment on it. */
export function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r?\n|$/);
  return offset + at;
}
