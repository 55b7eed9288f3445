import { type StatusParams, type StatusResult, statusRequest } from "../../protocol.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<StatusParams, StatusResult | null> = {
  name: "postmortem/status",
  uri: ({ uri }) => uri,
  empty: () => null,
  anyMarkdown: true,
  answer({ analysis }) {
    const { isPostmortem, reasons } = analysis.incident.detection;
    return { isPostmortem, reasons };
  },
};

/** `postmortem/status`: whether a document is a postmortem, and why. */
export const status: Feature = {
  listen: (context) => context.connection.onRequest(statusRequest, guard(context, handler)),
};
