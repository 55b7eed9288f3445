import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import {
  PHASE_TAG_NAMES,
  phaseCellOf,
  phaseWordsUsed,
  type TagManner,
  tagManner,
} from "../../incident/timeline/phases/phaseManner.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import type { TextEdit } from "../../text/edit.ts";
import { chosenEntries } from "./chosenEntries.ts";
import type { SelectionRefactoring } from "./refactoring.ts";

/**
 * The phases that the words of the selected entries tell of, in the manner in which the timeline marks others: behind the
 * time, or in the column for it.
 */
export const tagPhases: SelectionRefactoring = {
  kind: "phase",
  rewrite(analysis, selection) {
    const { text, lines, incident } = analysis;
    const timeline = { text, lines, entries: incident.timeline?.entries ?? [] };
    const manner = tagManner(timeline);
    const model = timeline.entries.find(({ phaseSource }) => phaseSource === "column");
    const column = model && phaseCellOf(analysis, model)?.column;
    if (!manner && column === undefined) {
      return [];
    }
    const used = phaseWordsUsed(timeline);
    const edits = chosenEntries(analysis, selection, 1).flatMap((entry) => {
      const word =
        entry.phase && entry.phaseSource === "words" ? (used.get(entry.phase) ?? PHASE_TAG_NAMES[entry.phase]) : "";
      return word === ""
        ? []
        : column === undefined
          ? tagEdits(entry, word, manner)
          : cellEdits(analysis, entry, { word, column });
    });
    return edits.length === 0 ? [] : [{ title: "Mark the phase of the selected entries", edits, gone: [], come: [] }];
  },
};

function tagEdits({ textSpan, time }: TimelineEntry, word: string, manner: TagManner | undefined): readonly TextEdit[] {
  const span = { start: textSpan.start, end: textSpan.start };
  return manner && textSpan.start >= time.span.end ? [{ span, newText: `${manner.open}${word}${manner.close}` }] : [];
}

/** Only into a cell that is empty. */
function cellEdits(
  { text, markdown }: Analysis,
  { time: { span } }: TimelineEntry,
  { word, column }: { readonly word: string; readonly column: number },
): readonly TextEdit[] {
  const table = tableAt(markdown.blocks, span.start);
  const row = table?.rows.find((each) => each.span.start <= span.start && span.start < each.span.end);
  const content = row?.cells[column - 1]?.content;
  if (table?.syntax !== "pipe" || !content || content.end > content.start) {
    return [];
  }
  const [before, after] = [
    text.charAt(content.start - 1) === " " ? "" : " ",
    text.charAt(content.end) === " " ? "" : " ",
  ];
  return [{ span: content, newText: `${before}${word}${after}` }];
}
