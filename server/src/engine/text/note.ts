/** What is told to a person, in paragraphs and items of a list: plain data, written as Markdown or as plain text. */
export type Note = readonly Paragraph[];

export interface Paragraph {
  readonly kind: "paragraph" | "item";
  readonly words: readonly Words[];
}

/** Plain words, which may come from a document, or words of a kind. */
export type Words =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly href: string };

/** A paragraph of these words. */
export function paragraph(...words: readonly Words[]): Paragraph {
  return { kind: "paragraph", words };
}

/** An item of a list of these words. */
export function item(...words: readonly Words[]): Paragraph {
  return { kind: "item", words };
}

/**
 * The note as plain text.
 *
 * @example
 * noteAsText([paragraph({ strong: "14:05" }, " UTC"), item("one")]) // "14:05 UTC\n\n- one"
 */
export function noteAsText(note: Note): string {
  return write(note, (words) => (typeof words === "string" ? words : plainWords(words)));
}

/**
 * The note as Markdown. Nothing in its words is read as Markdown or HTML, and only links to the web are links.
 *
 * @example
 * noteAsMarkdown([paragraph("*", { code: "a`b" })]) // "\\*``a`b``"
 */
export function noteAsMarkdown(note: Note): string {
  return write(note, (words) => {
    if (typeof words === "string") {
      return escapeMarkdown(words);
    }
    if ("strong" in words) {
      return `**${escapeMarkdown(words.strong)}**`;
    }
    if ("code" in words) {
      return codeSpan(words.code);
    }
    const isWeb = /^https?:\/\/[^\s<>()]+$/i.test(words.href);
    return isWeb ? `[${escapeMarkdown(words.link)}](${words.href})` : escapeMarkdown(words.link);
  });
}

function write(note: Note, wordsOf: (words: Words) => string): string {
  return note
    .map(({ kind, words }, index) => {
      const text = words.map(wordsOf).join("");
      const gap = index === 0 ? "" : kind === "item" && note[index - 1]?.kind === "item" ? "\n" : "\n\n";
      return `${gap}${kind === "item" ? "- " : ""}${text}`;
    })
    .join("");
}

function plainWords(words: Exclude<Words, string>): string {
  return "strong" in words ? words.strong : "code" in words ? words.code : words.link;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>&#|~!]|^[-+]|^\d+(?=[.)])/g, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Its fence is longer than any run of backticks within. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text.replace(/\s+/g, " ")}${pad}${fence}`;
}
