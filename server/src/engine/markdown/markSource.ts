import type { FoundMark } from "./placeMarks.ts";

/** How a piece of the source is written, and where in it no mark may stand. */
export interface SourceWriter {
  write(piece: string): string;
  isForbidden?(content: string, at: number): boolean;
}

/**
 * Source with its marks: HTML keeps its tags, code is escaped by the writer. A mark that has no place, or would stand in a
 * tag, leaves its sign before everything.
 */
export function markSource(content: string, marks: readonly FoundMark[], writer: SourceWriter): string {
  const { write, isForbidden = () => false } = writer;
  const before: string[] = [];
  let written = "";
  let from = 0;
  for (const { mark, range } of marks) {
    const mayStand =
      range !== undefined &&
      range.start >= from &&
      !isForbidden(content, range.start) &&
      !isForbidden(content, range.end) &&
      !content.slice(range.start, range.end).includes("<");
    if (mayStand) {
      const words = write(content.slice(range.start, range.end));
      written += `${write(content.slice(from, range.start))}${mark.open}${words}${mark.close}${mark.sign}`;
      from = range.end;
    } else {
      before.push(mark.sign);
    }
  }
  return `${before.join("")}${written}${write(content.slice(from))}`;
}

/** Whether the place lies in a tag or a comment of HTML. */
export function isInTag(content: string, at: number): boolean {
  const inComment = content.lastIndexOf("<!--", at - 1) > content.lastIndexOf("-->", at - 1);
  return inComment || content.lastIndexOf("<", at - 1) > content.lastIndexOf(">", at - 1);
}
