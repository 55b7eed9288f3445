import { readLink } from "../src/preview/readLink.ts";
import type { Host, Page } from "./page.ts";

/** A link to a line of the source shows it here and in the editor; any other one is for the editor to judge. */
export function followLink(
  event: MouseEvent,
  { main, page, host }: { main: HTMLElement; page: Page; host: Host },
): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href") ?? undefined;
  if (link === null || href === undefined) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const line = link.hasAttribute("data-line") ? lineOf(link) : undefined;
  const target = readLink(href);
  if (line !== undefined) {
    page.scrollTo(line);
    host.postMessage({ type: "reveal", document: page.document, line, column: columnOf(link) });
  } else if (target?.kind === "fragment") {
    const found = findById(main, target.id);
    if (found instanceof HTMLDetailsElement) {
      found.open = true;
    }
    found?.scrollIntoView();
  } else if (target !== undefined) {
    host.postMessage({ type: "open", document: page.document, href });
  }
}

/** The 0-based source line of the block that something on the page belongs to. */
export function lineOf(target: EventTarget | null): number | undefined {
  const block = target instanceof Element ? target.closest("[data-line]") : null;
  const line = Number(block?.getAttribute("data-line") ?? Number.NaN);
  return Number.isInteger(line) && line >= 0 ? line : undefined;
}

/** Where on its line a link leads to. */
export function columnOf(link: Element): number {
  const column = Number(link.getAttribute("data-column") ?? 0);
  return Number.isInteger(column) && column >= 0 ? column : 0;
}

/** Not by a selector: any text may stand in an id, and people write those of headings in either case. */
function findById(main: HTMLElement, wanted: string): Element | undefined {
  const elements = [...main.querySelectorAll("[id]")];
  return (
    elements.find(({ id }) => id === wanted) ?? elements.find(({ id }) => id.toLowerCase() === wanted.toLowerCase())
  );
}
