import type { ImportedEvent, ReadForm } from "../importedEvent.ts";
import { hasClock, readWhen } from "../readWhen.ts";

const STATUS =
  /^(investigating|identified|monitoring|resolved|update|scheduled|in progress|verifying|completed|postmortem)\b/i;
const AGE = /^(?:posted )?\d{1,4} \w{3,8} ago\.? */i;

/**
 * The updates of a status page: the status, what it says, and below it when that was posted. The newest comes first, so
 * the order is turned round.
 */
export const readStatusPage: ReadForm = (lines) => {
  const events: ImportedEvent[] = [];
  let said: string[] = [];
  for (const line of lines) {
    const when = readWhen(line.trim().replace(AGE, ""));
    if (when && hasClock(when.reading) && said.length > 0) {
      events.push({ when, lines: withStatus(said) });
      said = [];
    } else if (line.trim() !== "") {
      said.push(line.trim());
    }
  }
  const named = events.filter(({ lines: [first = ""] }) => STATUS.test(first));
  if (named.length === 0 || named.length * 2 < events.length) {
    return undefined;
  }
  const rest = said.length === 0 ? [] : [{ lines: said }];
  return { events: [...events, ...rest], leftOut: [] };
};

/** The status on a line of its own goes before what it says. */
function withStatus(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => STATUS.test(line));
  const [status, first, ...rest] = lines.slice(Math.max(at, 0));
  const isAlone = status !== undefined && first !== undefined && STATUS.exec(status)?.[0].length === status.length;
  const update = isAlone ? [`${status} - ${first}`, ...rest] : lines.slice(Math.max(at, 0));
  // What stands above the status is the title of the incident or of the page.
  return [...update, ...lines.slice(0, Math.max(0, at))];
}
