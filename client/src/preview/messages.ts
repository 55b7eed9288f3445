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
  /** The fixes of a problem, by their titles. */
  | ({ readonly type: "fixes"; readonly document: string; readonly titles: readonly string[] } & ProblemPlace)
  /** A sentence in place of the page. */
  | { readonly type: "notice"; readonly document: string; readonly text: string };

/** Which problem is meant: its rule, and the 0-based place where it begins. */
export interface ProblemPlace {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

export interface ResolvedImage {
  readonly source: string;
  readonly uri?: string;
}

/** Page → panel. */
export type FromPage =
  /** The page listens. It may not know yet which document it is to show. `localZone` is where the reader is. */
  | { readonly type: "ready"; readonly localZone?: string }
  /** The page stands on the screen, so the next one may come. */
  | { readonly type: "rendered"; readonly document: string; readonly version: number }
  /** Show this 0-based place in the editor and go there. */
  | { readonly type: "reveal"; readonly document: string; readonly line: number; readonly column: number }
  /** The reader scrolled the page to this line. */
  | { readonly type: "scrolled"; readonly document: string; readonly line: number }
  | { readonly type: "open"; readonly document: string; readonly href: string }
  | { readonly type: "images"; readonly document: string; readonly sources: readonly string[] }
  /** The zone to show times in; none for as they are written. */
  | { readonly type: "zone"; readonly document: string; readonly zone: string | undefined }
  /** Which fixes the problem has. */
  | ({ readonly type: "fixes"; readonly document: string } & ProblemPlace)
  /** The fix of that title is chosen. */
  | ({ readonly type: "fix"; readonly document: string; readonly title: string } & ProblemPlace);

/** What the page keeps over a reload of the window. */
export interface PanelState {
  readonly document: string;
  readonly line: number;
  readonly locked: boolean;
  /** The zone that times are shown in; as they are written without it. */
  readonly zone?: string | undefined;
}

const LONGEST_URI = 4096;
const LONGEST_WORDS = 1000;
const MOST_IMAGES = 1000;
const MOST_FIXES = 100;
const LAST_LINE = 10_000_000;

/** The message as one of the known kinds about `document`, or `undefined`. */
export function readFromPage(value: unknown, document: string): FromPage | undefined {
  const message = asRecord(value);
  if (message?.type === "ready") {
    return isZone(message.localZone) ? { type: "ready", localZone: message.localZone } : { type: "ready" };
  }
  if (message?.document !== document) {
    return undefined;
  }
  switch (message.type) {
    case "rendered": {
      const version = message.version;
      return isNumber(version) ? { type: "rendered", document, version } : undefined;
    }
    case "reveal": {
      const { line, column = 0 } = message;
      return isLine(line) && isLine(column) ? { type: "reveal", document, line, column } : undefined;
    }
    case "scrolled": {
      const line = message.line;
      return isLine(line) ? { type: "scrolled", document, line } : undefined;
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
    case "zone": {
      const { zone } = message;
      return zone === undefined || isZone(zone) ? { type: "zone", document, zone } : undefined;
    }
    case "fixes": {
      const problem = readProblemPlace(message);
      return problem && { type: "fixes", document, ...problem };
    }
    case "fix": {
      const problem = readProblemPlace(message);
      const { title } = message;
      return problem && isWords(title) ? { type: "fix", document, title, ...problem } : undefined;
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
    case "fixes": {
      const problem = readProblemPlace(message);
      const { titles } = message;
      return problem && Array.isArray(titles) && titles.length <= MOST_FIXES && titles.every(isWords)
        ? { type: "fixes", document, titles, ...problem }
        : undefined;
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
  const { document, line, locked, zone } = state;
  return isUri(document) && /^[a-z][a-z0-9+.-]*:/i.test(document)
    ? {
        document,
        line: isLine(line) ? line : 0,
        locked: locked === true,
        ...(isZone(zone) ? { zone } : {}),
      }
    : undefined;
}

function readProblemPlace({ rule, line, column }: Readonly<Record<string, unknown>>): ProblemPlace | undefined {
  return typeof rule === "string" && /^[a-z][a-z-]{0,60}$/.test(rule) && isLine(line) && isLine(column)
    ? { rule, line, column }
    : undefined;
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_WORDS;
}

/** The shape of a name of the tz database. */
function isZone(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z][A-Za-z0-9_+/-]{1,39}$/.test(value);
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
