import type { Lines } from "../text/lines.ts";
import type { Located, Span } from "../text/span.ts";

/** A Markdown document as a tree of blocks with spans into the source text. The front matter is not among the blocks. */
export interface MarkdownDocument {
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter?: FrontMatter;
  readonly blocks: readonly Block[];
  /** HTML comments outside of code, in order. */
  readonly comments: readonly Comment[];
}

export type Block = Heading | Paragraph | List | Table | Code | Quote | Html | ThematicBreak;

/** `#`, setext, or an HTML `<h1>`…`<h6>`. */
export interface Heading {
  readonly kind: "heading";
  readonly level: number;
  readonly style: "atx" | "setext" | "html";
  /** The words of the heading without marks, closing hashes and surrounding space. */
  readonly content: Span;
  /** All lines of the heading, without the last line break. */
  readonly span: Span;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
  /**
   * Each source line of the paragraph, without indentation, quote marks and the line break; outside of lists and quotations
   * also what stands behind a `<br>`, as a line of its own.
   */
  readonly lines: readonly Span[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** From the marker to the end of the item's last block. */
  readonly span: Span;
  /** `-`, `*`, `+`, `1.`, `1)`. */
  readonly marker: Span;
  /** `[ ]` or `[x]` at the head of a task list item. */
  readonly checkbox?: Located<boolean>;
  readonly blocks: readonly Block[];
}

/** A pipe table or an HTML table. */
export interface Table {
  readonly kind: "table";
  readonly syntax: "pipe" | "html";
  readonly span: Span;
  /** Absent where an HTML table has no row of `<th>`. */
  readonly header?: TableRow;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly span: Span;
  /** One for each column: a cell that spans several columns or rows (HTML) stands in each place it covers. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The content of the cell without surrounding space; empty at the place where content would stand. */
  readonly content: Span;
  /** True where an HTML cell with `rowspan` or `colspan` reaches into this place from an earlier one. */
  readonly continued: boolean;
}

/** A fence or an indented block. */
export interface Code {
  readonly kind: "code";
  readonly span: Span;
  /** The lines between the fences. */
  readonly content: Span;
  readonly language?: string;
}

export interface Quote {
  readonly kind: "quote";
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** HTML that is neither a heading, a table nor a comment. */
export interface Html {
  readonly kind: "html";
  readonly span: Span;
}

export interface ThematicBreak {
  readonly kind: "break";
  readonly span: Span;
}

export interface Comment {
  readonly span: Span;
  /** What stands between `<!--` and `-->`. */
  readonly content: Span;
}

/** YAML between two lines of `---` at the start of the document. */
export interface FrontMatter {
  /** With both fence lines. */
  readonly span: Span;
  readonly content: Span;
  /** The top-level keys in order; nested mappings and lists of scalars as values. */
  readonly entries: readonly FrontMatterEntry[];
  /** What was wrong with it; the entries that could be read are still there. */
  readonly faults: readonly FrontMatterFault[];
}

export interface FrontMatterEntry {
  readonly key: Located<string>;
  readonly value: FrontMatterValue;
  readonly valueSpan: Span;
}

export type FrontMatterValue =
  | { readonly kind: "scalar"; readonly value: string | number | boolean | undefined; readonly source: string }
  | { readonly kind: "list"; readonly items: readonly { readonly value: FrontMatterValue; readonly span: Span }[] }
  | { readonly kind: "map"; readonly entries: readonly FrontMatterEntry[] };

export interface FrontMatterFault {
  readonly kind: "syntax" | "unclosed" | "duplicate-key" | "too-large" | "not-yaml";
  readonly message: string;
  readonly span: Span;
}
