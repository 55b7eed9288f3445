/**
 * What the panel and its page say to each other. Both sides take nothing on trust: a message that is not one of these, or
 * is about another document than the one shown, is dropped.
 */

/** Panel → page. */
export type ToPage =
  /** The page of a document; `locked` is kept in the page's state, so that a reload finds it again. */
  | {
      readonly type: "update";
      readonly document: string;
      readonly version: number;
      readonly html: string;
      readonly locked: boolean;
    }
  /** The first visible line of the editor, 0-based, with the part of it that is scrolled away as fraction. */
  | { readonly type: "scroll"; readonly document: string; readonly line: number }
  /** Where the images of the document lie; `undefined` stands for one that may not be shown. */
  | { readonly type: "images"; readonly document: string; readonly images: readonly ResolvedImage[] }
  /** A sentence in place of the page. */
  | { readonly type: "notice"; readonly document: string; readonly text: string };

export interface ResolvedImage {
  readonly source: string;
  readonly uri?: string;
}

/** Page → panel. */
export type FromPage =
  /** The page listens. It may not know yet which document it is to show. */
  | { readonly type: "ready" }
  /** The page stands on the screen, so the next one may come. */
  | { readonly type: "rendered"; readonly document: string; readonly version: number }
  /** Show this 0-based line in the editor and go there. */
  | { readonly type: "reveal"; readonly document: string; readonly line: number }
  /** The reader scrolled the page to this line. */
  | { readonly type: "scrolled"; readonly document: string; readonly line: number }
  | { readonly type: "open"; readonly document: string; readonly href: string }
  | { readonly type: "images"; readonly document: string; readonly sources: readonly string[] };

/** What the page keeps over a reload of the window. */
export interface PanelState {
  readonly document: string;
  readonly line: number;
  readonly locked: boolean;
}

const LONGEST_URI = 4096;
const MOST_IMAGES = 1000;
const LAST_LINE = 10_000_000;

/** The message as one of the known kinds about `document`, or `undefined`. */
export function readFromPage(value: unknown, document: string): FromPage | undefined {
  const message = asRecord(value);
  if (message?.type === "ready") {
    return { type: "ready" };
  }
  if (message?.document !== document) {
    return undefined;
  }
  switch (message.type) {
    case "rendered": {
      const version = message.version;
      return isNumber(version) ? { type: "rendered", document, version } : undefined;
    }
    case "reveal":
    case "scrolled": {
      const line = message.line;
      return isLine(line) ? { type: message.type, document, line } : undefined;
    }
    case "open": {
      const href = message.href;
      return isUri(href) ? { type: "open", document, href } : undefined;
    }
    case "images": {
      const sources = message.sources;
      return Array.isArray(sources) && sources.length <= MOST_IMAGES && sources.every(isUri)
        ? { type: "images", document, sources }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The message as one of the known kinds, or `undefined`. */
export function readToPage(value: unknown): ToPage | undefined {
  const message = asRecord(value);
  const document = message?.document;
  if (message === undefined || !isUri(document)) {
    return undefined;
  }
  switch (message.type) {
    case "update": {
      const { version, html, locked } = message;
      return isNumber(version) && typeof html === "string" && typeof locked === "boolean"
        ? { type: "update", document, version, html, locked }
        : undefined;
    }
    case "scroll": {
      const { line } = message;
      return isLine(line) ? { type: "scroll", document, line } : undefined;
    }
    case "images": {
      const { images } = message;
      return Array.isArray(images) && images.every(isResolvedImage) ? { type: "images", document, images } : undefined;
    }
    case "notice": {
      const { text } = message;
      return typeof text === "string" ? { type: "notice", document, text } : undefined;
    }
    default:
      return undefined;
  }
}

/** The state that a page left behind, or `undefined` where it is none of ours. */
export function readPanelState(value: unknown): PanelState | undefined {
  const state = asRecord(value);
  if (state === undefined) {
    return undefined;
  }
  const { document, line, locked } = state;
  return isUri(document) && /^[a-z][a-z0-9+.-]*:/i.test(document)
    ? { document, line: isLine(line) ? line : 0, locked: locked === true }
    : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isLine(value: unknown): value is number {
  return isNumber(value) && value >= 0 && value <= LAST_LINE;
}

function isUri(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_URI;
}

function isResolvedImage(value: unknown): value is ResolvedImage {
  const image = asRecord(value);
  return isUri(image?.source) && (image?.uri === undefined || isUri(image.uri));
}
