import { decodePercent } from "../text/decodePercent.ts";
import { nearest } from "../text/nearest.ts";
import type { ListFolder } from "./rule.ts";

/** A relative target that leads to nothing, though its folder exists. */
export interface LackingTarget {
  /** The last part of the path: `runbook.md`. */
  readonly name: string;
  /** The path as written, without query and anchor. */
  readonly path: string;
  /** What was probably meant, as a name and as the path to write. */
  readonly near?: { readonly name: string; readonly path: string };
}

/** Generators of sites write pages of other forms beside a source. */
const PAGE = /\.(?:html?|php|aspx?)$/i;
const SOURCE = /\.(?:md|markdown|mdx|qmd|rst|adoc|erb|ipynb)$/i;

/**
 * Whether a relative path leads to nothing. `undefined` where it leads to a file or a folder, where its own folder does not
 * exist or cannot be looked into, and where a site generator may make a page of it.
 *
 * @example
 * lackingTarget("runbok.md#step-2", () => ["outage.md", "runbook.md"])
 * // { name: "runbok.md", path: "runbok.md", near: { name: "runbook.md", path: "runbook.md" } }
 */
export function lackingTarget(target: string, listFolder: ListFolder): LackingTarget | undefined {
  const path = target.replace(/[?#].*$/, "");
  const parts = decodePercent(path).split("/");
  const name = parts.at(-1) ?? "";
  // Without an ending it may be the address of a page; a path that ends in its folder names no file.
  if (!/[^.]\.\w{1,10}$/.test(name)) {
    return undefined;
  }
  const names = listFolder(parts.slice(0, -1).join("/") || ".");
  if (names === undefined || names.some((each) => isSame(each, name)) || isPageOf(name, names)) {
    return undefined;
  }
  const meant = sameStem(name, names) ?? nearest(name, names);
  const written = path.slice(path.lastIndexOf("/") + 1);
  const start = path.slice(0, path.length - written.length);
  return meant === undefined ? { name, path } : { name, path, near: { name: meant, path: start + encoded(meant) } };
}

/** Some file systems take letters with their accents apart. */
function isSame(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}

/** `runbook.html` is made of `runbook.md`, and of `runbook.html.md.erb`. */
function isPageOf(name: string, names: readonly string[]): boolean {
  const stem = name.replace(PAGE, "");
  return PAGE.test(name) && names.some((each) => each.startsWith(`${stem}.`) && SOURCE.test(each));
}

function sameStem(name: string, names: readonly string[]): string | undefined {
  const stem = stemOf(name).toLowerCase();
  return names.find((each) => stemOf(each).toLowerCase() === stem);
}

function stemOf(name: string): string {
  const point = name.lastIndexOf(".");
  return point <= 0 ? name : name.slice(0, point);
}

/** A name as it can stand in a link: without spaces and brackets. */
function encoded(name: string): string {
  return name.replace(/[\s()<>%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
