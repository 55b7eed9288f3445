import { readToPage } from "../src/preview/messages.ts";
import { followLink, lineOf } from "./followLink.ts";
import { type Host, Page } from "./page.ts";

declare function acquireVsCodeApi(): Host;

function start(main: HTMLElement, host: Host): void {
  const page = new Page(main, host);
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readToPage(data);
    if (message !== undefined) {
      page.receive(message);
    }
  });
  window.addEventListener("scroll", () => page.scrolled());
  // While the event goes down, so that the frame's own handling of links never sees it.
  main.addEventListener("click", (event) => followLink(event, { main, page, host }), { capture: true });
  main.addEventListener("dblclick", ({ target }) => {
    const line = lineOf(target);
    if (line !== undefined) {
      host.postMessage({ type: "reveal", document: page.document, line });
    }
  });
  host.postMessage({ type: "ready" });
}

const main = document.getElementById("postmortem-preview");
if (main !== null) {
  start(main, acquireVsCodeApi());
}
