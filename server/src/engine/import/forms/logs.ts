import { monthName } from "../../time/format.ts";
import type { ReadForm } from "../importedEvent.ts";
import { type Grammar, type HeadPattern, headLike, readByGrammar } from "./readByGrammar.ts";

const REST = "(?<text>.*)$";

/** Lines that programs write, each with the place of its time. */
const LINES: readonly HeadPattern[] = [
  // Syslog (RFC 5424): `<34>1 2024-03-14T14:05:01.003Z web-1 nginx 812 - - upstream timed out`
  { pattern: new RegExp(String.raw`^<\d{1,3}>\d? ?(?<when>\d{4}-\S{10,40}) ${REST}`) },
  // Syslog (RFC 3164) with a priority: `<34>Mar 14 14:05:01 web-1 nginx: …`
  { pattern: new RegExp(String.raw`^<\d{1,3}>(?<when>\w{3} [ \d]\d \d\d:\d\d:\d\d) ${REST}`) },
  // Syslog as journalctl and files show it: `Mar 14 14:05:01 web-1 nginx[812]: …`
  { pattern: new RegExp(String.raw`^(?<when>[A-Z][a-z]{2} [ \d]\d(?: \d{4})? \d\d:\d\d:\d\d) ${REST}`) },
  // Components of Kubernetes (klog): `E0314 14:05:01.123456   1 reflector.go:138] …`
  {
    pattern: new RegExp(
      String.raw`^(?<before>[IWEF])(?<month>[01]\d)(?<day>[0-3]\d) (?<clock>\d\d:\d\d:\d\d)(?:\.\d{1,9})? +${REST}`,
    ),
    when: ({ day, month, clock }) => `${day} ${monthName(Number(month))} ${clock}`,
  },
  // Web servers: `203.0.113.7 - - [14/Mar/2024:14:05:01 +0000] "GET /cart" 502`
  { pattern: new RegExp(String.raw`^(?<before>\S+ \S+ \S+) \[(?<when>\d\d/\w{3}/\d{4}[^\]]{9,20})\] ${REST}`) },
  // With a full timestamp at the head: `kubectl logs --timestamps`, most loggers.
  {
    pattern: new RegExp(
      String.raw`^\[?(?<when>\d{4}[-/]?\d\d[-/]?\d\d[T ]\d\d:?\d\d:?\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)\]?[ \t:|]+${REST}`,
    ),
  },
];

const LOG: Grammar = { heads: LINES.map(headLike) };

/** What programs say in a line, beside a time: a level, a process, a status code. */
const MARKS =
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL|CRIT(?:ICAL)?|NOTICE|level=|msg=|pid=)|\w\[\d+\]:|\[(?:error|warn|info|notice|crit)\]|^<\d|^[IWEF]\d{4} |" [1-5]\d\d\b|\d\d:\d\d:\d\d[.,]\d{3}|^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \S+:/;

/** Log lines: syslog, journalctl, kubectl, web servers, loggers. Lines without a time belong to the line above them. */
export const readLogs: ReadForm = (lines) => {
  const log = readByGrammar(lines, LOG);
  const timed = log.events.filter(({ when }) => when).length;
  const marked = lines.filter((line) => MARKS.test(line)).length;
  return timed > 0 && marked * 2 >= timed ? log : undefined;
};
