import type { StatusParams, StatusResult } from "../../protocol.ts";
import type { Handler } from "../handler.ts";

/** `postmortem/status`: whether a document is a postmortem, and why. */
export const status: Handler<StatusParams, StatusResult | null> = {
  name: "postmortem/status",
  uri: ({ uri }) => uri,
  empty: () => null,
  anyMarkdown: true,
  answer: ({ analysis }) => analysis.incident.detection,
};
