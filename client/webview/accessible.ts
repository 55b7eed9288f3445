/**
 * Mends what a document may get wrong for readers who do not see it: a heading that skips a level is announced at the
 * level that follows, an empty header cell is no header.
 */
export function makeAccessible(page: DocumentFragment): void {
  let level = 0;
  for (const heading of page.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const written = Number(heading.tagName.slice(1));
    const announced = Math.min(written, level + 1);
    if (announced !== written) {
      heading.setAttribute("role", "heading");
      heading.setAttribute("aria-level", String(announced));
    }
    level = announced;
  }
  for (const cell of page.querySelectorAll("th")) {
    if ((cell.textContent ?? "").trim() === "" && cell.querySelector("img") === null) {
      const plain = document.createElement("td");
      plain.append(...cell.childNodes);
      cell.replaceWith(plain);
    }
  }
}

/** What is too wide for the page can be scrolled by keyboard, too; what fits is no stop for the Tab key. */
export function markScrollable(main: HTMLElement): void {
  for (const box of main.querySelectorAll<HTMLElement>("pre, .table-scroll")) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute("tabindex");
    }
  }
}
