import type { Lines } from "../../../text/lines.ts";
import type { Phase, TimelineEntry } from "../../model.ts";
import { readPhaseTag } from "./phaseTags.ts";

/** How a timeline marks phases behind its times: `**Detected:** `, `[Detected] `. */
export interface TagManner {
  readonly open: string;
  readonly close: string;
}

/** The entries of a timeline in their document. */
export interface TaggedTimeline {
  readonly text: string;
  readonly lines: Lines;
  readonly entries: readonly TimelineEntry[];
}

const TAG = /^(\*\*|__|\[|\()?([\p{L}][\p{L} -]{1,30}?)((?::?(?:\*\*|__|\]|\))|:)+:?)\s/u;

function tagOf(text: string, { textSpan }: TimelineEntry): RegExpExecArray | null {
  return TAG.exec(text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + 60)));
}

/**
 * The manner of the first tag; `undefined` where no entry has one.
 *
 * @example
 * tagManner(timeline) // { open: "[", close: "] " }
 */
export function tagManner({ text, entries }: TaggedTimeline): TagManner | undefined {
  for (const entry of entries) {
    const tag = entry.phaseSource === "tag" ? tagOf(text, entry) : null;
    if (tag) {
      return { open: tag[1] ?? "", close: `${tag[3] ?? ""} ` };
    }
  }
  return undefined;
}

/** The words by which a timeline calls its phases, in tags and in a column. */
export function phaseWordsUsed(timeline: TaggedTimeline): ReadonlyMap<Phase, string> {
  const words = new Map<Phase, string>();
  for (const entry of timeline.entries) {
    const word =
      entry.phaseSource === "tag"
        ? tagOf(timeline.text, entry)?.[2]
        : entry.phaseSource === "column"
          ? phaseCellOf(timeline, entry)?.word
          : undefined;
    if (entry.phase && word) {
      words.set(entry.phase, word);
    }
  }
  return words;
}

export interface PhaseCell {
  readonly word: string;
  /** How many pipes stand before it. */
  readonly column: number;
}

/** The cell of a row that names its phase. */
export function phaseCellOf(
  { text, lines }: Pick<TaggedTimeline, "text" | "lines">,
  { time, phase }: TimelineEntry,
): PhaseCell | undefined {
  const line = lines.span(lines.at(time.span.start));
  const cells = text.slice(line.start, line.end).replace(/\\\|/g, "  ").split("|");
  const column = cells.findIndex((cell) => phase !== undefined && readPhaseTag(cell.trim()) === phase);
  return column === -1 ? undefined : { word: (cells[column] ?? "").trim(), column };
}

/** What a phase is called as a tag where the timeline has no word of its own for it. */
export const PHASE_TAG_NAMES: Readonly<Record<Phase, string>> = {
  change: "Change",
  "impact-start": "Impact start",
  detected: "Detected",
  acknowledged: "Acknowledged",
  declared: "Declared",
  notified: "Notified",
  investigating: "Investigating",
  identified: "Identified",
  "mitigation-start": "Mitigation",
  "partial-recovery": "Partial recovery",
  mitigated: "Mitigated",
  monitoring: "Monitoring",
  "impact-end": "Impact end",
  resolved: "Resolved",
  "follow-up": "Follow-up",
};
