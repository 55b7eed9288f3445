import { EXPORT_FORMATS, exportIncident, imagesOf } from "../../engine/index.ts";
import { type ExportParams, type ExportResult, exportRequest } from "../../protocol.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { LSPErrorCodes, ResponseError } from "../languageServer.ts";

const handler: Handler<ExportParams, ExportResult | null> = {
  name: "postmortem/export",
  uri: ({ uri }) => uri,
  empty: () => null,
  anyMarkdown: true,
  async answer({ analysis, readInstead }, { format: name, isPublic, zone, images = {}, drawing }) {
    const format = Object.keys(EXPORT_FORMATS).find((known): known is keyof typeof EXPORT_FORMATS => known === name);
    if (format === undefined) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no format "${name}".`);
    }
    const given = new Map(Object.entries(images));
    const imageData = (address: string) => given.get(address);
    const result = await exportIncident(analysis, { format, isPublic, zone, imageData, drawing, readInstead });
    return {
      text: result.text,
      fileName: result.fileName,
      leftOut: result.leftOut,
      problems: result.problems.map(({ span, rule, message }) => {
        const line = analysis.lines.at(span.start);
        return { line, character: span.start - analysis.lines.start(line), rule, message };
      }),
      ...(result.plain && { plain: result.plain.text, drawing: result.plain.drawing }),
      images: format === "html" || format === "rich-text" ? imagesOf(analysis) : [],
    };
  },
};

/** `postmortem/export`: a document as a file for others. */
export const exportDocument: Feature = {
  listen: (context) => context.connection.onRequest(exportRequest, guard(context, handler)),
};
