import type { ProblemPlace, ToPage } from "../src/preview/messages.ts";
import { columnOf, lineOf } from "./followLink.ts";
import type { Host, Page } from "./page.ts";

/** The words of the card, in the user's language. */
export interface CardWords {
  readonly looking: string;
  readonly noFix: string;
  readonly close: string;
  readonly showSource: string;
}

/** What a problem says and the fixes it has, beside the place where it was asked for. */
export class ProblemCard {
  readonly #main: HTMLElement;
  readonly #page: Page;
  readonly #host: Host;
  readonly #words: CardWords;
  readonly #card = document.createElement("div");
  #problem: ProblemPlace | undefined;
  /** What had the focus before, and gets it back. */
  #opener: HTMLElement | SVGElement | undefined;

  constructor(main: HTMLElement, { page, host, words }: { page: Page; host: Host; words: CardWords }) {
    this.#main = main;
    this.#page = page;
    this.#host = host;
    this.#words = words;
    this.#card.className = "problem-card";
    this.#card.setAttribute("role", "dialog");
    this.#card.tabIndex = -1;
    this.#card.hidden = true;
    document.body.append(this.#card);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.#card.hidden) {
        event.preventDefault();
        this.close();
      }
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !this.#card.contains(target)) {
        this.close();
      }
    });
    this.#card.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.#card.contains(relatedTarget)) {
        this.#card.hidden = true;
      }
    });
  }

  /** Opens the card of the problem with that number on the page, at the element that asked for it. */
  open(number: string, opener: HTMLElement | SVGElement): void {
    const entry = [...this.#main.querySelectorAll("#pm-problems li[data-problem]")].find(
      (item) => item.getAttribute("data-problem") === number,
    );
    const link = entry?.querySelector("a[data-line]");
    const line = lineOf(link ?? null);
    const rule = entry?.querySelector("code")?.textContent ?? undefined;
    if (!entry || !link || line === undefined || rule === undefined) {
      return;
    }
    this.#opener = opener;
    this.#problem = { rule, line, column: columnOf(link) };
    this.#draw(entry);
    this.#place(opener.getBoundingClientRect());
    this.#card.focus();
    this.#host.postMessage({ type: "fixes", document: this.#page.document, ...this.#problem });
  }

  close(): void {
    if (!this.#card.hidden) {
      this.#card.hidden = true;
      this.#opener?.focus();
    }
  }

  /** The panel has found the fixes of a problem. */
  showFixes({ rule, line, column, titles }: Extract<ToPage, { type: "fixes" }>): void {
    const problem = this.#problem;
    const list = this.#card.querySelector("ul");
    if (!list || problem?.rule !== rule || problem.line !== line || problem.column !== column) {
      return;
    }
    const hadFocus = this.#card.contains(document.activeElement);
    const items = titles.map((title) => item(button(title, () => this.#choose(title))));
    list.replaceChildren(...(items.length === 0 ? [item(this.#words.noFix)] : items));
    if (hadFocus) {
      (list.querySelector("button") ?? this.#card).focus();
    }
    this.#place(this.#opener?.getBoundingClientRect());
  }

  #choose(title: string): void {
    if (this.#problem !== undefined) {
      this.#host.postMessage({ type: "fix", document: this.#page.document, title, ...this.#problem });
    }
    this.close();
  }

  #draw(entry: Element): void {
    const severity = entry.querySelector(".severity")?.textContent ?? "";
    const message = element("p", "message", entry.querySelector(".message")?.textContent ?? "");
    const head = element("p", "head", `${severity} · ${entry.querySelector("code")?.textContent ?? ""}`);
    const fixes = document.createElement("ul");
    fixes.append(item(this.#words.looking));
    const foot = element("p", "foot", "");
    const problem = this.#problem;
    foot.append(
      button(this.#words.showSource, () => {
        if (problem !== undefined) {
          const { line, column } = problem;
          this.#host.postMessage({ type: "reveal", document: this.#page.document, line, column });
        }
        this.close();
      }),
      button(this.#words.close, () => this.close()),
    );
    this.#card.className = `problem-card ${entry.classList.item(1) ?? ""}`;
    this.#card.setAttribute("aria-label", `${severity}: ${message.textContent ?? ""}`);
    this.#card.replaceChildren(head, message, fixes, foot);
    this.#card.hidden = false;
  }

  /** Below what asked for it, above it where there is no room. */
  #place(at: DOMRect | undefined): void {
    if (at === undefined) {
      return;
    }
    const { width, height } = this.#card.getBoundingClientRect();
    const left = Math.min(Math.max(at.left, 8), Math.max(8, window.innerWidth - width - 8));
    const below = at.bottom + 6;
    const top = below + height <= window.innerHeight ? below : Math.max(8, at.top - height - 6);
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${top}px`;
  }
}

function element(name: "p", className: string, words: string): HTMLParagraphElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function item(content: Node | string): HTMLLIElement {
  const made = document.createElement("li");
  made.append(content);
  return made;
}
