import DOMPurify, { type Config } from "dompurify";
import { readLink } from "../src/preview/readLink.ts";

/** What a document may be made of. Forms, frames, scripts, styles, SVG and MathML are not among it. */
const TAGS =
  `a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p pre q rp rt ruby s samp section small
span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/);

/** Neither `style` nor `name`, which could change how the page looks or what its script finds. */
const ATTRIBUTES =
  `align alt class colspan data-column data-jump data-line data-problem datetime dir headers height href id lang open reversed role rowspan
scope span src start title value width`.split(/\s+/);

/** What the drawing of the incident is made of: shapes and words, nothing that loads, moves or refers to anything else. */
const DRAWING_TAGS = ["svg", "g", "defs", "pattern", "line", "rect", "circle", "path", "text", "tspan"];
const DRAWING_ATTRIBUTES =
  `cx cy d data-event data-zone data-zoom fill overflow patterntransform patternunits r rx text-anchor
x x1 x2 y y1 y2`.split(/\s+/);

const SHARED: Config = {
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: true,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  SANITIZE_DOM: true,
};
const OF_DOCUMENT: Config = { ...SHARED, ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES };
const OF_GLANCE: Config = {
  ...SHARED,
  ALLOWED_TAGS: [...TAGS, ...DRAWING_TAGS],
  ALLOWED_ATTR: [...ATTRIBUTES, ...DRAWING_ATTRIBUTES],
};

/**
 * Turns markup into nodes that are safe to show: known elements and attributes only, and no link but those that
 * `readLink` knows. Images keep their source, whatever it is: `showImages` decides which are loaded. Only the incident at a
 * glance, which is the server's own and comes first, may be drawn; a document may not.
 *
 * The parts of the glance and the blocks of the text are sanitised one by one, and those that stood in the page before as
 * well are not sanitised again: a keystroke changes one of thousands.
 */
export class Sanitizer {
  #known: ReadonlyMap<string, DocumentFragment> = new Map();

  /** @param most only so many nodes of the text are taken, for a first picture. */
  sanitize(html: string, most = Number.POSITIVE_INFINITY): DocumentFragment {
    const source = withoutStyles(html);
    const first = source.firstElementChild;
    const glance = first?.matches("section.incident") ? first : undefined;
    const text = source.querySelector("article.text, article");
    const parts = [...(glance?.childNodes ?? [])];
    const blocks = [...(text?.childNodes ?? [])].slice(0, most);
    glance?.replaceChildren();
    text?.replaceChildren();
    const page = purify(source, OF_DOCUMENT);
    const seen = new Map<string, DocumentFragment>();
    page.querySelector("section.incident")?.append(...this.#purifyEach(parts, seen, OF_GLANCE));
    page.querySelector("article")?.append(...this.#purifyEach(blocks, seen, OF_DOCUMENT));
    this.#known = seen;
    return page;
  }

  /** What is new is sanitised in one go, each node in a holder of its own, since every go has its price. */
  #purifyEach(nodes: readonly Node[], seen: Map<string, DocumentFragment>, config: Config): readonly Node[] {
    const prefix = config === OF_GLANCE ? "glance " : "text ";
    const keys = nodes.map((node) => (node instanceof Element ? prefix + node.outerHTML : undefined));
    const unknown = new Map<string, Node>();
    for (const [index, key] of keys.entries()) {
      const node = nodes[index];
      if (key !== undefined && node !== undefined) {
        const known = this.#known.get(key);
        if (known === undefined) {
          unknown.set(key, node);
        } else {
          seen.set(key, known);
        }
      }
    }
    for (const [key, safe] of purifyApart(unknown, config)) {
      seen.set(key, safe);
    }
    return nodes.map((node, index) => {
      const safe = seen.get(keys[index] ?? "");
      return safe === undefined
        ? document.createTextNode(node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "")
        : safe.cloneNode(true);
    });
  }
}

/** Everything stays in documents without a window all the while: in that of the page an image would be loaded at once. */
function purifyApart(nodes: ReadonlyMap<string, Node>, config: Config): ReadonlyMap<string, DocumentFragment> {
  const safe = new Map<string, DocumentFragment>();
  const inert = [...nodes.values()][0]?.ownerDocument;
  if (!inert || inert.defaultView !== null) {
    return safe;
  }
  const all = inert.createElement("div");
  for (const node of nodes.values()) {
    const holder = inert.createElement("div");
    holder.append(node);
    all.append(holder);
  }
  const holders = [...(purify(all, config).firstElementChild?.children ?? [])];
  if (holders.length !== nodes.size) {
    throw new Error("What was sanitised does not stand where it was put.");
  }
  for (const [index, key] of [...nodes.keys()].entries()) {
    const holder = holders[index];
    const fragment = holder?.ownerDocument.createDocumentFragment();
    if (holder && fragment) {
      fragment.append(...holder.childNodes);
      safe.set(key, fragment);
    }
  }
  return safe;
}

function purify(source: Node, config: Config): DocumentFragment {
  const page = DOMPurify.sanitize(source, { ...config, RETURN_DOM_FRAGMENT: true });
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
  const glance = template.content.firstElementChild;
  for (const element of template.content.querySelectorAll("[id]")) {
    if (OWN_ID.test(element.id) && !(glance?.matches("section.incident") && glance.contains(element))) {
      element.removeAttribute("id");
    }
  }
  return template.content;
}
