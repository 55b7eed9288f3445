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
 * The markup as nodes that are safe to show: known elements and attributes only, and no link but those that `readLink`
 * knows. Images keep their source, whatever it is: `showImages` decides which are loaded.
 */
export function sanitize(html: string): DocumentFragment {
  const page = DOMPurify.sanitize(withoutStyles(html), {
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
  for (const element of page.querySelectorAll("article [id]")) {
    if (OWN_ID.test(element.id)) {
      element.removeAttribute("id");
    }
  }
  return page;
}

/** Names in the page that a document may not take. */
const OWN_ID = /^(?:pm-|postmortem-)/;

/**
 * The markup as nodes outside of any page, without what the page's policy would refuse and report piece by piece once
 * DOMPurify puts them into a document of its own. Not a defence: that is DOMPurify's part.
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
  return template.content;
}
