/**
 * Whether a link may be followed from a page of ours: `http:`, `https:`, `mailto:`, a path, a query or a fragment. Other
 * schemes (`command:`, `javascript:`, `file:`…) may start something; `//host` hides where it leads.
 *
 * @example
 * isAllowedLink("../runbook.md#step-2") // true
 * isAllowedLink("command:workbench.action.quit") // false
 */
export function isAllowedLink(url: string): boolean {
  // Browsers drop white space and control characters before they look for the scheme, and read `\` as `/`.
  const plain = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "").replaceAll("\\", "/");
  if (plain.startsWith("//")) {
    return false;
  }
  const scheme = /^[^/?#:]*:/.exec(plain)?.[0].toLowerCase();
  return scheme === undefined || ALLOWED_SCHEMES.includes(scheme);
}

const ALLOWED_SCHEMES: readonly string[] = ["http:", "https:", "mailto:"];
