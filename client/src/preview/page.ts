import { attribute, completePage } from "./completePage.ts";

/** What the frame of the preview is made of. The document itself arrives later, by message. */
export interface PageParts {
  /** The origin of the panel's own files, from `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** The language of the user interface: `en`, `de`. */
  readonly language: string;
  readonly title: string;
  /** The document that the page will show, so that its first message can name it. */
  readonly document: string;
  readonly locked: boolean;
  readonly remoteImages: boolean;
  /** The words that the page itself needs, in the user's language. */
  readonly words: PageWords;
}

export interface PageWords {
  readonly loading: string;
  readonly remoteImage: string;
  readonly missingImage: string;
  /** While the fixes of a problem are looked for, and when it has none. */
  readonly looking: string;
  readonly noFix: string;
  readonly close: string;
  readonly showSource: string;
}

/** A complete page under a content security policy that lets it load its own script and style, and images at most. */
export function previewPage(parts: PageParts): string {
  const { words } = parts;
  return completePage({
    ...parts,
    policy: contentSecurityPolicy(parts),
    main: `<main id="postmortem-preview" data-document="${attribute(parts.document)}" data-locked="${parts.locked}" data-remote-images="${parts.remoteImages}" data-remote-image="${attribute(words.remoteImage)}" data-missing-image="${attribute(words.missingImage)}" data-looking="${attribute(words.looking)}" data-no-fix="${attribute(words.noFix)}" data-close="${attribute(words.close)}" data-show-source="${attribute(words.showSource)}">
<p class="note">${attribute(words.loading)}</p>
</main>`,
  });
}

function contentSecurityPolicy({ cspSource, nonce, remoteImages }: PageParts): readonly string[] {
  return [
    "default-src 'none'",
    `img-src ${cspSource} data:${remoteImages ? " https:" : ""}`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "frame-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
  ];
}

/** 128 random bits for the one script that may run. */
export function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
