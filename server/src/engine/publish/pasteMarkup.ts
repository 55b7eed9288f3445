import type sanitizeHtml from "sanitize-html";
import { isAllowedLink } from "../markdown/links.ts";
import { imageAsWords, loadSanitizer } from "./sanitizeMarkup.ts";

/**
 * Markup made safe to paste, and fit for it: the elements that editors know, without classes and names, each with its style
 * beside it; links that lead somewhere from anywhere; images that hold their own data, in the forms that every editor shows.
 *
 * @example
 * await pasteMarkup('<details><summary>More</summary><kbd>q</kbd></details>')
 * // '<div style="font-family: …"><div><p style="font-weight: 600"…>More</p><code style="…">q</code></div></div>'
 */
export async function pasteMarkup(markup: string): Promise<string> {
  const sanitize = await loadSanitizer();
  const safe = sanitize(markup, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ["href"],
      img: ["src", "alt", "width", "height"],
      td: ["align", "colspan", "rowspan"],
      th: ["align", "colspan", "rowspan", "scope"],
      ol: ["start", "reversed"],
      li: ["value"],
      "*": ["dir", "lang"],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: {
      ...PLAINER,
      a: withLinkFromAnywhere,
      img: withPlainImage,
      span: byClass,
      td: withAlignment,
      th: withAlignment,
    },
  });
  return `<div style="${FONT}">\n${withStyles(safe).trim()}\n</div>\n`;
}

const TAGS = `a b blockquote br caption code del div em h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s span strong sub sup
table tbody td tfoot th thead tr u ul`.split(/\s+/);

/** What has no counterpart in a document becomes the nearest that has. Everything else keeps its words alone. */
const PLAINER: Readonly<Record<string, string>> = {
  article: "div",
  aside: "div",
  dd: "p",
  details: "div",
  dl: "div",
  dt: "strong",
  figcaption: "p",
  figure: "div",
  header: "div",
  kbd: "code",
  samp: "code",
  section: "div",
  summary: "strong",
  tt: "code",
  var: "em",
};

type Attributes = Record<string, string>;

/** A link within the page or to a file beside it leads nowhere from a mail. */
function withLinkFromAnywhere(_tag: string, { href = "" }: Attributes): sanitizeHtml.Tag {
  return /^\s*(?:https?|mailto):/i.test(href) && isAllowedLink(href)
    ? { tagName: "a", attribs: { href } }
    : { tagName: "span", attribs: {} };
}

const SHOWN_EVERYWHERE = /^data:image\/(?:gif|png|jpeg|webp);base64,[a-z\d+/=\s]*$/i;

function withPlainImage(tagName: string, attribs: Attributes): sanitizeHtml.Tag {
  return SHOWN_EVERYWHERE.test(attribs.src ?? "") ? { tagName, attribs } : imageAsWords(attribs);
}

/** The name of a fact is bold, since a class means nothing elsewhere. */
function byClass(_tag: string, attribs: Attributes): sanitizeHtml.Tag {
  return { tagName: attribs.class === "fact-name" ? "strong" : "span", attribs };
}

function withAlignment(tagName: string, { class: name, ...attribs }: Attributes): sanitizeHtml.Tag {
  const align = /^align-(left|center|right)$/.exec(name ?? "")?.[1];
  return { tagName, attribs: align === undefined ? attribs : { ...attribs, align } };
}

const FONT = "font-family: Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.5";
const MONOSPACE = "font-family: Consolas, Menlo, monospace; font-size: 13px; color: #1f2328; background-color: #f3f4f6";
const CELL = "border: 1px solid #c8ccd2; padding: 4px 8px; vertical-align: top";

/** A light ground gets dark words with it, since the page it is pasted into may be dark. */
const STYLES: Readonly<Record<string, string>> = {
  h1: "font-size: 24px; line-height: 1.3; margin: 0 0 8px",
  h2: "font-size: 19px; line-height: 1.3; margin: 24px 0 8px",
  h3: "font-size: 16px; line-height: 1.3; margin: 20px 0 6px",
  table: "border-collapse: collapse; margin: 0 0 16px",
  td: CELL,
  th: `${CELL}; text-align: left; font-weight: 600; color: #1f2328; background-color: #f3f4f6`,
  code: MONOSPACE,
  pre: `${MONOSPACE}; padding: 8px 12px; white-space: pre-wrap`,
  blockquote: "margin: 0 0 16px; padding: 0 12px; border-left: 3px solid #c8ccd2",
  img: "max-width: 100%",
};

const STYLED = new RegExp(`<(${Object.keys(STYLES).join("|")})(?=[ >])`, "g");

/** In sanitised markup a sign of less than opens a tag and nothing else. Word takes the lines of a table from its border. */
function withStyles(safe: string): string {
  return safe
    .replace(STYLED, (tag, name: string) => `${tag}${name === "table" ? ' border="1"' : ""} style="${STYLES[name]}"`)
    .replace(/(<th [^>]*?)text-align: left; ([^>]*? align=")/g, "$1$2");
}
