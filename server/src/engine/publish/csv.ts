import type { Analysis } from "../analysis.ts";
import { incidentJson } from "../features/incidentJson.ts";

/**
 * The timeline as CSV (RFC 4180): a row an entry, times as ISO 8601. What is not known is an empty cell.
 *
 * @example
 * timelineCsv(analysis) // "start,end,zone,instant,approximate,phase,event\r\n2024-03-14T14:05,,UTC,…"
 */
export function timelineCsv(analysis: Analysis): string {
  const { timeline } = incidentJson(analysis, "");
  return csv(
    ["start", "end", "zone", "instant", "approximate", "phase", "event"],
    (timeline?.entries ?? []).map(({ start, end, zone, instant, approximate, phase, text }) => [
      start,
      end,
      zone?.text ?? timeline?.zone?.text ?? null,
      instant,
      approximate,
      phase,
      text,
    ]),
  );
}

/**
 * The action items as CSV (RFC 4180).
 *
 * @example
 * actionItemsCsv(analysis) // "action,owner,due,done,ticket,priority,type\r\nAlert on stuck orders,@theo,…"
 */
export function actionItemsCsv(analysis: Analysis): string {
  const { actionItems } = incidentJson(analysis, "");
  return csv(
    ["action", "owner", "due", "done", "ticket", "priority", "type"],
    actionItems.map(({ text, owner, due, done, ticket, priority, type }) => [
      text,
      owner,
      due,
      done,
      ticket,
      priority,
      type,
    ]),
  );
}

type Cell = string | boolean | null;

function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(value: Cell): string {
  const text = value === null ? "" : String(value);
  // A spreadsheet takes text that begins so for a formula, which the document's words must never become.
  const harmless = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
