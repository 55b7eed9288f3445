import { attribute, completePage } from "../preview/completePage.ts";

/** What the page that writes to the clipboard is made of. */
export interface CopyPageParts {
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly language: string;
  readonly words: CopyWords;
}

export interface CopyWords {
  readonly title: string;
  readonly copying: string;
  /** Where the browser wants a click. */
  readonly ask: string;
  /** Where it refuses even then. */
  readonly refused: string;
  readonly copy: string;
  readonly plain: string;
}

/** A complete page that may load its own script and style and draw a picture that it was sent. */
export function copyPage({ words, ...parts }: CopyPageParts): string {
  const { cspSource, nonce } = parts;
  return completePage({
    ...parts,
    policy: [
      "default-src 'none'",
      "img-src data:",
      // What is written to the clipboard is held against this policy, too, and its styles stand at its elements. The page
      // itself never shows any of it.
      `style-src ${cspSource} 'unsafe-inline'`,
      `script-src 'nonce-${nonce}'`,
      "form-action 'none'",
      "frame-src 'none'",
      "connect-src 'none'",
      "base-uri 'none'",
    ],
    title: words.title,
    main: `<main id="postmortem-copy" class="copy" data-ask="${attribute(words.ask)}" data-refused="${attribute(words.refused)}">
<h1>${attribute(words.title)}</h1>
<p role="status">${attribute(words.copying)}</p>
<p class="buttons" hidden><button type="button" id="copy">${attribute(words.copy)}</button> <button type="button" id="plain">${attribute(words.plain)}</button></p>
</main>`,
  });
}
