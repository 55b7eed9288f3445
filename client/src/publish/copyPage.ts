import { attribute } from "../preview/page.ts";

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
export function copyPage({ cspSource, nonce, scriptUri, styleUri, language, words }: CopyPageParts): string {
  const policy = [
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
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(words.title)}</title>
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
<main id="postmortem-copy" class="copy" data-ask="${attribute(words.ask)}" data-refused="${attribute(words.refused)}">
<h1>${attribute(words.title)}</h1>
<p role="status">${attribute(words.copying)}</p>
<p class="buttons" hidden><button type="button" id="copy">${attribute(words.copy)}</button> <button type="button" id="plain">${attribute(words.plain)}</button></p>
</main>
<script nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;
}
