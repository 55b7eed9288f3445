import type { Phase } from "../../incident/model.ts";
import { PHASES } from "../../incident/model.ts";
import {
  PHASE_TAG_NAMES,
  phaseCellOf,
  phaseWordsUsed,
  type TaggedTimeline,
  type TagManner,
  tagManner,
} from "../../incident/timeline/phases/phaseManner.ts";
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

const MEANINGS: Readonly<Record<Phase, string>> = {
  change: "What was changed before it began: a deploy, a migration, a switch.",
  "impact-start": "The first moment at which users were affected, which is often found out afterwards.",
  detected: "The first alert, or the first person who noticed. The time to detect ends here.",
  acknowledged: "Somebody has taken it on. The time to acknowledge ends here.",
  declared: "It was called an incident, and others were called in.",
  notified: "Users were told, on a status page for instance.",
  investigating: "The search for the cause.",
  identified: "The cause was known.",
  "mitigation-start": "Something was done against it: a rollback, a restart, a switch.",
  "partial-recovery": "Some users, or some of the service, were well again.",
  mitigated: "The impact was under control. The time to mitigate ends here.",
  monitoring: "It was watched whether the fix holds.",
  "impact-end": "The last moment at which users were affected.",
  resolved: "It was over, and nothing was left to be done at once. The time to resolve ends here.",
  "follow-up": "What was done afterwards.",
};

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
  const manner = typedManner(typed) ?? tagManner(timelineOf(place));
  return manner
    ? proposals(place, { start: offset - typed.length, words: phaseWordsUsed(timelineOf(place)), ...manner })
    : [];
}

function typedManner(typed: string): TagManner | undefined {
  if (typed.startsWith("[")) {
    return { open: "[", close: "] " };
  }
  return typed.startsWith("**") ? { open: "**", close: ":** " } : undefined;
}

function timelineOf({ analysis: { text, lines, incident } }: Place): TaggedTimeline {
  return { text, lines, entries: incident.timeline?.entries ?? [] };
}

function inColumn(place: Place): readonly Proposal[] {
  const { analysis, before, after, offset } = place;
  const model = analysis.incident.timeline?.entries.find(({ phaseSource }) => phaseSource === "column");
  const column = model && phaseCellOf(analysis, model)?.column;
  const typed = before.slice(before.lastIndexOf("|") + 1).trimStart();
  if (column === undefined || pipesIn(before) !== column || !/^[ \t]*(?:\||$)/.test(after)) {
    return [];
  }
  const open = before.endsWith("|") ? " " : "";
  return proposals(place, { start: offset - typed.length, words: phaseWordsUsed(timelineOf(place)), open, close: "" });
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
      const word = words.get(phase) ?? PHASE_TAG_NAMES[phase];
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
  return phase ? [paragraph(MEANINGS[phase])] : [];
}
