import { type InlineText, readInlineLines } from "../../markdown/inline.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import { mayHoldForeign, readForeign } from "./readForeign.ts";

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
   * site generator, lines of a log or a chat. In order, none within another. Read when first asked for.
   */
  readonly foreign: readonly Span[];
  /** Where in the document the targets of its links and its images begin. Read when first asked for. */
  readonly targets: ReadonlySet<number>;
}

/** The passage of some lines, whose words are read when they are asked for. */
export function passageOf(text: string, place: Passage["place"], lines: readonly Span[]): Passage {
  return new LazyPassage(text, place, lines);
}

/** A class, since a document has thousands of these and accessors of its own would cost each of them a map of its own. */
class LazyPassage implements Passage {
  readonly place: Passage["place"];
  readonly lines: readonly Span[];
  readonly span: Span;
  private readonly text: string;
  private knownInline: InlineText | undefined = undefined;
  private knownForeign: readonly Span[] | undefined = undefined;
  private knownTargets: ReadonlySet<number> | undefined = undefined;

  constructor(text: string, place: Passage["place"], lines: readonly Span[]) {
    this.text = text;
    this.place = place;
    this.lines = lines;
    this.span = { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0 };
  }

  get inline(): InlineText {
    this.knownInline ??= readInlineLines(this.text, this.lines);
    return this.knownInline;
  }

  get foreign(): readonly Span[] {
    this.knownForeign ??= mayHoldForeign(this.text, this.span) ? readForeign(this.inline) : [];
    return this.knownForeign;
  }

  get targets(): ReadonlySet<number> {
    const { links, images } = this.inline;
    this.knownTargets ??= new Set([
      ...links.map(({ hrefSpan }) => hrefSpan.start),
      ...images.map(({ span }) => span.start),
    ]);
    return this.knownTargets;
  }
}

/** Whether a place in the document is wholly the author's own. */
export function isOwn({ foreign }: Passage, { start, end }: Span): boolean {
  const before = foreign[lastBeginningBefore(foreign, end)];
  return before === undefined || before.end <= start;
}

/** The index of the passage's line that holds a place in the document; -1 for none. */
export function lineAt({ lines }: Passage, offset: number): number {
  const index = lastBeginningBefore(lines, offset + 1);
  return offset < (lines[index]?.end ?? 0) ? index : -1;
}

/** Of spans in order, the index of the last that begins before a place; -1 for none. */
function lastBeginningBefore(spans: readonly Span[], place: number): number {
  return partitionPoint(spans.length, (index) => (spans[index]?.start ?? 0) < place) - 1;
}
