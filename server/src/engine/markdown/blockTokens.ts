import MarkdownIt, { type Token } from "markdown-it";

const markdownIt = new MarkdownIt("default", { html: true });

type BlockState = InstanceType<typeof markdownIt.block.State>;
type BlockRule = (state: BlockState, from: number, to: number, silent: boolean) => boolean;

const SPACE = 0x20;
const TAB = 0x09;

/** What tells which lines belong to which block. Of the closing tokens only those of containers are needed. */
const KEPT: ReadonlySet<string> = new Set([
  "heading_open",
  "paragraph_open",
  "bullet_list_open",
  "bullet_list_close",
  "ordered_list_open",
  "ordered_list_close",
  "list_item_open",
  "list_item_close",
  "blockquote_open",
  "blockquote_close",
  "table_open",
  "fence",
  "code_block",
  "html_block",
  "hr",
]);

/** A token without what a renderer needs. markdown-it's own defines its properties one by one, which is slow. */
class BlockToken implements Token {
  attrs: Token["attrs"] = null;
  map: Token["map"] = null;
  level = 0;
  children: Token["children"] = null;
  content = "";
  markup = "";
  info = "";
  meta: Token["meta"] = null;
  block = true;
  hidden = false;

  constructor(
    public type: string,
    public tag: string,
    public nesting: Token["nesting"],
  ) {}

  attrIndex(): number {
    return -1;
  }

  attrPush(): void {}

  attrSet(): void {}

  attrGet(): null {
    return null;
  }

  attrJoin(): void {}
}

/**
 * The state of markdown-it's block phase without what nobody reads here: the text of the blocks, and the tokens for it.
 * Making those took longer than finding the blocks.
 */
class LinesOnly extends markdownIt.block.State {
  /** What the rules write to in place of a token that is not kept. */
  readonly #unread = new BlockToken("", "", 0);

  constructor(source: string, md: BlockState["md"], env: BlockState["env"], tokens: Token[]) {
    // The lines are found below, a line and not a character at a time.
    super("", md, env, tokens);
    this.src = source;
    this.bMarks = [];
    this.eMarks = [];
    this.tShift = [];
    this.sCount = [];
    this.bsCount = [];
    for (let start = 0; start < source.length; ) {
      const newline = source.indexOf("\n", start);
      const end = newline === -1 ? source.length : newline;
      this.#addLine(start, end);
      start = end + 1;
    }
    const last = this.bMarks.length - 1;
    // Blanks without a line break at the very end are no line to markdown-it.
    if (last >= 0 && this.eMarks[last] === source.length && this.isEmpty(last)) {
      for (const marks of [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount]) {
        marks.pop();
      }
    }
    this.lineMax = this.bMarks.length;
    this.#addLine(source.length, source.length);
  }

  #addLine(start: number, end: number): void {
    let at = start;
    let indent = 0;
    for (let code = this.src.charCodeAt(at); at < end && (code === SPACE || code === TAB); ) {
      indent += code === TAB ? 4 - (indent % 4) : 1;
      at++;
      code = this.src.charCodeAt(at);
    }
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(at - start);
    this.sCount.push(indent);
    this.bsCount.push(0);
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    this.level += nesting;
    if (!KEPT.has(type)) {
      return this.#unread;
    }
    const token = new BlockToken(type, tag, nesting);
    this.tokens.push(token);
    return token;
  }

  override getLines(): string {
    return "";
  }
}

markdownIt.block.State = LinesOnly;

const underlined = ruleOf("lheading");
const table = ruleOf("table");

/** One of markdown-it's own rules. */
function ruleOf(name: string) {
  const { ruler } = new MarkdownIt().block;
  ruler.enableOnly(name);
  return ruler.getRules("")[0];
}

/** Whether a line of the paragraph could underline it; markdown-it asks all rules about each of its lines first. */
const heading: BlockRule = (state, from, to, silent) => {
  for (let line = from + 1; line < to && !state.isEmpty(line); line++) {
    const code = firstCode(state, line);
    if (code === HYPHEN || code === EQUALS) {
      return underlined?.(state, from, to, silent) ?? false;
    }
  }
  return false;
};

/** As markdown-it reads it; only a line that begins with a mark is asked whether it ends the paragraph. */
const paragraph: BlockRule = (state, from, to) => {
  const ends = markdownIt.block.ruler.getRules("paragraph");
  const around = state.parentType;
  state.parentType = "paragraph";
  let line = from + 1;
  while (line < to && !state.isEmpty(line)) {
    const indent = state.sCount[line] ?? 0;
    const isLazy = indent - state.blkIndent > 3 || indent < 0;
    if (!isLazy && mayEndParagraph(state, line, to) && ends.some((rule) => rule(state, line, to, true))) {
      break;
    }
    line++;
  }
  state.line = line;
  state.push("paragraph_open", "p", 1).map = [from, line];
  state.push("paragraph_close", "p", -1);
  state.parentType = around;
  return true;
};

markdownIt.block.ruler.at("lheading", heading);
markdownIt.block.ruler.at("paragraph", paragraph);

/** Most lines begin with a letter: nothing but a paragraph or a heading that is underlined begins so, unless columns are drawn below. */
markdownIt.block.ruler.before("table", "words", (state, from, to, silent) => {
  const isIndented = (state.sCount[from] ?? 0) - state.blkIndent > 3;
  const opensOther = isIndented || firstCode(state, from) === BRACKET || mayEndParagraph(state, from, to);
  return !opensOther && (heading(state, from, to, silent) || paragraph(state, from, to, silent));
});

/** As markdown-it reads it, which takes each row apart to make its cells. */
markdownIt.block.ruler.at(
  "table",
  (state, from, to, silent) => {
    if (!table?.(state, from, to, true)) {
      return false;
    }
    if (!silent && mayLackCells(state, from, to)) {
      return table(state, from, to, false);
    }
    if (!silent) {
      const end = tableEnd(state, from + 2, to);
      state.push("table_open", "table", 1).map = [from, end];
      state.push("table_close", "table", -1);
      state.line = end;
    }
    return true;
  },
  { alt: ["paragraph", "reference"] },
);

/** markdown-it ends a table where this many cells were left out, which it has to count. */
const MOST_CELLS_LACKING = 65536;

function mayLackCells({ src, bMarks, eMarks }: BlockState, from: number, to: number): boolean {
  let columns = 1;
  for (let at = bMarks[from] ?? 0; at < (eMarks[from] ?? 0); at++) {
    columns += src.charCodeAt(at) === PIPE ? 1 : 0;
  }
  return columns * (to - from) > MOST_CELLS_LACKING;
}

function tableEnd(state: BlockState, from: number, to: number): number {
  const ends = markdownIt.block.ruler.getRules("blockquote");
  const around = state.parentType;
  state.parentType = "table";
  let line = from;
  for (; line < to; line++) {
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    const isRow = indent >= 0 && indent < 4 && !isBlank(state, line);
    const code = firstCode(state, line);
    if (!isRow || (MARKS.has(code) && ends.some((rule) => rule(state, line, to, true)))) {
      break;
    }
  }
  state.parentType = around;
  return line;
}

/** A table ends also at a line of other spaces than those of Markdown. */
function isBlank({ src, bMarks, eMarks, tShift }: BlockState, line: number): boolean {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  const code = src.charCodeAt(start);
  return (code <= SPACE || code > 0x7f || start >= (eMarks[line] ?? 0)) && src.slice(start, eMarks[line]).trim() === "";
}

const PIPE = 0x7c;
const HYPHEN = 0x2d;
const BRACKET = 0x5b;
const EQUALS = 0x3d;

/** What opens a fence, a quotation, a rule, an item, HTML or a heading; below the first line of a table its columns are drawn. */
const MARKS = new Set(Array.from("`~>*_-+<#0123456789", (mark) => mark.charCodeAt(0)));
const COLUMN_MARKS = new Set(Array.from("|-:", (mark) => mark.charCodeAt(0)));

function mayEndParagraph(state: BlockState, line: number, to: number): boolean {
  return MARKS.has(firstCode(state, line)) || (line + 1 < to && COLUMN_MARKS.has(firstCode(state, line + 1)));
}

function firstCode({ src, bMarks, tShift }: BlockState, line: number): number {
  return src.charCodeAt((bMarks[line] ?? 0) + (tShift[line] ?? 0));
}

/**
 * The blocks of a Markdown text as markdown-it finds them: which lines belong to which block, and nothing of their text.
 * The opening tokens in order, those of lists, items and quotes with their closing ones.
 *
 * @example
 * readBlockTokens("# Outage\n\nDown.").map(({ type }) => type) // ["heading_open", "paragraph_open"]
 */
export function readBlockTokens(source: string): readonly Token[] {
  const tokens: Token[] = [];
  markdownIt.block.parse(source, markdownIt, {}, tokens);
  return tokens;
}
