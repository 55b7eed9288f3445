import { newPostmortem, readLines } from "../../engine/index.ts";
import { type NewPostmortemParams, type NewPostmortemResult, newPostmortemRequest } from "../../protocol.ts";
import { answerAlone, type LoneHandler } from "../answerAlone.ts";
import { rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";

const handler: LoneHandler<NewPostmortemParams, NewPostmortemResult | null> = {
  name: newPostmortemRequest,
  empty: null,
  async answer({ uri, ...said }, { documents }) {
    const { timezone } = await documents.settingsAt(uri);
    const { fileName, text, cursor } = newPostmortem({ ...said, timezone, now: Date.now() });
    return { fileName, text, cursor: rangeOf(readLines(text), { start: cursor, end: cursor }).start };
  },
};

/** `postmortem/newPostmortem`: name and text of a postmortem to begin with; the client decides where it goes. */
export const newPostmortemFeature: Feature = {
  listen: (context) => context.connection.onRequest(newPostmortemRequest, answerAlone(context, handler)),
};
