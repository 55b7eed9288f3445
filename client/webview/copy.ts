import { type FromCopyPage, readToCopyPage, type ToCopyPage } from "../src/publish/copyMessages.ts";
import { drawPng } from "./drawPng.ts";
import { writeClipboard, writeOnClick } from "./writeClipboard.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromCopyPage): void };

/** A page that nobody looks at gets no focus; then its words ask for a click. */
const PATIENCE_MS = 1500;

function start(main: HTMLElement): void {
  const host = acquireVsCodeApi();
  let content: Extract<ToCopyPage, { type: "write" }> | undefined;
  window.addEventListener("message", async ({ data }: MessageEvent<unknown>) => {
    const message = readToCopyPage(data);
    if (message?.type === "draw") {
      const png = await drawPng(message.drawing);
      host.postMessage({ type: "drawn", ...(png === undefined ? {} : { png }) });
    } else if (message?.type === "write") {
      content = message;
      if ((await hasFocus()) && (await writeClipboard(message))) {
        host.postMessage({ type: "written" });
      } else {
        ask(main, main.dataset.ask ?? "");
      }
    }
  });
  main.querySelector("#copy")?.addEventListener("click", async () => {
    if (content !== undefined && (writeOnClick(content) || (await writeClipboard(content)))) {
      host.postMessage({ type: "written" });
    } else {
      ask(main, main.dataset.refused ?? "");
    }
  });
  main.querySelector("#plain")?.addEventListener("click", () => host.postMessage({ type: "plain" }));
  host.postMessage({ type: "ready" });
}

function hasFocus(): Promise<boolean> {
  return new Promise((resolve) => {
    if (document.hasFocus()) {
      resolve(true);
    } else {
      window.addEventListener("focus", () => resolve(true), { once: true });
      setTimeout(() => resolve(document.hasFocus()), PATIENCE_MS);
      window.focus();
    }
  });
}

function ask(main: HTMLElement, words: string): void {
  const [status, buttons] = [main.querySelector("[role=status]"), main.querySelector<HTMLElement>(".buttons")];
  if (status !== null && buttons !== null) {
    status.textContent = words;
    buttons.hidden = false;
    buttons.querySelector("button")?.focus();
  }
}

const main = document.getElementById("postmortem-copy");
if (main !== null) {
  start(main);
}
