import type { InlineText } from "../../markdown/inline.ts";
import { matchesOf } from "../../text/matchesOf.ts";
import { type Span, slice } from "../../text/span.ts";

/** Quotations, however they are marked; a mark that nothing closes quotes nothing. */
const QUOTATION = /"[^"]{1,600}"|“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|‘[^‘’\n]{2,200}’(?!\p{L})/gu;
const ADDRESS = /\b(?:[a-z][a-z\d+.-]{1,12}:\/\/|www\.)[^\s<>()]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/gi;
const TAG = /\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\}|\{:[^{}\n]{0,300}\}/g;
const LOG_LINE =
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL|level=|msg=|pid=)\b.{0,400}|\[(?:emerg|alert|crit|error|warn|info|notice)\]|\bHTTP\/\d/;
const CHAT_LINE =
  /^[^\p{L}\n]{0,30}\d{1,2}:\d\d(?::\d\d)?[^\p{L}\n<]{0,8}<[^<>\s]{1,40}>|^<[\w@.-]{2,40}>\s|^@?[\p{L}\w. -]{2,40} \[\d{1,2}:\d\d(?: [AP]M)?\]\s*$/u;

/** What none of them can be without, which most passages are. */
const KINDS: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: /["“„«‘]/, pattern: QUOTATION },
  { sign: /:\/\/|www\.|@/, pattern: ADDRESS },
  { sign: /\{/, pattern: TAG },
];
const PASTED = /[=[<]|ERROR|WARN|INFO|DEBUG|TRACE|FATAL|HTTP\//;

const SIGNS = /["`“„«‘{<\]@&[=]|:\/\/|www\.|HTTP\/|ERROR|WARN|INFO|DEBUG|TRACE|FATAL/;

/** Whether a part of the source has any sign of code, a quotation, a link, an address, a tag or a pasted line. */
export function mayHoldForeign(text: string, span: Span): boolean {
  return SIGNS.test(slice(text, span));
}

/** The places in the document of what a passage holds that its author has not said. */
export function readForeign(inline: InlineText): readonly Span[] {
  const { plain, code, links, images } = inline;
  const foreign: Span[] = code.map((span) => inline.sourceSpan(span));
  for (const { hrefSpan, href, span } of links) {
    foreign.push(hrefSpan);
    if (/^(?:https?:|mailto:|www\.)/i.test(plain.slice(span.start, span.end)) || href === "") {
      foreign.push(inline.sourceSpan(span));
    }
  }
  for (const image of images) {
    foreign.push(image.span);
  }
  for (const { sign, pattern } of KINDS) {
    for (const match of sign.test(plain) ? matchesOf(plain, pattern) : []) {
      foreign.push(inline.sourceSpan({ start: match.index, end: match.index + match[0].length }));
    }
  }
  if (PASTED.test(plain)) {
    pushPastedLines(inline, foreign);
  }
  return merged(foreign);
}

/** In order, and what overlaps as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

function pushPastedLines(inline: InlineText, foreign: Span[]): void {
  let start = 0;
  for (const line of inline.plain.split("\n")) {
    if (LOG_LINE.test(line.slice(0, 600)) || CHAT_LINE.test(line.slice(0, 100))) {
      foreign.push(inline.sourceSpan({ start, end: start + line.length }));
    }
    start += line.length + 1;
  }
}
