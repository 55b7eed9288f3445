import DOMPurify from "dompurify";
import { readLink } from "../src/preview/readLink.ts";

/** What a document may be made of. Forms, frames, scripts, styles, SVG and MathML are not among it. */
const TAGS =
  `a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small
span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/);

/** Neither `style` nor `name`, which could change how the page looks or what its script finds. */
const ATTRIBUTES =
  `align alt class colspan data-line datetime dir headers height href id lang open reversed role rowspan
scope span src start title value width`.split(/\s+/);

/**
 * Turns markup into nodes that are safe to show: known elements and attributes only, and no link but those that
 * `readLink` knows. Images keep their source, whatever it is: `showImages` decides which are loaded.
 *
 * The blocks of the text are sanitised one by one, and those that stood in the page before as well are not sanitised
 * again: a keystroke changes one of thousands.
 */
export class Sanitizer {
  #known: ReadonlyMap<string, DocumentFragment> = new Map();

  sanitize(html: string): DocumentFragment {
    const source = withoutStyles(html);
    const blocks = [...(source.querySelector("article")?.childNodes ?? [])];
    source.querySelector("article")?.replaceChildren();
    const page = purify(source);
    const article = page.querySelector("article");
    const seen = new Map<string, DocumentFragment>();
    for (const block of blocks) {
      if (!(block instanceof Element)) {
        article?.append(block.nodeType === Node.TEXT_NODE ? (block.textContent ?? "") : "");
        continue;
      }
      const key = block.outerHTML;
      const safe = seen.get(key) ?? this.#known.get(key) ?? purify(block);
      seen.set(key, safe);
      article?.append(safe.cloneNode(true));
    }
    this.#known = seen;
    return page;
  }
}

function purify(source: Node): DocumentFragment {
  const page = DOMPurify.sanitize(source, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: true,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    SANITIZE_DOM: true,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of page.querySelectorAll("a[href]")) {
    if (readLink(link.getAttribute("href") ?? "") === undefined) {
      link.removeAttribute("href");
    }
  }
  return page;
}

/** The page's own names, which no document may take. */
const OWN_ID = /^(?:pm-|postmortem-)/;

/**
 * The markup as nodes outside of any page, without the page's own names and without what its policy would refuse and
 * report piece by piece once DOMPurify puts it into a document of its own. Not a defence: that is DOMPurify's part.
 */
function withoutStyles(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll("base, embed, iframe, link, meta, object, script, style")) {
    element.remove();
  }
  for (const element of template.content.querySelectorAll("[style]")) {
    element.removeAttribute("style");
  }
  for (const element of template.content.querySelectorAll("article [id]")) {
    if (OWN_ID.test(element.id)) {
      element.removeAttribute("id");
    }
  }
  return template.content;
}
