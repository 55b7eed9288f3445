import { renderPreview } from "../../engine/index.ts";
import { type PreviewParams, type PreviewResult, previewRequest } from "../../protocol.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<PreviewParams, PreviewResult | null> = {
  name: "postmortem/preview",
  uri: ({ uri }) => uri,
  empty: () => null,
  anyMarkdown: true,
  answer: ({ uri, version, analysis }, { zone, localZone }) => ({
    uri,
    version,
    isPostmortem: analysis.incident.detection.isPostmortem,
    ...(analysis.incident.title && { title: analysis.incident.title.text }),
    html: renderPreview(analysis, { zone, localZone, hasControls: true }),
  }),
};

/** `postmortem/preview`: the page of any Markdown document, since the panel stays open while one is being turned into a postmortem. */
export const preview: Feature = {
  listen: (context) => context.connection.onRequest(previewRequest, guard(context, handler)),
};
