import { type Span, slice } from "../../text/span.ts";

/**
 * What a list has and a table cannot show, and the other way round, is kept in a comment, so that there and back gives the
 * original. This is how the items of a list begin: their mark, and what stands behind a time.
 */
export interface ListManner {
  /** `- `, `*   `, `+ `; absent where only what stands behind the time is told. */
  readonly marker?: string;
  /** `: `, ` – `, ` `. */
  readonly joint: string;
}

/** How a list is written of which nothing else is known. */
export const PLAIN_LIST = { marker: "- ", joint: " " } as const;

const MANNER = /[ \t]*<!-- ([-*+] {1,4})?…(.{0,3}?) -->[ \t]*$/;

/**
 * The comment that keeps a manner in a cell; empty for the plain one.
 *
 * @example
 * mannerComment({ marker: "* ", joint: ": " }) // " <!-- * …: -->"
 */
export function mannerComment({ marker, joint }: ListManner): string {
  const isPlain = joint === PLAIN_LIST.joint && (marker === undefined || marker === PLAIN_LIST.marker);
  return isPlain ? "" : ` <!-- ${marker ?? ""}…${joint.trimEnd()} -->`;
}

/**
 * A cell without the comment, and what the comment keeps.
 *
 * @example
 * readManner("Time <!-- * …: -->") // { words: "Time", manner: { marker: "* ", joint: ": " } }
 */
export function readManner(cell: string): { readonly words: string; readonly manner?: ListManner } {
  const [whole = "", marker, joint = ""] = MANNER.exec(cell) ?? [];
  return whole === ""
    ? { words: cell }
    : {
        words: cell.slice(0, -whole.length),
        manner: { ...(marker === undefined ? {} : { marker }), joint: `${joint} ` },
      };
}

/** The titles of a table of two columns. */
export interface TableTitles {
  readonly time: string;
  readonly event: string;
}

const TITLES = /<!-- \| ([^|\n]{1,60}) \| ([^|\n]{1,60}) \| -->[ \t]*(?:\r?\n[ \t]*){1,2}$/;

/**
 * The comment above a list that keeps the titles of the table that it was.
 *
 * @example
 * titlesComment({ time: "When", event: "What" }) // "<!-- | When | What | -->"
 */
export function titlesComment({ time, event }: TableTitles): string {
  return `<!-- | ${time} | ${event} | -->`;
}

/**
 * The titles that stand in a comment right above a list, with the place from there to the list.
 *
 * @param start where the first line of the list begins
 */
export function titlesAbove(
  text: string,
  start: number,
): { readonly titles: TableTitles; readonly span: Span } | undefined {
  const from = Math.max(0, start - 160);
  const match = TITLES.exec(slice(text, { start: from, end: start }));
  const [, time, event] = match ?? [];
  return match && time !== undefined && event !== undefined
    ? { titles: { time, event }, span: { start: from + match.index, end: start } }
    : undefined;
}
