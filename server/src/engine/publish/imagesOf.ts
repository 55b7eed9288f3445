import type { Analysis } from "../analysis.ts";
import { renderMarkdown } from "../markdown/renderMarkdown.ts";

/** An image of a page up to its address, in whichever quotation marks, and the address. */
const IMAGE = /(<img\b[^>]*?\bsrc\s*=\s*(["']))([^"']*)(?=\2)/gi;

/**
 * The addresses of the images of a document that are files beside it, each once: a page that is to stand alone has to hold
 * them.
 *
 * @example
 * imagesOf(analysis) // ["images/errors.png"]
 */
export function imagesOf({ markdown }: Pick<Analysis, "markdown">): readonly string[] {
  const addresses = [...renderMarkdown(markdown).matchAll(IMAGE)].map(([, , , address = ""]) => decoded(address));
  return [...new Set(addresses)].filter((address) => address !== "" && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address));
}

/** The page with the content of its images in the place of their addresses, as far as it is known. */
export function withImages(markup: string, dataOf: (address: string) => string | undefined): string {
  return markup.replace(IMAGE, (image, before: string, _quote: string, address: string) => {
    const data = dataOf(decoded(address));
    return data === undefined ? image : before + data;
  });
}

function decoded(address: string): string {
  return address.replaceAll("&amp;", "&");
}
