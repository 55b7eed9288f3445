import morphdom from "morphdom";
import { type FromPage, type PanelState, readPanelState, type ToPage } from "../src/preview/messages.ts";
import { makeAccessible, markScrollable } from "./accessible.ts";
import { keepZoom, prepareDrawing } from "./drawing.ts";
import { showImages } from "./images.ts";
import { type LinePosition, lineAtTop, readLinePositions, topOfLine } from "./linePositions.ts";
import { Sanitizer } from "./sanitize.ts";

/** The editor's side of the page. */
export interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

/** How long after the reader scrolled the page the editor's own scrolling is ignored, since it only follows. */
const FOLLOW_PAUSE_MS = 400;

/** A longer page is shown in two steps: what is seen at once, then all of it. */
const LONG_PAGE = 60_000;
/** Nodes of the text that fill the highest screen. */
const FIRST_NODES = 160;

/** What is on the screen, and where it is scrolled to. */
export class Page {
  readonly #main: HTMLElement;
  readonly #host: Host;
  readonly #sanitizer = new Sanitizer();
  readonly #images = new Map<string, string | undefined>();
  #state: PanelState;
  #html = "";
  /** Read when they are needed, and forgotten when the page changes its shape. */
  #positions: readonly LinePosition[] | undefined;
  /** Where the page was scrolled to from here; a scroll event at that place is none of the reader's. */
  #placedAt: number | undefined;
  #readerScrolledAt = Number.NEGATIVE_INFINITY;

  constructor(main: HTMLElement, host: Host) {
    this.#main = main;
    this.#host = host;
    const { document = "", locked } = main.dataset;
    this.#state = readPanelState(host.getState()) ?? { document, line: 0, locked: locked === "true" };
    host.setState(this.#state);
    new ResizeObserver(() => this.#reshaped()).observe(main);
  }

  get document(): string {
    return this.#state.document;
  }

  receive(message: ToPage): void {
    if (message.type === "update") {
      this.#update(message);
    } else if (message.document !== this.document) {
      return;
    } else if (message.type === "images") {
      for (const { source, uri } of message.images) {
        this.#images.set(source, uri);
      }
      this.#draw();
    } else if (message.type === "scroll") {
      if (performance.now() - this.#readerScrolledAt > FOLLOW_PAUSE_MS) {
        this.scrollTo(message.line);
      }
    } else if (message.type === "notice") {
      this.#notice(message.text);
    }
  }

  /** Asks for the page in another zone, which a reload finds again. */
  showIn(zone: string | undefined): void {
    this.#setState({ zone });
    this.#host.postMessage({ type: "zone", document: this.document, zone });
  }

  /** Goes to the 0-based source line for the reader: the editor follows, and the keyboard goes on from there. */
  jumpTo(line: number): void {
    this.scrollTo(line);
    const block = this.#main.querySelector<HTMLElement>(`article [data-line="${line}"]`);
    if (block !== null) {
      block.tabIndex = -1;
      block.focus({ preventScroll: true });
    }
    this.#host.postMessage({ type: "scrolled", document: this.document, line });
  }

  /** Brings the 0-based source line to the top. */
  scrollTo(line: number): void {
    this.#setState({ line });
    const top = Math.round(topOfLine(this.#linePositions(), line));
    if (Math.abs(window.scrollY - top) > 1) {
      window.scrollTo(0, top);
      this.#placedAt = window.scrollY;
    }
  }

  /** The page was scrolled: by the reader, unless it stands where it was last brought to. */
  scrolled(): void {
    if (this.#placedAt !== undefined && Math.abs(window.scrollY - this.#placedAt) <= 1) {
      return;
    }
    this.#placedAt = undefined;
    this.#readerScrolledAt = performance.now();
    const line = lineAtTop(this.#linePositions(), window.scrollY);
    this.#setState({ line });
    this.#host.postMessage({ type: "scrolled", document: this.document, line });
  }

  #update({ document, version, html, locked }: Extract<ToPage, { type: "update" }>): void {
    const isOther = document !== this.document;
    const isFirst = this.#html === "";
    this.#html = html;
    this.#setState({ document, locked, ...(isOther ? { line: 0 } : {}) });
    if (isOther) {
      // What was open there is nothing to the next document.
      this.#main.replaceChildren();
      this.#images.clear();
    }
    const drawAll = () => {
      try {
        this.#draw();
        if (isOther || isFirst) {
          this.scrollTo(this.#state.line);
        }
      } finally {
        // Whatever happens: the next page waits for this word.
        this.#host.postMessage({ type: "rendered", document, version });
      }
    };
    if ((isOther || isFirst) && html.length > LONG_PAGE && this.#state.line === 0) {
      this.#draw(FIRST_NODES);
      requestAnimationFrame(() => setTimeout(drawAll));
    } else {
      drawAll();
    }
  }

  /** @param most only so many nodes of the text. */
  #draw(most?: number): void {
    const { remoteImages, remoteImage = "", missingImage = "" } = this.#main.dataset;
    const page = this.#sanitizer.sanitize(this.#html, most);
    makeAccessible(page);
    prepareDrawing(page);
    const unknown = showImages(page, {
      known: this.#images,
      remoteImages: remoteImages === "true",
      words: { remote: remoteImage, missing: missingImage },
    });
    const next = this.#main.cloneNode(false);
    next.appendChild(page);
    const isEmpty = this.#main.querySelector("article, section, header") === null;
    if (isEmpty) {
      this.#main.replaceChildren(...next.childNodes);
    } else {
      this.#change(next);
    }
    this.#reshaped();
    if (unknown.length > 0) {
      this.#host.postMessage({ type: "images", document: this.document, sources: unknown });
    }
  }

  /** Touches only what is another than before. */
  #change(next: Node): void {
    morphdom(this.#main, next, {
      childrenOnly: true,
      // Blocks of the text have no names that last: ids of headings move with their words.
      getNodeKey: (node) => (node instanceof Element && node.id.startsWith("pm-") ? node.id : undefined),
      onBeforeElUpdated: keepWhatReaderDid,
    });
  }

  #linePositions(): readonly LinePosition[] {
    this.#positions ??= readLinePositions(this.#main);
    return this.#positions;
  }

  /** Images come late and tables fold: who has been brought to a line, and has not scrolled since, stays with it. */
  #reshaped(): void {
    this.#positions = undefined;
    markScrollable(this.#main);
    if (this.#placedAt !== undefined) {
      this.scrollTo(this.#state.line);
    }
  }

  #notice(text: string): void {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = text;
    this.#main.replaceChildren(note);
    this.#html = "";
  }

  #setState(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.setState(this.#state);
  }
}

/** What is open stays open, and what has not changed is not touched. */
function keepWhatReaderDid(before: Element, after: Element): boolean {
  if (before instanceof HTMLDetailsElement && after instanceof HTMLDetailsElement) {
    after.open = before.open;
  }
  keepZoom(before, after);
  const stop = before.getAttribute("tabindex");
  if (stop !== null) {
    after.setAttribute("tabindex", stop);
  }
  return !before.isEqualNode(after);
}
