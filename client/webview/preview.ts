import { readToPage } from "../src/preview/messages.ts";
import { eventOf, walkDrawing, zoom } from "./drawing.ts";
import { followLink, lineOf } from "./followLink.ts";
import { type Host, Page } from "./page.ts";
import { ProblemCard } from "./problemCard.ts";
import { Tip } from "./tip.ts";

declare function acquireVsCodeApi(): Host;

function start(main: HTMLElement, host: Host): void {
  const page = new Page(main, host);
  const { looking = "", noFix = "", close = "", showSource = "" } = main.dataset;
  const card = new ProblemCard(main, { page, host, words: { looking, noFix, close, showSource } });
  const tip = new Tip(main);
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readToPage(data);
    if (message?.type === "fixes") {
      card.showFixes(message);
    } else if (message !== undefined) {
      page.receive(message);
    }
  });
  window.addEventListener("scroll", () => page.scrolled());
  // While the event goes down, so that the frame's own handling of links never sees it.
  main.addEventListener(
    "click",
    (event) => {
      if (!press(event, { main, page, card })) {
        tip.hide();
        followLink(event, { main, page, host });
      }
    },
    { capture: true },
  );
  main.addEventListener("keydown", (event) => {
    walkDrawing(event, main);
    pressByKey(event);
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && closeContents(main));
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Element && target.closest("nav.contents"))) {
      closeContents(main);
    }
  });
  main.addEventListener("dblclick", ({ target }) => {
    const line = lineOf(target);
    if (line !== undefined) {
      host.postMessage({ type: "reveal", document: page.document, line, column: 0 });
    }
  });
  host.postMessage({ type: "ready", localZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

interface Parts {
  readonly main: HTMLElement;
  readonly page: Page;
  readonly card: ProblemCard;
}

const CONTROLS = "[data-jump], [data-zone], [data-zoom], [data-problem]";

/** The page's own buttons, and the words of the drawing, which lead where their mark does. */
function press(event: MouseEvent, { main, page, card }: Parts): boolean {
  const { target } = event;
  const control = target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null;
  const words = target instanceof Element ? target.closest("#pm-drawing [data-event]") : null;
  const zone = control?.getAttribute("data-zone");
  const direction = control?.getAttribute("data-zoom");
  const jump = control?.getAttribute("data-jump");
  const problem = control?.tagName === "A" ? control.getAttribute("data-problem") : null;
  if (words !== null) {
    eventOf(words, main)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  } else if (jump) {
    control?.closest("details")?.removeAttribute("open");
    page.jumpTo(Number(jump));
  } else if (zone) {
    page.showIn(zone === "written" ? undefined : zone);
  } else if (direction === "in" || direction === "out") {
    zoom(main, direction);
  } else if (control && problem) {
    card.open(problem, control);
  } else {
    return false;
  }
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function closeContents(main: HTMLElement): void {
  main.querySelector("nav.contents details[open]")?.removeAttribute("open");
}

/** A link that is a button is pressed by the space bar, too. */
function pressByKey(event: KeyboardEvent): void {
  const control = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("a[role=button]") : null;
  if (event.key === " " && control) {
    event.preventDefault();
    control.click();
  }
}

const main = document.getElementById("postmortem-preview");
if (main !== null) {
  start(main, acquireVsCodeApi());
}
