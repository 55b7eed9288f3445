import type { Analysis } from "../../analysis.ts";
import type { Phase, TimelineEntry } from "../../incident/model.ts";
import { readTimeManner, writeDay } from "../../incident/timeline/timeManner.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import type { TextEdit } from "../../text/edit.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { formatDate } from "../../time/format.ts";
import { chosenEntries } from "./chosenEntries.ts";
import { entryFrame } from "./entryFrame.ts";
import type { SelectionRefactoring } from "./refactoring.ts";

/**
 * A heading above the selected entries, with the phase that they tell of, or with their day where the timeline has several.
 * What comes behind them in the same list or table gets a heading, too, since it would belong to theirs otherwise.
 */
export const wrapPhase: SelectionRefactoring = {
  kind: "phase",
  rewrite(analysis, selection) {
    const chosen = selection.start === selection.end ? [] : chosenEntries(analysis, selection, 1);
    const [first, last] = [chosen[0], chosen.at(-1)];
    const entries = analysis.incident.timeline?.entries ?? [];
    const group = entries.filter((entry) => entry.group === first?.group);
    const next = last && group[group.indexOf(last) + 1];
    const level = headingLevel(analysis);
    if (!first || level === undefined || !isFlat(analysis, first) || (next && !isFlat(analysis, next))) {
      return [];
    }
    return namesOf(analysis, { chosen, next, entries }).map(({ above, below }) => ({
      title: `Put a heading above the selected entries: ${above}`,
      edits: [
        ...headingAbove(analysis, first, { words: above, level, isFirst: group[0] === first }),
        ...(next ? headingAbove(analysis, next, { words: below, level, isFirst: false }) : []),
      ],
      gone: [],
      come: [],
    }));
  },
};

/** What a part of a timeline is called after the phases in it. */
const PARTS: Readonly<Record<Phase, string>> = {
  change: "Lead-up",
  "impact-start": "Impact",
  detected: "Detection",
  acknowledged: "Detection",
  declared: "Response",
  notified: "Response",
  investigating: "Investigation",
  identified: "Investigation",
  "mitigation-start": "Mitigation",
  "partial-recovery": "Mitigation",
  mitigated: "Mitigation",
  monitoring: "Recovery",
  "impact-end": "Recovery",
  resolved: "Recovery",
  "follow-up": "Follow-up",
};

/** What the writer replaces; `leftover-placeholder` reminds of it until then. */
const TO_WRITE = "TBD";

interface Selected {
  readonly chosen: readonly TimelineEntry[];
  /** The one behind them in the same list. */
  readonly next: TimelineEntry | undefined;
  readonly entries: readonly TimelineEntry[];
}

interface Names {
  readonly above: string;
  readonly below: string;
}

function namesOf({ text, incident }: Analysis, { chosen, next, entries }: Selected): readonly Names[] {
  const partOf = (some: readonly TimelineEntry[]) => some.find(({ phase }) => phase)?.phase;
  const [phase, later] = [partOf(chosen), next && partOf([next])];
  const above = phase ? PARTS[phase] : TO_WRITE;
  const below = later && PARTS[later] !== above ? PARTS[later] : TO_WRITE;
  const days = (some: readonly TimelineEntry[]) => new Set(some.map(({ time }) => time.date && formatDate(time.date)));
  const [own, others] = [chosen[0]?.time.date, next?.time.date];
  const manner = readTimeManner(text, incident.timeline);
  const isDay =
    own !== undefined &&
    days(chosen).size === 1 &&
    days(entries).size > 1 &&
    incident.dayHeaders.length === 0 &&
    (!next || (others !== undefined && formatDate(others) !== formatDate(own)));
  const byDay = isDay ? [{ above: writeDay(own, manner), below: others ? writeDay(others, manner) : "" }] : [];
  return [{ above, below }, ...byDay];
}

/** One below the heading of the timeline; none where it is as deep as headings go, or where it is no heading. */
function headingLevel({ incident }: Analysis): number | undefined {
  const section = incident.timeline?.section;
  return section && section.style === "atx" && section.level < 6 ? section.level + 1 : undefined;
}

/** An item, a row or a line that stands in no other block. */
function isFlat(analysis: Analysis, entry: TimelineEntry): boolean {
  const { text, lines } = analysis;
  const frame = entryFrame(analysis, entry);
  const isRow = frame?.place.kind === "row" && frame.place.syntax === "pipe";
  const line = lines.start(lines.at(entry.time.span.start));
  return (isRow || frame?.place.kind === "item" || frame?.place.kind === "line") && !/[ \t>]/.test(text.charAt(line));
}

interface HeadingToWrite {
  readonly words: string;
  readonly level: number;
  /** Whether the entry is the first of its list or table. */
  readonly isFirst: boolean;
}

/** In a table the titles of its columns are said again. */
function headingAbove(
  { text, lines, markdown }: Analysis,
  { time }: TimelineEntry,
  { words, level, isFirst }: HeadingToWrite,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const table = tableAt(markdown.blocks, time.span.start);
  const header = table?.header && lines.at(table.header.span.start);
  const row = lines.at(time.span.start);
  const line = isFirst && header !== undefined ? header : row;
  const above = lines.span(line - 1);
  const titles =
    header === undefined || isFirst
      ? ""
      : text.slice(lines.start(header), lines.start(header + 2)).replace(/(?<![\n])$/, lineBreak);
  const isFree = line === 0 || text.slice(above.start, above.end).trim() === "";
  const start = lines.start(line);
  const lead = `${isFree ? "" : lineBreak}${"#".repeat(level)} `;
  const newText = `${lead}${words}${lineBreak.repeat(2)}${titles}`;
  const placeholder = { start: lead.length, end: lead.length + words.length };
  return [{ span: { start, end: start }, newText, ...(words === TO_WRITE ? { placeholder } : {}) }];
}
