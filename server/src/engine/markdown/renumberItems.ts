import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { List, ListItem } from "./document.ts";

/** The items behind a place in a list, and by how much their numbers move. */
export interface Renumbering {
  /** The index of the first of them. */
  readonly from: number;
  readonly by: number;
}

/**
 * The edits that move the numbers of the items behind one that came or went, where all numbers of the list are in order; none
 * where they are not, as in a list in which each number is 1, and none for marks that are no numbers.
 *
 * @example
 * renumberItems(text, list, { from: 2, by: 1 }) // "3." becomes "4.", "4." becomes "5."
 */
export function renumberItems(text: string, { ordered, items }: List, { from, by }: Renumbering): readonly TextEdit[] {
  const numbers = items.map(({ marker }) => numberIn(text, marker));
  const [first] = numbers;
  const isInOrder = ordered && first !== undefined && numbers.every((number, index) => number === first + index);
  return isInOrder && items.length > 1 ? items.slice(from).flatMap((item) => moved(text, item, by)) : [];
}

function moved(text: string, { marker }: ListItem, by: number): readonly TextEdit[] {
  const digits = digitsIn(text, marker);
  const number = numberIn(text, marker);
  return number === undefined ? [] : [{ span: digits, newText: String(number + by) }];
}

function numberIn(text: string, marker: Span): number | undefined {
  const { start, end } = digitsIn(text, marker);
  return end > start ? Number(text.slice(start, end)) : undefined;
}

function digitsIn(text: string, { start, end }: Span): Span {
  const digits = /^\d*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: start + digits };
}
