/** How many times as wide as the page the drawing may be. */
const ZOOMS = [1, 2, 4, 8];

/** The events of the drawing, in the order of time. */
const EVENTS = "#pm-drawing a.event";

/**
 * Makes ready what came from the server: one event of the drawing is a stop for the Tab key, the arrows lead to the others;
 * the page's own tip stands for the browser's.
 */
export function prepareDrawing(page: DocumentFragment): void {
  for (const title of page.querySelectorAll("#pm-drawing title")) {
    if (title.parentElement?.hasAttribute("aria-label")) {
      title.remove();
    }
  }
  for (const [index, event] of [...page.querySelectorAll<SVGElement>(EVENTS)].entries()) {
    event.setAttribute("tabindex", index === 0 ? "0" : "-1");
  }
}

/** The reader's zoom is the page's, not the server's. */
export function keepZoom(before: Element, after: Element): void {
  if (before.id === "pm-drawing") {
    after.className = before.className;
  }
}

/** Zooms in or out, and keeps what is in the middle of the window there. */
export function zoom(main: HTMLElement, direction: "in" | "out"): void {
  const drawing = main.querySelector("#pm-drawing");
  const box = drawing?.querySelector(".window");
  if (drawing === null || !box) {
    return;
  }
  const now = ZOOMS.findIndex((factor) => drawing.classList.contains(`zoom-${factor}`));
  const next = ZOOMS[Math.max(0, now) + (direction === "in" ? 1 : -1)];
  if (next !== undefined) {
    const middle = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
    drawing.classList.remove(...ZOOMS.map((factor) => `zoom-${factor}`));
    drawing.classList.add(`zoom-${next}`);
    box.scrollLeft = middle * box.scrollWidth - box.clientWidth / 2;
  }
}

/** Arrow keys, Home and End walk through the events, + and − zoom. */
export function walkDrawing(event: KeyboardEvent, main: HTMLElement): void {
  const current = event.target instanceof Element ? event.target.closest<SVGElement>(EVENTS) : null;
  if (current === null || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const events = [...main.querySelectorAll<SVGElement>(EVENTS)];
  const at = events.indexOf(current);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: events.length - 1,
  };
  const target = targets[event.key];
  if (event.key === "+" || event.key === "-") {
    zoom(main, event.key === "+" ? "in" : "out");
    current.scrollIntoView({ block: "nearest", inline: "center" });
  } else if (target === undefined) {
    return;
  } else {
    const next = events[target];
    current.setAttribute("tabindex", next === undefined ? "0" : "-1");
    next?.setAttribute("tabindex", "0");
    next?.focus();
  }
  event.preventDefault();
}

/** The event of the drawing that something in it belongs to: its mark, or its words. */
export function eventOf(target: EventTarget | null, main: HTMLElement): SVGElement | undefined {
  if (!(target instanceof Element)) {
    return undefined;
  }
  const mark = target.closest<SVGElement>(EVENTS);
  const index = Number(target.closest("#pm-drawing [data-event]")?.getAttribute("data-event") ?? Number.NaN);
  return mark ?? [...main.querySelectorAll<SVGElement>(EVENTS)][index];
}
