import type { Node } from "jsonc-parser";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { insertion, lineEnd } from "./insertion.ts";

/**
 * The value of a key of an object; `undefined` where it has none of that name.
 *
 * @example
 * valueOfKey(parseTree('{ "a": 1 }'), "a")?.value // 1
 */
export function valueOfKey({ children = [] }: Node, key: string): Node | undefined {
  return children.find(({ children: [name] = [] }) => name?.value === key)?.children?.[1];
}

export interface Breaks {
  /** What stands before an entry of the object, and before one of an object within it. */
  readonly here: string;
  readonly deeper: string;
}

/**
 * Adds an entry to an object, or an item to a list: behind the last one, and behind a comment on its line, which is about it;
 * on one line where they stand on one.
 *
 * @example
 * addToObject("{}", parseTree("{}"), '"a": 1') // one edit, after which the text is { "a": 1 }
 */
export function addToObject(
  text: string,
  object: Node,
  written: string | ((breaks: Breaks) => string),
): readonly TextEdit[] {
  const last = object.children?.at(-1);
  const write = (breaks: Breaks) => (typeof written === "string" ? written : written(breaks));
  const end = object.offset + object.length;
  const flat: Breaks = { here: " ", deeper: " " };
  if (last === undefined) {
    return [{ span: { start: object.offset + 1, end: end - 1 }, newText: ` ${write(flat)} ` }];
  }
  const lastEnd = last.offset + last.length;
  const line = text.slice(text.lastIndexOf("\n", last.offset - 1) + 1, last.offset);
  if (line.trim() !== "" || text.slice(lastEnd, end).search(/\n/) === -1) {
    return [insertion(lastEnd, `, ${write(flat)}`)];
  }
  const lineBreak = lineBreakOf(text);
  const step = line.startsWith("\t") ? "\t" : "  ";
  const breaks = { here: lineBreak + line, deeper: lineBreak + line + step };
  const hasComma = /^\s*,/.test(text.slice(lastEnd, end));
  const added = insertion(lineEnd(text, lastEnd), `${lineBreak}${line}${write(breaks)}`);
  return hasComma ? [added] : [insertion(lastEnd, ","), added];
}
