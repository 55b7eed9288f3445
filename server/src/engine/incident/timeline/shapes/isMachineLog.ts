import type { Candidate } from "./candidate.ts";

/** Levels, thread and process ids, status codes and stack frames, as programs write them behind their times. */
const LOG_MARKS =
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL|CRIT(?:ICAL)?|NOTICE|level=|msg=|pid=)|\[(?:emerg|alert|crit|error|warn|info|notice)\]|\bHTTP\/\d|\w+\[\d+\]:/;

/** Whether most of the lines were written by a program and not by a person. */
export function isMachineLog(text: string, lines: readonly Candidate[]): boolean {
  const marked = lines.filter(({ span }) =>
    LOG_MARKS.test(text.slice(span.start, Math.min(span.end, span.start + 200))),
  );
  return marked.length * 2 >= lines.length;
}
