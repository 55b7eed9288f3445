import { renderGlance } from "../../engine/index.ts";
import { type GlanceParams, type GlanceResult, glanceRequest } from "../../protocol.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

/** A page with more marks than this is no longer read. */
const MOST_MARKS = 200;

const handler: Handler<GlanceParams, GlanceResult | null> = {
  name: "postmortem/glance",
  uri: ({ uri }) => uri,
  empty: () => null,
  answer: ({ analysis }) => ({
    html: renderGlance(analysis),
    problems: analysis.findings
      .filter(({ severity }) => severity !== "hint")
      .slice(0, MOST_MARKS)
      .map(({ span, severity, message }) => ({ line: analysis.lines.at(span.start), severity, message })),
  }),
};

/** `postmortem/glance`: what the editor's own Markdown preview shows of a postmortem. */
export const glance: Feature = {
  listen: (context) => context.connection.onRequest(glanceRequest, guard(context, handler)),
};
