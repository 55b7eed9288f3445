import type { HeadingStyle, Section } from "../incident/model.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import { slice } from "../text/span.ts";

/** How a document writes the headings of its sections, so that a new one looks like the others. */
export interface HeadingManner {
  readonly style: "atx" | "setext" | "bold" | "label" | "caps" | "bare";
  /** For `#` and setext. */
  readonly level: number;
  readonly closingHashes: boolean;
  /** Whether a blank line stands between a heading and what follows it. */
  readonly blankAfter: boolean;
  /** Whether a blank line stands before a heading. */
  readonly blankBefore: boolean;
}

const PLAIN: HeadingManner = { style: "atx", level: 2, closingHashes: false, blankAfter: true, blankBefore: true };

/** A lead before running text becomes a line of its own, an HTML heading a Markdown one: what is inserted is a block. */
const STYLE_OF: Readonly<Record<HeadingStyle, HeadingManner["style"]>> = {
  atx: "atx",
  setext: "setext",
  html: "atx",
  bold: "bold",
  "bold-lead": "bold",
  "list-label": "bold",
  label: "label",
  caps: "caps",
  bare: "bare",
};

/**
 * The manner of the uppermost sections of a known kind. Real headings are preferred over others where there are both; a
 * document without sections gets `##`.
 *
 * @example
 * readHeadingManner(markdown, sections) // { style: "label", level: 2, blankAfter: false, … }
 */
export function readHeadingManner(markdown: MarkdownDocument, sections: readonly Section[]): HeadingManner {
  const known = sections.filter((section) => section.kind !== "other");
  const real = known.filter(({ style }) => style === "atx" || style === "setext" || style === "html");
  const candidates = real.length > 0 ? real : known;
  const level = Math.min(...candidates.map((section) => section.level));
  const models = candidates.filter((section) => section.level === level);
  const model = models[0];
  if (!model) {
    return PLAIN;
  }
  const isReal = STYLE_OF[model.style] === "atx" || STYLE_OF[model.style] === "setext";
  return {
    style: STYLE_OF[model.style],
    level,
    closingHashes: model.style === "atx" && /#[ \t]*$/.test(headingLine(markdown, model)),
    blankAfter: most(models, (section) => isBlankLine(markdown, lineOf(markdown, section.ownBody.start) + 1)),
    blankBefore: isReal || most(models, (section) => isBlankLine(markdown, lineOf(markdown, section.span.start) - 1)),
  };
}

function headingLine({ text, lines }: MarkdownDocument, section: Section): string {
  return slice(text, lines.span(lines.at(section.titleSpan.start)));
}

function lineOf({ lines }: MarkdownDocument, offset: number): number {
  return lines.at(offset);
}

function isBlankLine({ text, lines }: MarkdownDocument, line: number): boolean {
  return line < 0 || line >= lines.count || slice(text, lines.span(line)).trim() === "";
}

function most<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  return items.filter(holds).length * 2 > items.length;
}

/**
 * A heading in the manner of the document, without line breaks around it.
 *
 * @example
 * writeHeading("Impact", { style: "label", … }, "\n") // "Impact:"
 */
export function writeHeading(title: string, manner: HeadingManner, lineBreak: string): string {
  switch (manner.style) {
    case "atx": {
      const hashes = "#".repeat(manner.level);
      return manner.closingHashes ? `${hashes} ${title} ${hashes}` : `${hashes} ${title}`;
    }
    case "setext":
      return manner.level > 2
        ? `${"#".repeat(manner.level)} ${title}`
        : `${title}${lineBreak}${(manner.level === 1 ? "=" : "-").repeat(title.length)}`;
    case "bold":
      return `**${title}**`;
    case "label":
      return `${title}:`;
    case "caps":
      return title.toUpperCase();
    case "bare":
      return title;
  }
}
