import MarkdownIt from "markdown-it";
import type { Span } from "../text/span.ts";

/** A part of the source that the plain text does not have, and what stands there instead. */
export interface Cut {
  readonly span: Span;
  readonly becomes: string;
}

/** What was found in a piece of inline Markdown; all spans are offsets in the document. */
export interface InlineScan {
  readonly cuts: Cut[];
  readonly links: { readonly content: Span; readonly href: string; readonly hrefSpan: Span }[];
  readonly images: { readonly span: Span; readonly content: Span; readonly hrefSpan: Span }[];
  readonly code: Span[];
  readonly strong: Span[];
  readonly struck: Span[];
}

const { unescapeAll } = new MarkdownIt().utils;

/** By character code: what may be a mark. */
const SPECIAL = new Uint8Array(128);
for (const mark of "\\`*_~[]<&") {
  SPECIAL[mark.charCodeAt(0)] = 1;
}

/**
 * The first place in a line where a mark may stand; `end` if none does.
 *
 * @example
 * nextMark("10:00 *down*", 0, 12) // 6
 */
export function nextMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && SPECIAL[text.charCodeAt(at)] !== 1) {
    at++;
  }
  return at;
}

/**
 * Looks through lines of inline Markdown for marks, in one pass from left to right. The delimiter rules are CommonMark's
 * (section 6.2), simplified where that changes no words: a run of marks is taken off whole.
 */
export function scanInline(text: string, lines: readonly Span[]): InlineScan {
  const scan: InlineScan = { cuts: [], links: [], images: [], code: [], strong: [], struck: [] };
  const open: OpenMarks = { brackets: [], stars: [], underscores: [], tildes: [], unclosedCode: [] };
  let before: Span | undefined;
  for (const line of lines) {
    if (before) {
      scan.cuts.push({ span: { start: before.end, end: line.start }, becomes: "\n" });
    }
    scanLine({ text, end: line.end, scan, open }, line.start);
    before = line;
  }
  return scan;
}

interface OpenMarks {
  readonly brackets: { readonly start: number; readonly isImage: boolean }[];
  /** For each character, the runs that may still open emphasis. */
  readonly stars: Span[];
  readonly underscores: Span[];
  readonly tildes: Span[];
  /** Lengths of backtick runs that nothing closes on this line; looking again would take quadratic time. */
  readonly unclosedCode: number[];
}

interface LineScan {
  readonly text: string;
  readonly end: number;
  readonly scan: InlineScan;
  readonly open: OpenMarks;
}

function scanLine(line: LineScan, start: number): void {
  const { unclosedCode } = line.open;
  if (unclosedCode.length > 0) {
    unclosedCode.length = 0;
  }
  let at = nextMark(line.text, start, line.end);
  while (at < line.end) {
    at = nextMark(line.text, scanAt(line, at), line.end);
  }
}

/** Reads what begins at the place and returns where to go on. */
function scanAt(line: LineScan, at: number): number {
  const { text, scan, open } = line;
  switch (text[at]) {
    case "\\":
      return scanEscape(line, at);
    case "`":
      return scanCode(line, at);
    case "*":
    case "_":
    case "~":
      return scanDelimiters(line, at);
    case "[": {
      const isImage = text[at - 1] === "!";
      open.brackets.push({ start: isImage ? at - 1 : at, isImage });
      return at + 1;
    }
    case "]":
      return scanLinkEnd(line, at);
    case "<":
      return scanAngle(line, at);
    case "&": {
      const entity = matchAt(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y, text, at);
      const becomes = entity ? unescapeAll(entity[0]) : undefined;
      if (entity && becomes !== undefined && becomes !== entity[0]) {
        scan.cuts.push({ span: { start: at, end: at + entity[0].length }, becomes });
        return at + entity[0].length;
      }
      return at + 1;
    }
    default:
      return at + 1;
  }
}

function scanEscape({ text, end, scan }: LineScan, at: number): number {
  if (at + 1 >= end) {
    scan.cuts.push({ span: { start: at, end: at + 1 }, becomes: "" });
    return at + 1;
  }
  if (/[!-/:-@[-`{-~]/.test(text[at + 1] ?? "")) {
    scan.cuts.push({ span: { start: at, end: at + 1 }, becomes: "" });
    return at + 2;
  }
  return at + 1;
}

function scanCode({ text, end, scan, open }: LineScan, at: number): number {
  const run = matchAt(/`+/y, text, at)?.[0].length ?? 1;
  if (!open.unclosedCode.includes(run)) {
    for (let close = text.indexOf("`", at + run); close !== -1 && close < end; close = text.indexOf("`", close)) {
      const length = matchAt(/`+/y, text, close)?.[0].length ?? 1;
      if (length === run) {
        scan.code.push({ start: at + run, end: close });
        scan.cuts.push({ span: { start: at, end: at + run }, becomes: "" });
        scan.cuts.push({ span: { start: close, end: close + run }, becomes: "" });
        return close + run;
      }
      close += length;
    }
    open.unclosedCode.push(run);
  }
  return at + run;
}

function scanDelimiters({ text, end, scan, open }: LineScan, at: number): number {
  const character = text[at] ?? "";
  let after = at + 1;
  while (after < end && text[after] === character) {
    after++;
  }
  const run = { start: at, end: after };
  if (character === "~" && after - at !== 2) {
    return after;
  }
  const before = text[at - 1] ?? " ";
  const behind = after < end ? (text[after] ?? " ") : " ";
  const isWordInside = character === "_" && isWord(before) && isWord(behind);
  const runs = character === "*" ? open.stars : character === "_" ? open.underscores : open.tildes;
  const opener = runs.at(-1);
  if (opener && !isWordInside && !/\s/.test(before) && opener.end < at) {
    runs.pop();
    scan.cuts.push({ span: opener, becomes: "" }, { span: run, becomes: "" });
    const content = { start: opener.end, end: at };
    if (character === "~") {
      scan.struck.push(content);
    } else if (Math.min(opener.end - opener.start, after - at) >= 2) {
      scan.strong.push(content);
    }
  } else if (!isWordInside && !/\s/.test(behind)) {
    runs.push(run);
  }
  return after;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Targets are looked for in this many characters only, so that a line of opening brackets costs no quadratic time. */
const MAX_TARGET = 4000;

/** As deep as CommonMark asks of anybody to look for parentheses in a target. */
const MAX_PARENTHESES = 32;

function scanLinkEnd({ text, end, scan, open }: LineScan, at: number): number {
  const bracket = open.brackets.pop();
  if (!bracket || text[at + 1] !== "(") {
    return at + 1;
  }
  const target = readTarget(text, at + 2, Math.min(end, at + 2 + MAX_TARGET));
  if (!target) {
    return at + 1;
  }
  const span = { start: bracket.start, end: target.end };
  const contentStart = bracket.start + (bracket.isImage ? 2 : 1);
  const content = { start: contentStart, end: at };
  if (bracket.isImage) {
    scan.images.push({ span, content, hrefSpan: target.href });
    scan.cuts.push({ span, becomes: "" });
  } else {
    const href = unescapeAll(text.slice(target.href.start, target.href.end));
    scan.links.push({ content, href, hrefSpan: target.href });
    scan.cuts.push({ span: { start: bracket.start, end: contentStart }, becomes: "" });
    scan.cuts.push({ span: { start: at, end: target.end }, becomes: "" });
  }
  return target.end;
}

/** `url)`, `<url>)` or `url "title")`, from behind the opening parenthesis. */
function readTarget(
  text: string,
  start: number,
  end: number,
): { readonly href: Span; readonly end: number } | undefined {
  let depth = 0;
  let hrefEnd: number | undefined;
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === "\\") {
      at++;
    } else if (character === "(") {
      if (++depth > MAX_PARENTHESES) {
        return undefined;
      }
    } else if (character === ")" && depth-- === 0) {
      const isAngled = text[start] === "<" && text[(hrefEnd ?? at) - 1] === ">";
      const href = { start: start + (isAngled ? 1 : 0), end: (hrefEnd ?? at) - (isAngled ? 1 : 0) };
      return { href, end: at + 1 };
    } else if (character === " " || character === "\t") {
      hrefEnd ??= at;
    }
  }
  return undefined;
}

const TAG =
  /<\/?(?:a|abbr|article|aside|b|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|kbd|label|li|main|mark|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)(?=[\s/>])[^<>]{0,2000}>/iy;

function scanAngle({ text, end, scan }: LineScan, at: number): number {
  const autolink = matchAt(/<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/y, text, at);
  if (autolink && at + autolink[0].length <= end) {
    const close = at + autolink[0].length - 1;
    const content = { start: at + 1, end: close };
    scan.links.push({ content, href: autolink[1] ?? "", hrefSpan: content });
    scan.cuts.push(
      { span: { start: at, end: at + 1 }, becomes: "" },
      { span: { start: close, end: close + 1 }, becomes: "" },
    );
    return close + 1;
  }
  if (text.startsWith("<!--", at)) {
    const close = text.indexOf("-->", at + 4);
    // A comment that does not end here ends the search: looking again at the next one would take quadratic time.
    if (close === -1 || close + 3 > end) {
      return end;
    }
    scan.cuts.push({ span: { start: at, end: close + 3 }, becomes: "" });
    return close + 3;
  }
  const tag = matchAt(TAG, text, at);
  if (tag && at + tag[0].length <= end) {
    const becomes = /^<(?:br|\/p|\/li|\/div)\b/i.test(tag[0]) ? "\n" : "";
    scan.cuts.push({ span: { start: at, end: at + tag[0].length }, becomes });
    return at + tag[0].length;
  }
  return at + 1;
}

/** A match of a sticky expression that begins exactly at the place. */
function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
