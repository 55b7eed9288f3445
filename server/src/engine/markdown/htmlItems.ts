import { Parser } from "htmlparser2";
import { type Span, trim } from "../text/span.ts";
import { isNestedTooDeep } from "./htmlBlock.ts";

/** An `<li>`. */
export interface HtmlItem {
  /** From the opening tag to the closing one, items within it included. */
  readonly span: Span;
  /** What stands in it before the first list within it, without surrounding space and the tags that close there. */
  readonly content: Span;
  readonly ordered: boolean;
  /** How many lists it stands in, less one. */
  readonly depth: number;
  /** Tells lists apart: where the list begins that it stands in. */
  readonly list: number;
}

/** The end tag of `<li>` may be left out; so may that of the list at the end of a block. */
interface OpenItem {
  readonly start: number;
  readonly content: number;
  readonly list: OpenList;
  contentEnd: number | undefined;
}

interface OpenList {
  readonly start: number;
  readonly ordered: boolean;
  readonly depth: number;
}

/**
 * The items of the lists in a block of HTML, in order. Spans are offsets in the document.
 *
 * @example
 * readHtmlItems("<ul><li>10:02 Down</li></ul>", { start: 0, end: 28 }) // content "10:02 Down"
 */
export function readHtmlItems(text: string, span: Span): readonly HtmlItem[] {
  const html = text.slice(span.start, span.end);
  if (!HAS_ITEMS.test(html) || isNestedTooDeep(html)) {
    return [];
  }
  const items: HtmlItem[] = [];
  const lists: OpenList[] = [];
  const open: OpenItem[] = [];
  const at = (offset: number) => Math.min(span.start + offset, span.end);

  const close = (contentEnd: number, end: number) => {
    const item = open.pop();
    if (item) {
      const inner = { start: item.content, end: Math.max(item.content, item.contentEnd ?? contentEnd) };
      const { ordered, depth, start: list } = item.list;
      items.push({ span: { start: item.start, end }, content: words(text, inner), ordered, depth, list });
    }
  };

  const parser = new Parser(
    {
      onopentag(name) {
        const start = at(parser.startIndex);
        const item = open.at(-1);
        if (name === "ul" || name === "ol") {
          if (item) {
            item.contentEnd ??= start;
          }
          lists.push({ start, ordered: name === "ol", depth: lists.length });
        } else if (name === "li") {
          const list = lists.at(-1);
          if (item && item.list === list) {
            close(start, start);
          }
          if (list) {
            open.push({ start, content: at(parser.endIndex + 1), list, contentEnd: undefined });
          }
        }
      },
      onclosetag(name, isImplied) {
        const start = at(parser.startIndex);
        const end = isImplied ? start : at(parser.endIndex + 1);
        if (name === "li") {
          close(start, end);
        } else if (name === "ul" || name === "ol") {
          if (open.at(-1)?.list === lists.at(-1)) {
            close(start, start);
          }
          lists.pop();
        }
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(html);
  return items.sort((a, b) => a.span.start - b.span.start);
}

const HAS_ITEMS = /<li[\s>]/i;
const CLOSING = /<\/?[a-z][a-z\d]{0,9}\s?\/?>$/i;
const LONGEST_TAG = 14;

function words(text: string, span: Span): Span {
  let inner = trim(text, span);
  for (
    let tag = CLOSING.exec(text.slice(Math.max(inner.start, inner.end - LONGEST_TAG), inner.end));
    tag && (tag[0].startsWith("</") || /^<br/i.test(tag[0]));
    tag = CLOSING.exec(text.slice(Math.max(inner.start, inner.end - LONGEST_TAG), inner.end))
  ) {
    inner = trim(text, { start: inner.start, end: inner.end - tag[0].length });
  }
  return inner;
}
