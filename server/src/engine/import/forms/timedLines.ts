import { readLead } from "../../incident/timeline/shapes/readLead.ts";
import type { ImportedEvent, ReadForm } from "../importedEvent.ts";
import { hasClock } from "../readWhen.ts";
import { type Grammar, headLike, type ReadHead, readByGrammar } from "./readByGrammar.ts";

/** `Acknowledged by Mira Osei on Mar 14, 2024 at 2:07 PM` */
const TIME_LAST: Grammar = {
  heads: [
    headLike({
      pattern:
        /^(?<text>\S.{0,600}?)(?:[ \t]+(?:on|at|[-–—|])[ \t]+|[,;][ \t]*|[ \t]*\(|[ \t]{2,})(?<when>[^\n]{0,30}?\d[:.]\d\d[^\n)]{0,24})\)?$/,
    }),
  ],
};

/** Each line ends with its time, as in the logs of paging tools. */
export const readTimeLast: ReadForm = (lines) => orNothing(readByGrammar(lines, TIME_LAST));

/** `- `, `1. `, `- [ ] `, `> `, `### ` */
const MARKER = /^[ \t]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]*|#{1,6}[ \t]+)?/;
/** `<mira> it is down` */
const SPEAKER = /^<(?<who>[\w .@-]{1,40})>[ \t]+(?<text>.*)$/;

const bare = (line: string) => line.slice(MARKER.exec(line)?.[0].length ?? 0);

const timeThenText: ReadHead = (lines, at) => {
  const text = bare(lines[at] ?? "");
  const lead = readLead(text, { start: 0, end: text.length });
  if (!lead || lead.kind === "inside" || !hasClock(lead.reading)) {
    return undefined;
  }
  const rest = text.slice(lead.rest.start, lead.rest.end);
  const spoken = SPEAKER.exec(rest)?.groups;
  const event: ImportedEvent = {
    when: { reading: lead.reading, text },
    ...(spoken?.who ? { who: spoken.who } : {}),
    lines: rest.trim() === "" ? [] : [spoken?.text ?? rest],
  };
  return { event, lines: 1 };
};

/**
 * Each line begins with its time, or the time stands alone above what happened: notes, the timelines of incident tools, a
 * Markdown list from elsewhere.
 */
export const readTimeFirst: ReadForm = (lines) => orNothing(readByGrammar(lines, { heads: [timeThenText], bare }));

function orNothing(log: ReturnType<typeof readByGrammar>) {
  return log.events.some(({ when, lines }) => when && lines.length > 0) ? log : undefined;
}
