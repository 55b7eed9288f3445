/** What the extension and the page that writes to the clipboard say to each other. Both sides drop what is none of these. */

/** Extension → page. */
export type ToCopyPage =
  /** Make a PNG of the drawing. */
  | { readonly type: "draw"; readonly drawing: string }
  /** Put it on the clipboard. */
  | { readonly type: "write"; readonly html: string; readonly plain: string };

/** Page → extension. */
export type FromCopyPage =
  | { readonly type: "ready" }
  /** The drawing as a PNG in a `data:` URL; without it where the browser could not make one. */
  | { readonly type: "drawn"; readonly png?: string }
  | { readonly type: "written" }
  /** The reader would rather have the plain text, which needs no page. */
  | { readonly type: "plain" };

const LONGEST_PNG = 8 * 1024 * 1024;

export function readFromCopyPage(value: unknown): FromCopyPage | undefined {
  const message = asRecord(value);
  switch (message?.type) {
    case "ready":
    case "written":
    case "plain":
      return { type: message.type };
    case "drawn": {
      const { png } = message;
      return typeof png === "string" && png.length <= LONGEST_PNG && png.startsWith("data:image/png;base64,")
        ? { type: "drawn", png }
        : { type: "drawn" };
    }
    default:
      return undefined;
  }
}

export function readToCopyPage(value: unknown): ToCopyPage | undefined {
  const message = asRecord(value);
  if (message?.type === "draw" && typeof message.drawing === "string") {
    return { type: "draw", drawing: message.drawing };
  }
  return message?.type === "write" && typeof message.html === "string" && typeof message.plain === "string"
    ? { type: "write", html: message.html, plain: message.plain }
    : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
