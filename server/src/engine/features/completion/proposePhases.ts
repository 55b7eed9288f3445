import type { Phase, TimelineEntry } from "../../incident/model.ts";
import { PHASES } from "../../incident/model.ts";
import { readPhaseTag } from "../../incident/timeline/phases/phaseTags.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { entryAbove, isInTimeline, type Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";
import { isTableRow, pipesIn } from "./rowStart.ts";

/** In a timeline behind the time, or in the column for it: the phases of an incident, as the timeline writes them. */
export const proposePhases: Proposer = {
  kind: "phase",
  setting: "completion.phases",
  propose(place) {
    if (place.kind !== "text" || !isInTimeline(place)) {
      return [];
    }
    return isTableRow(place) ? inColumn(place) : behindTime(place);
  },
  explain: (name) => explainPhase(name),
};

/** What each phase is called where the timeline has no word of its own for it, and what it means. */
const PHASE_TAGS: Readonly<Record<Phase, readonly [tag: string, meaning: string]>> = {
  change: ["Change", "What was changed before it began: a deploy, a migration, a switch."],
  "impact-start": [
    "Impact start",
    "The first moment at which users were affected, which is often found out afterwards.",
  ],
  detected: ["Detected", "The first alert, or the first person who noticed. The time to detect ends here."],
  acknowledged: ["Acknowledged", "Somebody has taken it on. The time to acknowledge ends here."],
  declared: ["Declared", "It was called an incident, and others were called in."],
  notified: ["Notified", "Users were told, on a status page for instance."],
  investigating: ["Investigating", "The search for the cause."],
  identified: ["Identified", "The cause was known."],
  "mitigation-start": ["Mitigation", "Something was done against it: a rollback, a restart, a switch."],
  "partial-recovery": ["Partial recovery", "Some users, or some of the service, were well again."],
  mitigated: ["Mitigated", "The impact was under control. The time to mitigate ends here."],
  monitoring: ["Monitoring", "It was watched whether the fix holds."],
  "impact-end": ["Impact end", "The last moment at which users were affected."],
  resolved: ["Resolved", "It was over, and nothing was left to be done at once. The time to resolve ends here."],
  "follow-up": ["Follow-up", "What was done afterwards."],
};

/** How a timeline marks phases: `**Detected:** `, `[Detected] `. */
interface TagManner {
  readonly open: string;
  readonly close: string;
}

function behindTime(place: Place): readonly Proposal[] {
  const { analysis, before, offset } = place;
  const entry = analysis.incident.timeline?.entries.find(
    ({ time }) => time.span.start >= place.line.start && time.span.end <= offset,
  );
  const rest =
    entry &&
    /^[\s:–—\-*_`)\]]*?((?:\*\*|\[)?[\p{L} -]{0,20})$/u.exec(before.slice(entry.time.span.end - place.line.start));
  const typed = rest?.[1]?.trimStart();
  if (typed === undefined || place.after.trim() !== "") {
    return [];
  }
  const manner = typedManner(typed) ?? usedManner(place);
  return manner ? proposals(place, { start: offset - typed.length, words: usedWords(place), ...manner }) : [];
}

function typedManner(typed: string): TagManner | undefined {
  if (typed.startsWith("[")) {
    return { open: "[", close: "] " };
  }
  return typed.startsWith("**") ? { open: "**", close: ":** " } : undefined;
}

const TAG = /^(\*\*|__|\[|\()?([\p{L}][\p{L} -]{1,30}?)((?::?(?:\*\*|__|\]|\))|:)+:?)\s/u;

function tagOf(place: Place, { textSpan }: TimelineEntry): RegExpExecArray | null {
  return TAG.exec(place.analysis.text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + 60)));
}

function usedManner(place: Place): TagManner | undefined {
  for (const entry of place.analysis.incident.timeline?.entries ?? []) {
    const tag = entry.phaseSource === "tag" ? tagOf(place, entry) : null;
    if (tag) {
      return { open: tag[1] ?? "", close: `${tag[3] ?? ""} ` };
    }
  }
  return undefined;
}

/** The words by which this timeline calls its phases. */
function usedWords(place: Place): ReadonlyMap<Phase, string> {
  const words = new Map<Phase, string>();
  for (const entry of place.analysis.incident.timeline?.entries ?? []) {
    const word =
      entry.phaseSource === "tag"
        ? tagOf(place, entry)?.[2]
        : entry.phaseSource === "column"
          ? cellOf(place, entry)?.word
          : undefined;
    if (entry.phase && word) {
      words.set(entry.phase, word);
    }
  }
  return words;
}

interface PhaseCell {
  readonly word: string;
  /** How many pipes stand before it. */
  readonly column: number;
}

/** The cell of a row that names its phase. */
function cellOf({ analysis: { text, lines } }: Place, { time, phase }: TimelineEntry): PhaseCell | undefined {
  const line = lines.span(lines.at(time.span.start));
  const cells = text.slice(line.start, line.end).replace(/\\\|/g, "  ").split("|");
  const column = cells.findIndex((cell) => phase !== undefined && readPhaseTag(cell.trim()) === phase);
  return column === -1 ? undefined : { word: (cells[column] ?? "").trim(), column };
}

function inColumn(place: Place): readonly Proposal[] {
  const { analysis, before, after, offset } = place;
  const model = analysis.incident.timeline?.entries.find(({ phaseSource }) => phaseSource === "column");
  const column = model && cellOf(place, model)?.column;
  const typed = before.slice(before.lastIndexOf("|") + 1).trimStart();
  if (column === undefined || pipesIn(before) !== column || !/^[ \t]*(?:\||$)/.test(after)) {
    return [];
  }
  const open = before.endsWith("|") ? " " : "";
  return proposals(place, { start: offset - typed.length, words: usedWords(place), open, close: "" });
}

interface Manner extends TagManner {
  readonly start: number;
  readonly words: ReadonlyMap<Phase, string>;
}

/** Those that come after the phase above first, and among them those that the timeline has not had yet. */
function proposals(place: Place, { start, words, open, close }: Manner): readonly Proposal[] {
  const { analysis, offset, line } = place;
  const above = entryAbove(analysis, line.start);
  const reached = above?.phase ? PHASES.indexOf(above.phase) : -1;
  const had = new Set(analysis.incident.timeline?.entries.map(({ phase }) => phase));
  const weight = (phase: Phase) => (had.has(phase) ? 2 : 0) + (PHASES.indexOf(phase) > reached ? 0 : 1);
  return [...PHASES]
    .sort((a, b) => weight(a) - weight(b) || PHASES.indexOf(a) - PHASES.indexOf(b))
    .map((phase) => {
      const word = words.get(phase) ?? PHASE_TAGS[phase][0];
      return {
        label: word,
        span: { start, end: offset },
        newText: `${open}${word}${close}`,
        filter: `${open.trimStart()}${word}`,
        name: phase,
      };
    });
}

function explainPhase(name: string): Note {
  const phase = PHASES.find((each) => each === name);
  return phase ? [paragraph(PHASE_TAGS[phase][1])] : [];
}
