import { eventOf } from "./drawing.ts";

/** Between the mark and what is told of it, in pixels. */
const AIR = 12;

/** Tells the event of the drawing that the pointer is over, or that has the focus. Escape puts the tip away. */
export class Tip {
  readonly #main: HTMLElement;
  readonly #box = document.createElement("div");
  #event: SVGElement | undefined;

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#box.className = "tip";
    this.#box.setAttribute("role", "tooltip");
    this.#box.hidden = true;
    document.body.append(this.#box);
    main.addEventListener("pointerover", ({ target }) => this.#show(eventOf(target, main)));
    main.addEventListener("focusin", ({ target }) => this.#show(eventOf(target, main)));
    main.addEventListener("focusout", () => this.hide());
    main.addEventListener("pointerleave", () => this.hide());
    window.addEventListener("scroll", () => this.#place());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
  }

  hide(): void {
    this.#event = undefined;
    this.#box.hidden = true;
    this.#highlight(undefined);
  }

  #show(event: SVGElement | undefined): void {
    const words = event?.getAttribute("aria-label");
    if (event === undefined || !words) {
      this.hide();
      return;
    }
    this.#event = event;
    this.#box.textContent = words;
    this.#box.hidden = false;
    this.#highlight(event);
    this.#place();
  }

  /** Above the mark, below it where there is no room. */
  #place(): void {
    if (this.#event === undefined) {
      return;
    }
    const mark = (this.#event.querySelector("path") ?? this.#event).getBoundingClientRect();
    const { width, height } = this.#box.getBoundingClientRect();
    const left = Math.min(Math.max(mark.left + mark.width / 2 - width / 2, 4), window.innerWidth - width - 4);
    const above = mark.top - height - AIR;
    this.#box.style.left = `${left}px`;
    this.#box.style.top = `${above >= 4 ? above : mark.bottom + AIR}px`;
  }

  /** The mark and its words belong together. */
  #highlight(event: SVGElement | undefined): void {
    for (const lit of this.#main.querySelectorAll("#pm-drawing .lit")) {
      lit.classList.remove("lit");
    }
    if (event !== undefined) {
      const index = [...this.#main.querySelectorAll("#pm-drawing a.event")].indexOf(event);
      event.classList.add("lit");
      for (const words of this.#main.querySelectorAll(`#pm-drawing [data-event="${index}"]`)) {
        words.classList.add("lit");
      }
    }
  }
}
