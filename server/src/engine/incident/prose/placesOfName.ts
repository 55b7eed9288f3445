import type { MarkdownDocument } from "../../markdown/document.ts";
import { isCode } from "../../markdown/inline.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import { contains, type Span } from "../../text/span.ts";
import { type Prose, passageAt } from "./prose.ts";

/** Where names are looked for. */
export interface NamedIn {
  readonly markdown: MarkdownDocument;
  readonly prose: Prose;
}

/**
 * Every place where a name (of a person, a ticket, an incident) stands as a word of its own, written exactly so, in document
 * order: in text, in headings and cells and in the front matter, but in no code, no comment and no address.
 *
 * @example
 * placesOfName(document, "INC-7") // where INC-7 stands, but not INC-71 or https://example.com/INC-7
 */
export function placesOfName(document: NamedIn, name: string): readonly Span[] {
  const { text } = document.markdown;
  const places: Span[] = [];
  for (
    let start = name === "" ? -1 : text.indexOf(name);
    start !== -1;
    start = text.indexOf(name, start + name.length)
  ) {
    const span = { start, end: start + name.length };
    if (isWordOfItsOwn(text, span) && isText(document, span)) {
      places.push(span);
    }
  }
  return places;
}

const GOES_ON_BEFORE = /[\p{L}\p{N}_@/-]$/u;
const GOES_ON_BEHIND = /^(?:[\p{L}\p{N}_@]|[/.-][\p{L}\p{N}])/u;

function isWordOfItsOwn(text: string, { start, end }: Span): boolean {
  return (
    !GOES_ON_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !GOES_ON_BEHIND.test(text.slice(end, end + 3))
  );
}

function isText({ markdown, prose }: NamedIn, span: Span): boolean {
  const { text, frontMatter, blocks } = markdown;
  if (frontMatter && contains(frontMatter.span, span)) {
    return true;
  }
  const inline = passageAt(prose, span.start)?.inline;
  if (inline === undefined) {
    // Quotes are the words of others, but they name the same people and tickets.
    return leafAt(blocks, span.start)?.isQuoted === true && leafAt(blocks, span.start)?.block.kind === "paragraph";
  }
  const start = inline.toPlain(span.start);
  const plainSpan = { start, end: start + span.end - span.start };
  return inline.plain.startsWith(text.slice(span.start, span.end), start) && !isCode(inline, plainSpan);
}
