import morphdom from "morphdom";
import { type FromPage, type PanelState, readPanelState, readToPage, type ToPage } from "../src/preview/messages.ts";
import { readLink } from "../src/preview/readLink.ts";
import { makeAccessible, markScrollable } from "./accessible.ts";
import { showImages } from "./images.ts";
import { lineAtTop, topOfLine } from "./linePositions.ts";
import { sanitize } from "./sanitize.ts";

/** The editor's side of the page. */
interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PanelState): void;
}
declare function acquireVsCodeApi(): Host;

/** How long after the reader scrolled the page the editor's own scrolling is ignored, since it only follows. */
const FOLLOW_PAUSE_MS = 400;

function start(main: HTMLElement, host: Host): void {
  const remoteImages = main.dataset.remoteImages === "true";
  const images = new Map<string, string | undefined>();
  let state: PanelState = readPanelState(host.getState()) ?? {
    document: main.dataset.document ?? "",
    line: 0,
    locked: main.dataset.locked === "true",
  };
  let html = "";
  /** Where the page was scrolled to by us; a scroll event at that place is none of the reader's. */
  let placedAt = -1;
  let readerScrolledAt = -FOLLOW_PAUSE_MS;

  const setState = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    host.setState(state);
  };
  const scrollTo = (line: number) => {
    const top = Math.round(topOfLine(main, line));
    if (Math.abs(window.scrollY - top) > 1) {
      window.scrollTo(0, top);
      placedAt = window.scrollY;
    }
  };
  const draw = () => {
    const page = sanitize(html);
    makeAccessible(page);
    const words = { remote: main.dataset.remoteImage ?? "", missing: main.dataset.missingImage ?? "" };
    const unknown = showImages(page, { known: images, remoteImages, words });
    const next = main.cloneNode(false);
    next.appendChild(page);
    morphdom(main, next, { childrenOnly: true, getNodeKey: () => undefined, onBeforeElUpdated: keepWhatReaderDid });
    markScrollable(main);
    if (unknown.length > 0) {
      host.postMessage({ type: "images", document: state.document, sources: unknown });
    }
  };
  const receive = (message: ToPage) => {
    switch (message.type) {
      case "update": {
        const isOther = message.document !== state.document;
        const isFirst = html === "";
        html = message.html;
        setState({ document: message.document, locked: message.locked, ...(isOther ? { line: 0 } : {}) });
        if (isOther) {
          images.clear();
        }
        draw();
        if (isOther || isFirst) {
          scrollTo(state.line);
        }
        host.postMessage({ type: "rendered", document: message.document, version: message.version });
        break;
      }
      case "images":
        for (const { source, uri } of message.images) {
          images.set(source, uri);
        }
        draw();
        break;
      case "scroll":
        if (performance.now() - readerScrolledAt > FOLLOW_PAUSE_MS) {
          scrollTo(message.line);
          setState({ line: message.line });
        }
        break;
      case "notice":
        main.replaceChildren(
          Object.assign(document.createElement("p"), { className: "note", textContent: message.text }),
        );
        html = "";
        break;
    }
  };

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = readToPage(event.data);
    if (message?.type === "update" || (message !== undefined && message.document === state.document)) {
      receive(message);
    }
  });
  window.addEventListener("scroll", () => {
    if (Math.abs(window.scrollY - placedAt) <= 1) {
      return;
    }
    placedAt = -1;
    readerScrolledAt = performance.now();
    const line = lineAtTop(main, window.scrollY);
    setState({ line });
    host.postMessage({ type: "scrolled", document: state.document, line });
  });
  window.addEventListener("resize", () => markScrollable(main));
  // In the capturing phase, so that the frame's own handling of links never sees them.
  main.addEventListener(
    "click",
    (event) => followLink(event, { main, host, document: () => state.document, scrollTo }),
    true,
  );
  main.addEventListener("dblclick", (event) => {
    const line = lineOf(event.target);
    if (line !== undefined) {
      host.postMessage({ type: "reveal", document: state.document, line });
    }
  });
  host.setState(state);
  host.postMessage({ type: "ready" });
}

interface Surroundings {
  readonly main: HTMLElement;
  readonly host: Host;
  document(): string;
  scrollTo(line: number): void;
}

/** A link to a line of the source shows it here and in the editor; any other one is for the editor to judge. */
function followLink(event: MouseEvent, { main, host, document, scrollTo }: Surroundings): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href");
  if (link === null || href === null || href === undefined) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const line = Number(link.dataset.line ?? Number.NaN);
  const target = readLink(href);
  if (Number.isInteger(line)) {
    scrollTo(line);
    host.postMessage({ type: "reveal", document: document(), line });
  } else if (target?.kind === "fragment") {
    const element = [...main.querySelectorAll("[id], a[name]")].find(
      ({ id }) => id === target.id || id === target.id.toLowerCase(),
    );
    element?.scrollIntoView();
  } else if (target !== undefined) {
    host.postMessage({ type: "open", document: document(), href });
  }
}

function lineOf(target: EventTarget | null): number | undefined {
  const block = target instanceof Element ? target.closest("[data-line]") : null;
  const line = Number(block?.getAttribute("data-line") ?? Number.NaN);
  return Number.isInteger(line) ? line : undefined;
}

/** What is open stays open, and what has not changed is not touched. */
function keepWhatReaderDid(before: HTMLElement, after: HTMLElement): boolean {
  if (before instanceof HTMLDetailsElement && after instanceof HTMLDetailsElement) {
    after.open = before.open;
  }
  if (before.hasAttribute("tabindex")) {
    after.setAttribute("tabindex", before.getAttribute("tabindex") ?? "0");
  }
  return !before.isEqualNode(after);
}

const main = document.getElementById("postmortem-preview");
if (main !== null) {
  start(main, acquireVsCodeApi());
}
