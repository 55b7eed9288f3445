import { type ImportRequest, importTimeline, isPlace, type TextEdit } from "../../engine/index.ts";
import {
  type ImportChoice,
  type ImportTimelineParams,
  type ImportTimelineResult,
  importTimelineRequest,
} from "../../protocol.ts";
import { rangeOf, spanOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import type { Reading } from "../openDocuments.ts";

const handler: Handler<ImportTimelineParams, ImportTimelineResult | null> = {
  name: "postmortem/importTimeline",
  uri: ({ uri }) => uri,
  empty: () => null,
  anyMarkdown: true,
  answer(reading, params) {
    const request = requestOf(reading, params);
    const plain = importTimeline(reading.analysis, request);
    if (plain === undefined) {
      return null;
    }
    const { source, timed, untimed, leftOut, edits, needsZone, zone } = plain;
    const { readerZone } = request;
    const isElsewhere = needsZone && readerZone !== undefined && readerZone !== zone;
    const moved = isElsewhere ? importTimeline(reading.analysis, { ...request, from: readerZone }) : undefined;
    const kept = importTimeline(reading.analysis, { ...request, keepsOriginal: true });
    const choices: readonly ImportChoice[] = [
      choiceOf(reading, "as-written", edits),
      ...(moved && moved.rows !== plain.rows && readerZone !== undefined && zone !== undefined
        ? [{ ...choiceOf(reading, "moved", moved.edits), from: readerZone, to: zone }]
        : []),
      ...(kept ? [choiceOf(reading, "kept", kept.edits)] : []),
    ];
    return { source, timed, untimed, leftOut, choices: edits.length === 0 ? [] : choices };
  },
};

function requestOf(
  { analysis, readInstead }: Reading,
  { text, range, readerZone }: ImportTimelineParams,
): ImportRequest {
  return {
    text,
    ...(range ? { at: spanOf(analysis.lines, range) } : {}),
    readerZone: readerZone !== undefined && isPlace(readerZone) ? readerZone : undefined,
    readInstead,
  };
}

function choiceOf({ analysis }: Reading, kind: ImportChoice["kind"], edits: readonly TextEdit[]): ImportChoice {
  return { kind, edits: edits.map(({ span, newText }) => ({ range: rangeOf(analysis.lines, span), newText })) };
}

/** `postmortem/importTimeline`: what pasting, dropping and the command of the client ask for. */
export const importTimelineFeature: Feature = {
  listen: (context) => context.connection.onRequest(importTimelineRequest, guard(context, handler)),
};
