import MarkdownIt, {
  type Env,
  type MarkdownIt as Renderer,
  type RendererRule,
  type StateCore,
  type Token,
} from "markdown-it";
import footnotes from "markdown-it-footnote";
import { type Say, sayIn } from "../text/say.ts";
import type { MarkdownDocument } from "./document.ts";
import { isAllowedLink } from "./links.ts";
import { hideLiquidTags, withoutLiquidTags } from "./liquid.ts";
import { isInTag, markSource } from "./markSource.ts";
import { type FoundMark, type MarkedSource, placeMarks, type TextMark } from "./placeMarks.ts";
import { newSlugs } from "./slugs.ts";

/** What a page may want otherwise than CommonMark has it. Lines are 0-based lines of the document. */
export interface RenderOptions {
  /** Lines in the middle of a paragraph that begin something of their own: each is shown on a line of its own. */
  readonly breakBefore?: ReadonlySet<number>;
  /** The line of a heading that is left out, since the page shows it elsewhere. */
  readonly omitHeadingAt?: number;
  /** Words to mark, in document order. */
  readonly marks?: readonly TextMark[];
  /** The language of the few words that are ours: names for screen readers. */
  readonly say?: Say;
}

interface RenderEnv extends Env, RenderOptions, MarkedSource {
  /** Set on the way: the marks of HTML and code. */
  inSource?: ReadonlyMap<Token, readonly FoundMark[]>;
}

/**
 * The document as HTML, without its front matter. Blocks carry `data-line`, the 0-based line they begin on. HTML of the
 * document is passed through: whoever shows the page sanitises it.
 *
 * @example
 * renderMarkdown(readMarkdown("# Outage")) // `<h1 data-line="0" id="outage">Outage</h1>\n`
 */
export function renderMarkdown(document: MarkdownDocument, options: RenderOptions = {}): string {
  const firstLine = lineAfterFrontMatter(document);
  const env: RenderEnv = { ...options, text: document.text, lines: document.lines, firstLine };
  return newRenderer(options.say ?? sayIn(undefined)).render(document.text.slice(document.lines.start(firstLine)), env);
}

function lineAfterFrontMatter({ frontMatter, lines }: MarkdownDocument): number {
  if (frontMatter === undefined || frontMatter.faults.some(({ kind }) => kind === "unclosed")) {
    return 0;
  }
  const line = lines.at(frontMatter.span.end);
  return lines.start(line) === frontMatter.span.end ? line : line + 1;
}

function newRenderer(say: Say): Renderer {
  const renderer = new MarkdownIt({ html: true, linkify: true });
  renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  renderer.validateLink = (url) => isAllowedLink(url) || isInlineImage(url);
  hideLiquidTags(renderer);
  renderer.use(footnotes);
  renderer.core.ruler.push("postmortem", (state) => prepareTokens(state));
  const { rules } = renderer.renderer;
  rules.table_open = (tokens, index, options, _env, self) =>
    `<div class="table-scroll">${self.renderToken(tokens, index, options)}`;
  rules.table_close = () => "</table></div>\n";
  rules.html_block = writeHtmlBlock;
  rules.html_inline = (tokens, index) => quietHtml(tokens[index]?.content ?? "");
  rules.fence = writeCode;
  rules.code_block = writeCode;
  rules.mark = (tokens, index) => tokens[index]?.content ?? "";
  rules.footnote_block_open = () => `<section class="footnotes" aria-label="${escapeText(say("Footnotes"))}">\n<ol>\n`;
  rules.footnote_anchor = (tokens, index) =>
    ` <a href="#fnref${footnoteName(tokens[index])}" class="footnote-back" aria-label="${escapeText(say("Back to the text"))}">↩</a>`;
  return renderer;
}

/** `2`, or `2:1` for the second reference to it. */
function footnoteName(token: Token | undefined): string {
  const [id, subId] = [Number(token?.meta?.id ?? 0), Number(token?.meta?.subId ?? 0)];
  return `${id + 1}${subId > 0 ? `:${subId}` : ""}`;
}

function prepareTokens(state: StateCore): void {
  const { tokens } = state;
  const env = state.env as RenderEnv;
  const { firstLine, breakBefore, omitHeadingAt, marks = [] } = env;
  const nextSlug = newSlugs();
  /** The lines of the blocks around, from the outside. */
  const around: (number | undefined)[] = [];
  tokens.forEach((token, index) => {
    const line = token.map === null ? undefined : token.map[0] + firstLine;
    if (token.type === "inline") {
      breakLines(token, { firstLine: line ?? 0, breakBefore });
      showCheckbox(token, tokens[index - 2], env.say ?? sayIn(undefined));
    } else if (line !== undefined && token.nesting >= 0 && line !== around.at(-1)) {
      // A block that begins where the one around it does has its line from there.
      token.attrSet("data-line", String(line));
    }
    if (token.nesting === 1) {
      around.push(line ?? around.at(-1));
    } else if (token.nesting === -1) {
      around.pop();
    }
    if (token.type === "heading_open") {
      token.attrSet("id", nextSlug(plainText(tokens[index + 1])));
    }
    alignByClass(token);
    if (token.type === "heading_open" && line !== undefined && line === omitHeadingAt) {
      hide(tokens.slice(index, index + 3));
    }
  });
  env.inSource = placeMarks(tokens, marks, env);
}

/** Turns soft breaks into hard ones, but only where each line of the source can be told by counting the breaks. */
function breakLines(token: Token, place: { firstLine: number; breakBefore: ReadonlySet<number> | undefined }): void {
  const children = token.children ?? [];
  const breaks = children.filter(({ type }) => type === "softbreak" || type === "hardbreak");
  if (
    place.breakBefore === undefined ||
    breaks.length === 0 ||
    breaks.length !== token.content.split("\n").length - 1
  ) {
    return;
  }
  breaks.forEach((child, index) => {
    if (place.breakBefore?.has(place.firstLine + index + 1)) {
      child.type = "hardbreak";
    }
  });
}

const CHECKBOX = /^\[([ xX])\](?=\s)/;

/** `[x]` at the head of a list item, shown as a box that a screen reader names. */
function showCheckbox(token: Token, listItem: Token | undefined, say: Say): void {
  const first = token.children?.[0];
  const box = listItem?.type === "list_item_open" && first?.type === "text" ? CHECKBOX.exec(first.content) : null;
  if (box === null || first === undefined) {
    return;
  }
  const done = box[1] !== " ";
  const shown: Token = Object.assign(Object.create(Object.getPrototypeOf(first)), first, {
    type: "html_inline",
    content: `<span class="checkbox" role="img" aria-label="${escapeText(done ? say("done") : say("open"))}">${done ? "☑" : "☐"}</span>`,
  });
  first.content = first.content.slice(box[0].length);
  token.children?.unshift(shown);
  listItem?.attrJoin("class", "task");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** markdown-it aligns the cells of a table by a style attribute, which no page of ours lets through. */
function alignByClass(token: Token): void {
  const style = token.attrGet("style");
  if (typeof style === "string") {
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
    token.attrSet("class", `align-${style.slice(style.indexOf(":") + 1)}`);
  }
}

function hide(tokens: readonly Token[]): void {
  for (const token of tokens) {
    token.type = "html_block";
    token.content = "";
    token.children = null;
    token.attrs = null;
  }
}

function plainText(inline: Token | undefined): string {
  return (inline?.children ?? []).map(({ type, content }) => (type === "html_inline" ? "" : content)).join("");
}

const writeCode: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const line = token?.attrGet("data-line") ?? "";
  const code = markSource(token?.content ?? "", marksOf(token, env), { write: escapeText });
  return `<pre data-line="${line}"><code>${code}</code></pre>\n`;
};

function marksOf(token: Token | undefined, env: unknown): readonly FoundMark[] {
  return (token && (env as RenderEnv).inSource?.get(token)) ?? [];
}

const TAG_AT_LINE_START = /^(\s{0,40}<[a-z][a-z0-9]{0,20})(?=[\s>])/i;

/** Every line of raw HTML that opens a tag says which line it is; what the HTML says stays as it is. */
const writeHtmlBlock: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const first = (token?.map?.[0] ?? 0) + (env as RenderEnv).firstLine;
  const content = markSource(token?.content ?? "", marksOf(token, env), {
    write: (piece) => piece,
    isForbidden: isInTag,
  });
  return quietHtml(content)
    .split("\n")
    .map((text, offset) => text.replace(TAG_AT_LINE_START, `$1 data-line="${first + offset}"`))
    .join("\n");
};

/**
 * HTML of the document without tags of a site generator, and without event handlers and styles: no page lets them work,
 * and merely reading them makes a browser report each one. Whoever shows the page sanitises it all the same.
 */
function quietHtml(markup: string): string {
  return withoutLiquidTags(markup).replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(ATTRIBUTE, (attribute, name: string) => (/^(?:on[a-z]+|style)$/i.test(name) ? "" : attribute)),
  );
}

const ATTRIBUTE = /\s([^\s"'<>=/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

function isInlineImage(url: string): boolean {
  return /^data:image\/(?:gif|png|jpeg|webp);/i.test(url.trim());
}
