import type { Analysis } from "../../analysis.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { addZoneColumn } from "./addZoneColumn.ts";
import { convertMarkup } from "./convertMarkup.ts";
import { convertZone } from "./convertZone.ts";
import { keepsEvents, keepsTimes } from "./keepsTimes.ts";
import { listToTable } from "./listToTable.ts";
import type { Reader, Refactoring, Rewriting } from "./refactoring.ts";
import { sortTimeline } from "./sortTimeline.ts";
import { tableToList } from "./tableToList.ts";
import { writeAbsolute } from "./writeAbsolute.ts";
import { writeClocks } from "./writeClocks.ts";
import { writeIsoTimes } from "./writeIsoTimes.ts";
import { writeRelative } from "./writeRelative.ts";

/** In the order in which they are offered. */
const REFACTORINGS: readonly Refactoring[] = [
  sortTimeline,
  listToTable,
  tableToList,
  convertMarkup,
  writeClocks,
  writeIsoTimes,
  writeRelative,
  writeAbsolute,
  convertZone,
  addZoneColumn,
];

/** What can be rewritten, under the kind by which a client asks for it: `sort`. */
export interface OfferedRewriting {
  readonly kind: string;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Reads a text as if it were the document, to see that it still says the same. */
export type ReadInstead = (text: string) => Analysis;

/**
 * The ways to write the timeline otherwise without changing what the document says: each is tried and read again, and is
 * offered only if every time is then when it was. Nothing in a document that is no postmortem.
 *
 * @example
 * timelineRewritings(analysis, readInstead, {}) // [{ kind: "sort", title: "Sort the timeline", edits }]
 */
export function timelineRewritings(
  analysis: Analysis,
  readInstead: ReadInstead,
  reader: Reader,
): readonly OfferedRewriting[] {
  if (!analysis.incident.detection.isPostmortem) {
    return [];
  }
  return REFACTORINGS.flatMap(({ kind, rewrite }) =>
    rewrite(analysis, reader).flatMap((rewriting) => {
      const edits = soundEdits(analysis, rewriting, readInstead);
      return edits ? [{ kind, title: rewriting.title, edits }] : [];
    }),
  );
}

function soundEdits(
  analysis: Analysis,
  { edits, otherwise = [], shift, tellsTime, events }: Rewriting,
  readInstead: ReadInstead,
): readonly TextEdit[] | undefined {
  return [edits, ...otherwise].find((some) => {
    const after = some.length > 0 ? readInstead(applyEdits(analysis.text, some)) : undefined;
    return (
      after?.incident.detection.isPostmortem &&
      keepsTimes(analysis.incident, after.incident, { shift, tellsTime }) &&
      keepsEvents(analysis, after, events)
    );
  });
}
