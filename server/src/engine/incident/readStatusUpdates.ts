import type { Lines } from "../text/lines.ts";
import { type Span, slice, trim } from "../text/span.ts";
import type { StatusUpdate } from "./model.ts";
import { placesOf, type WordIndex, wordSet } from "./prose/wordIndex.ts";
import { momentAlone } from "./timeline/moments/momentAlone.ts";
import type { MomentContext } from "./timeline/moments/readMoments.ts";
import { timesIn } from "./timeline/moments/timesIn.ts";
import { readPhaseTag } from "./timeline/phases/phaseTags.ts";

const STATUS =
  /^(?:resolved|monitoring|identified|investigating|update|updated|postmortem|completed|verifying|in progress|scheduled)$/i;
const POSTED = wordSet(["posted"]);
/** The word stands so many lines above its stamp at most. */
const MOST_LINES = 200;

/**
 * What a status page wrote, in document order: a line that is only a status, what it says, and the line `Posted …` that
 * ends it. A status page lists the latest update first, so these are no entries of a timeline.
 */
export function readStatusUpdates(words: WordIndex, lines: Lines, context: MomentContext): readonly StatusUpdate[] {
  const { text } = words;
  const updates: StatusUpdate[] = [];
  let done = -1;
  for (const place of placesOf(words, POSTED)) {
    const at = words.starts[place] ?? 0;
    if (!text.startsWith("Posted ", at)) {
      continue;
    }
    const line = lines.at(at);
    const stamp = trim(text, lines.span(line));
    const status = stamp.start === at ? statusAbove(text, lines, { line, done }) : undefined;
    const [reading] = stamp.start === at ? timesIn(text, stamp) : [];
    if (reading?.kind === "timestamp" && status) {
      const body = trim(text, { start: status.end, end: stamp.start });
      const phase = readPhaseTag(slice(text, status));
      updates.push({
        span: { start: status.start, end: stamp.end },
        status: { value: slice(text, status), span: status },
        ...(phase ? { phase } : {}),
        text: slice(text, body),
        time: momentAlone(reading, context),
      });
      done = line;
    }
  }
  return updates;
}

function statusAbove(text: string, lines: Lines, { line, done }: { line: number; done: number }): Span | undefined {
  for (let above = line - 1; above > done && line - above < MOST_LINES; above--) {
    const span = withoutMarks(text, trim(text, lines.span(above)));
    if (span.end - span.start < 14 && STATUS.test(slice(text, span))) {
      return span;
    }
  }
  return undefined;
}

function withoutMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && "*_# ".includes(text[from] ?? "")) {
    from++;
  }
  while (to > from && "*_: ".includes(text[to - 1] ?? "")) {
    to--;
  }
  return { start: from, end: to };
}
