import MarkdownIt from "markdown-it";

/**
 * Writes inline Markdown as HTML, as it must stand where Markdown is not read: in a table of HTML. HTML in it stays. Made once
 * for all cells of a table, since a renderer takes longer to make than to use.
 *
 * @example
 * inlineHtmlWriter()("**Deploy** of [71](https://example.com/71)") // `<strong>Deploy</strong> of <a href="https://example.com/71">71</a>`
 */
export function inlineHtmlWriter(): (markdown: string) => string {
  const renderer = new MarkdownIt({ html: true });
  return (markdown) => {
    const parts = renderer.renderInline(markdown).split(/(<[^<>]*>)/);
    // A quotation mark needs no entity between tags.
    return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(/&quot;/g, '"'))).join("");
  };
}

/** What Markdown has marks of its own for. */
const MARKS: Readonly<Record<string, string>> = { strong: "**", b: "**", em: "*", i: "*", s: "~~", del: "~~" };

const CODE = /<code>([^<`]*)<\/code>/gi;
const LINK = /<a href="([^"\s<>()]*)">((?:(?!<\/?a\b)[^[\]])*)<\/a>/gi;
const IMAGE = /<img src="([^"\s<>()]*)" alt="([^"[\]]*)" ?\/?>/gi;
const TAG = /(<\/?[a-z][^<>]*>|<!--(?:(?!<!--)[\s\S])*?-->)/i;

/**
 * The other way: marks for the tags that Markdown has some for, other tags as they are, and what Markdown would take for a mark
 * escaped.
 *
 * @example
 * htmlToInline("<b>Deploy</b> of <code>a|b</code>") // "**Deploy** of `a|b`"
 */
export function htmlToInline(html: string): string {
  const kept: string[] = [];
  const keep = (words: string) => `<${kept.push(words) - 1}>`;
  const words = html
    .replace(/<\/?p\b[^>]*>/gi, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(CODE, (_, code: string) => keep(`\`${decoded(code)}\``))
    .replace(IMAGE, (_, src: string, alt: string) => keep(`![${decoded(alt)}](${decoded(src)})`))
    .replace(LINK, (_, href: string, inner: string) => `${keep("[")}${inner}${keep(`](${decoded(href)})`)}`);
  return words
    .split(/(<\d+>)/)
    .map((part) => {
      const index = /^<(\d+)>$/.exec(part)?.[1];
      return index === undefined ? withMarks(part) : (kept[Number(index)] ?? part);
    })
    .join("");
}

function withMarks(html: string): string {
  return html
    .split(TAG)
    .map((part, index) => {
      const name = /^<\/?([a-z]+)>$/i.exec(part)?.[1]?.toLowerCase() ?? "";
      return index % 2 === 1 ? (MARKS[name] ?? part) : escaped(decoded(part));
    })
    .join("");
}

function escaped(words: string): string {
  return words.replace(/[\\`*]|\[(?=[^[\]]*\]\()/g, "\\$&");
}

/** Those entities that a renderer writes; `&lt;` stays before a letter, where it would begin a tag. */
function decoded(words: string): string {
  return words
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, ">")
    .replace(/&lt;(?![a-z/!?])/gi, "<")
    .replace(/&amp;(?!#?\w+;)/g, "&");
}
