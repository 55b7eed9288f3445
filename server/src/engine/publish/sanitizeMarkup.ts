import type sanitizeHtml from "sanitize-html";
import { isAllowedLink } from "../markdown/links.ts";

/**
 * Markup of a document made safe for a page that is opened anywhere: known elements and attributes only, no scripts, styles,
 * forms or frames, links by http, https, mailto and within the page. Images stay where they hold their own data; the others
 * become links, since the page loads nothing.
 *
 * @example
 * await sanitizeMarkup('<b onclick="x()">a</b><script>x()</script>') // "<b>a</b>"
 */
export async function sanitizeMarkup(markup: string): Promise<string> {
  const sanitize = await loadSanitizer();
  return sanitize(markup, {
    allowedTags: TAGS,
    allowedAttributes: {
      "*": ["align", "class", "dir", "id", "lang", "title", "role", "aria-label"],
      a: ["href"],
      img: ["src", "alt", "width", "height"],
      td: ["colspan", "rowspan", "headers"],
      th: ["colspan", "rowspan", "scope"],
      ol: ["start", "reversed"],
      li: ["value"],
      time: ["datetime"],
      details: ["open"],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: { a: withAllowedLink, img: withOwnData },
  });
}

/**
 * The words of some markup, without any tag.
 *
 * @example
 * await wordsOfMarkup("<p>down <b>again</b></p>") // "down again"
 */
export async function wordsOfMarkup(markup: string): Promise<string> {
  const sanitize = await loadSanitizer();
  return sanitize(markup, { allowedTags: [], allowedAttributes: {}, parseStyleAttributes: false }).trim();
}

/** Few runs and few sessions write anything for others, and the library is a good deal of code. */
export async function loadSanitizer(): Promise<typeof sanitizeHtml> {
  return (await import("sanitize-html")).default;
}

const TAGS =
  `a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub
summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/);

type Attributes = Record<string, string>;

function withAllowedLink(tagName: string, attribs: Attributes): sanitizeHtml.Tag {
  const { href, ...others } = attribs;
  return { tagName, attribs: href !== undefined && isAllowedLink(href) ? { ...others, href } : others };
}

const OWN_DATA = /^data:image\/(?:gif|png|jpeg|webp|svg\+xml);base64,[a-z\d+/=\s]*$/i;

function withOwnData(tagName: string, attribs: Attributes): sanitizeHtml.Tag {
  return OWN_DATA.test(attribs.src ?? "") ? { tagName, attribs } : imageAsWords(attribs);
}

/** An image that is not shown: what it would show, with the way to it where it lies on the network. */
export function imageAsWords({ src = "", alt = "", title = "" }: Attributes): sanitizeHtml.Tag {
  const name = alt || title || "image";
  return /^https?:/i.test(src)
    ? { tagName: "a", attribs: { href: src, class: "image" }, text: `Image: ${name}` }
    : { tagName: "span", attribs: { class: "image" }, text: `Image: ${name}` };
}
