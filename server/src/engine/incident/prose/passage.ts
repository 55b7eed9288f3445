import { type InlineText, readInlineLines } from "../../markdown/inline.ts";
import type { Span } from "../../text/span.ts";
import { readForeign } from "./readForeign.ts";

/** A piece of running text: a paragraph, a cell, the words of an item or of a heading. */
export interface Passage {
  /** `item` is the first paragraph of a list item, `paragraph` any other. */
  readonly place: "heading" | "paragraph" | "item" | "cell";
  readonly span: Span;
  /** Its source lines without indentation; the box of a task is none of its words. */
  readonly lines: readonly Span[];
  /** Its words without marks. Read when first asked for. */
  readonly inline: InlineText;
  /**
   * Places in the document that are not the author's own words: code, quotations, targets of links, addresses, tags of a
   * site generator, lines of a log or a chat. Read when first asked for.
   */
  readonly foreign: readonly Span[];
}

export interface PassageParts {
  readonly place: Passage["place"];
  readonly lines: readonly Span[];
}

/** The passage of some lines, whose words are read when they are asked for. */
export function passageOf(text: string, parts: PassageParts): Passage {
  return new LazyPassage(text, parts);
}

/** A class, since a document has thousands of these and accessors of its own would cost each of them a map of its own. */
class LazyPassage implements Passage {
  readonly place: Passage["place"];
  readonly lines: readonly Span[];
  readonly span: Span;
  readonly #text: string;
  #inline: InlineText | undefined;
  #foreign: readonly Span[] | undefined;

  constructor(text: string, { place, lines }: PassageParts) {
    this.#text = text;
    this.place = place;
    this.lines = lines;
    this.span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  }

  get inline(): InlineText {
    this.#inline ??= readInlineLines(this.#text, this.lines);
    return this.#inline;
  }

  get foreign(): readonly Span[] {
    this.#foreign ??= readForeign(this.inline);
    return this.#foreign;
  }
}

/** Whether a place in the document is wholly the author's own. */
export function isOwn({ foreign }: Passage, { start, end }: Span): boolean {
  return !foreign.some((span) => span.start < end && start < span.end);
}
