/** Where a link of the page leads. Everything else than these is not followed. */
export type Link =
  | { readonly kind: "external"; readonly url: string }
  /** A file beside the document, decoded, with the fragment that was asked for. */
  | { readonly kind: "file"; readonly path: string; readonly fragment: string }
  | { readonly kind: "fragment"; readonly id: string };

const EXTERNAL: readonly string[] = ["http:", "https:", "mailto:"];

/**
 * Reads a link by an allow-list of schemes.
 *
 * @example
 * readLink("../runbook.md#step-2")  // { kind: "file", path: "../runbook.md", fragment: "step-2" }
 * readLink("command:workbench.quit") // undefined
 */
export function readLink(href: string): Link | undefined {
  // Browsers drop white space and control characters before they look for the scheme, and read `\` as `/`.
  const plain = href.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "").replaceAll("\\", "/");
  const scheme = /^[^/?#:]*:/.exec(plain)?.[0].toLowerCase();
  if (scheme !== undefined) {
    return EXTERNAL.includes(scheme) ? { kind: "external", url: plain } : undefined;
  }
  if (plain === "" || plain.startsWith("//")) {
    return undefined;
  }
  const hash = plain.indexOf("#");
  const fragment = hash === -1 ? "" : decode(plain.slice(hash + 1));
  const path = decode((hash === -1 ? plain : plain.slice(0, hash)).replace(/\?.*$/, ""));
  return path === "" ? { kind: "fragment", id: fragment } : { kind: "file", path, fragment };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is no encoding: the text means itself.
    return text;
  }
}
