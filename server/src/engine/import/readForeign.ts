import { readSlack, readTeams } from "./forms/chat.ts";
import { readLogs } from "./forms/logs.ts";
import { readStatusPage } from "./forms/statusPage.ts";
import { readCsv, readJson } from "./forms/tables.ts";
import { readTimeFirst, readTimeLast } from "./forms/timedLines.ts";
import type { FormName, ImportedLog, ReadForm } from "./importedEvent.ts";

/** Every form, the more particular ones first. */
const FORMS: readonly (readonly [FormName, ReadForm])[] = [
  ["json", readJson],
  ["csv", readCsv],
  ["teams", readTeams],
  ["slack", readSlack],
  ["status-page", readStatusPage],
  ["log", readLogs],
  ["time-first", readTimeFirst],
  ["time-last", readTimeLast],
];

/** The first form in the list that finds nearly as many times as the one that finds the most. */
const NEARLY = 0.7;

/** A longer text is a log file, of which nobody wants every line in a timeline. */
export const LONGEST_IMPORT = 1 << 20;

/**
 * Reads a chat, a log or an export of whatever form. `undefined` where nothing in it has a time. Never throws.
 *
 * @example
 * readForeign("Mira Osei  2:05 PM\nCheckout is down\n")?.form // "slack"
 */
export function readForeign(text: string): ImportedLog | undefined {
  const lines = text
    .slice(0, LONGEST_IMPORT)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/);
  const logs = FORMS.flatMap(([form, read]) => {
    const log = read(lines);
    return log ? [{ form, ...log }] : [];
  });
  const most = Math.max(0, ...logs.map(timesIn));
  return logs.find((log) => timesIn(log) > 0 && timesIn(log) >= most * NEARLY);
}

/** How many events have a time and something to say. */
function timesIn({ events }: ImportedLog): number {
  return events.filter(({ when, lines }) => when && lines.length > 0).length;
}
