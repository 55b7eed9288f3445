import type { ImportedEvent, ImportedLog, WrittenWhen } from "../importedEvent.ts";
import { hasClock, readWhen } from "../readWhen.ts";

/** What the lines of a form look like. */
export interface Grammar {
  /** What begins an event; the first that fits counts. */
  readonly heads: readonly ReadHead[];
  /** Lines of the interface, which nobody wrote. */
  readonly furniture?: RegExp;
  /** Takes the marks of a list or a quotation off a line. */
  readonly bare?: (line: string) => string;
}

/** The beginning of an event, and how many lines it takes; `undefined` where none begins. */
export type ReadHead = (lines: readonly string[], at: number) => Head | undefined;

interface Head {
  readonly event: ImportedEvent;
  readonly lines: number;
}

export interface HeadPattern {
  /** Named groups: `when` is a time and nothing else, `who` a name, `before` and `text` what is said. */
  readonly pattern: RegExp;
  /** How many lines, joined by line breaks, the pattern looks at; one where it is absent. */
  readonly lines?: number;
  /** Puts the time together where it is written in a way of its own. */
  readonly when?: (groups: Readonly<Record<string, string | undefined>>) => string;
}

/**
 * A head by its pattern.
 *
 * @example
 * headLike({ pattern: /^\[(?<when>[^\]]+)\] (?<text>.*)$/ })(["[14:05] Down"], 0) // an event of 14:05, "Down"
 */
export function headLike({ pattern, lines: count = 1, when: whenOf }: HeadPattern): ReadHead {
  return (lines, at) => {
    const groups = pattern.exec(count === 1 ? (lines[at] ?? "") : lines.slice(at, at + count).join("\n"))?.groups;
    const when = groups && readWhen(whenOf?.(groups) ?? groups.when ?? "");
    if (!groups || !when || !hasClock(when.reading)) {
      return undefined;
    }
    const text = [groups.before, groups.text].filter((part) => part !== undefined && part.trim() !== "").join(" ");
    const who = groups.who?.trim();
    return { event: { when, ...(who ? { who } : {}), lines: text === "" ? [] : [text] }, lines: count };
  };
}

/**
 * Reads line by line: a head begins an event, a date alone holds for what follows it, every other line belongs to the
 * event above it. Nothing is dropped but the furniture, which is told.
 */
export function readByGrammar(lines: readonly string[], grammar: Grammar): Omit<ImportedLog, "form"> {
  const { furniture, bare = (line) => line } = grammar;
  const events: Draft[] = [];
  const leftOut: string[] = [];
  let day: WrittenWhen | undefined;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const head = line.trim() === "" ? undefined : readHead(lines, at, grammar);
    const header = head ? undefined : readDay(bare(line));
    if (head) {
      const { when } = head.event;
      events.push({ ...head.event, ...(when ? { when: withDay(when, day) } : {}), lines: [...head.event.lines] });
    } else if (header) {
      day = header;
    } else if (furniture?.test(line.trim())) {
      leftOut.push(line.trim());
    } else {
      addTo(events, bare(line));
    }
    at += head?.lines ?? 1;
  }
  return { events: events.flatMap(finished), leftOut };
}

type Draft = Omit<ImportedEvent, "lines"> & { readonly lines: string[] };

function addTo(events: Draft[], line: string): void {
  const last = events.at(-1);
  if (last) {
    last.lines.push(line);
  } else {
    events.push({ lines: [line] });
  }
}

function readHead(lines: readonly string[], at: number, { heads }: Grammar): Head | undefined {
  for (const read of heads) {
    const head = read(lines, at);
    if (head) {
      return head;
    }
  }
  return undefined;
}

const RULE = /^[\s\-–—=_*#]{1,80}|[\s\-–—=_*:]{1,80}$/g;
const LONGEST_DAY = 80;

/** A line that is only a date: it is the day of what stands below it. */
function readDay(line: string): WrittenWhen | undefined {
  const words = line.length > LONGEST_DAY ? "" : line.replace(RULE, "");
  const isRelative = /^(?:today|yesterday)$/i.test(words);
  const when = isRelative ? readWhen(`${words} 0:00`) : readWhen(words);
  const reading = when?.reading;
  const isDay = reading?.kind === "timestamp" && reading.date !== undefined && !reading.clock;
  return isRelative || isDay ? when : undefined;
}

function withDay(when: WrittenWhen, day: WrittenWhen | undefined): WrittenWhen {
  const { reading } = when;
  if (!day || when.daysFromToday !== undefined || reading.kind !== "timestamp" || reading.date) {
    return when;
  }
  return day.daysFromToday === undefined
    ? { ...when, day: day.reading }
    : { ...when, daysFromToday: day.daysFromToday };
}

/** Without blank lines at both ends; nothing at all is no event. */
function finished({ lines, ...event }: Draft): ImportedEvent[] {
  const isSaid = (line: string) => line.trim() !== "";
  const first = lines.findIndex(isSaid);
  let last = lines.length - 1;
  while (last > first && !isSaid(lines[last] ?? "")) {
    last--;
  }
  const said = first < 0 ? [] : lines.slice(first, last + 1);
  return said.length === 0 && !event.when ? [] : [{ ...event, lines: said }];
}
