import type { Analysis } from "../analysis.ts";
import { incidentJson } from "../features/incidentJson.ts";
import type { Finding } from "../rules/rule.ts";
import { applyEdits } from "../text/edit.ts";
import { actionItemsCsv, timelineCsv } from "./csv.ts";
import { htmlPage } from "./htmlPage.ts";
import { internalParts } from "./internalParts.ts";
import { publicProblems } from "./publicProblems.ts";
import { type RichTextOptions, richText, richTextDrawing } from "./richText.ts";
import { statusPageMarkdown } from "./statusPageMarkdown.ts";

/** What a postmortem can be written as, by the name that the command line takes, with the ending of the file. */
export const EXPORT_FORMATS = {
  html: ".html",
  "rich-text": "-rich-text.html",
  markdown: ".md",
  json: ".json",
  "timeline-csv": "-timeline.csv",
  "actions-csv": "-actions.csv",
} as const satisfies Readonly<Record<string, string>>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export interface ExportOptions extends RichTextOptions {
  readonly format: ExportFormat;
  /** For readers outside: without internal parts, checked for what should not leave. */
  readonly isPublic: boolean;
  /** The document with another text and all else as it is. */
  readonly readInstead: (text: string) => Analysis;
}

export interface Export {
  readonly text: string;
  /** The name that the file might have, without a folder. */
  readonly fileName: string;
  /** What should not be published, at its place in the document; empty unless it is for readers outside. */
  readonly problems: readonly Finding[];
  /** How many parts were left out. */
  readonly leftOut: number;
  /** Beside rich text, for a target that takes none: the same as simple Markdown, and the drawing as an SVG document. */
  readonly plain?: { readonly text: string; readonly drawing?: string | undefined };
}

/**
 * A postmortem as a file for others. Never throws, whatever the document; one that is no postmortem becomes a page all the
 * same.
 *
 * @example
 * await exportIncident(analysis, { format: "html", isPublic: true, zone: "UTC", readInstead })
 */
export async function exportIncident(analysis: Analysis, options: ExportOptions): Promise<Export> {
  const { format, isPublic, readInstead } = options;
  const leftOut = isPublic ? internalParts(analysis) : [];
  const shown =
    leftOut.length === 0
      ? analysis
      : readInstead(
          applyEdits(
            analysis.text,
            leftOut.map((span) => ({ span, newText: "" })),
          ),
        );
  const stem = (analysis.fileName ?? "postmortem.md").replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "") || "postmortem";
  return {
    text: await write(shown, format, { ...options, fileName: `${stem}.md` }),
    fileName: `${stem}${EXPORT_FORMATS[format]}`,
    problems: isPublic ? publicProblems(analysis, leftOut) : [],
    leftOut: leftOut.length,
    ...(format === "rich-text"
      ? { plain: { text: await statusPageMarkdown(shown), drawing: richTextDrawing(shown, options.zone) } }
      : {}),
  };
}

async function write(
  analysis: Analysis,
  format: ExportFormat,
  options: RichTextOptions & { readonly fileName: string },
): Promise<string> {
  switch (format) {
    case "html":
      return htmlPage(analysis, options);
    case "rich-text":
      return richText(analysis, options);
    case "markdown":
      return statusPageMarkdown(analysis);
    case "json":
      return `${JSON.stringify(incidentJson(analysis, options.fileName), undefined, 2)}\n`;
    case "timeline-csv":
      return timelineCsv(analysis);
    case "actions-csv":
      return actionItemsCsv(analysis);
  }
}
