import type { TimeManner } from "../incident/timeline/timeManner.ts";
import { PLAIN_TABLE } from "./rowManner.ts";
import { type Row, writeRows } from "./writeRows.ts";

/**
 * The rows as a pipe table of their own, with its header. A zone that all times have is stated there and nowhere else.
 *
 * @example
 * writeTable(rows, times) // "| Time (UTC) | Event |\n| --- | --- |\n| 2024-03-14 14:05 | Down |"
 */
export function writeTable(rows: readonly Row[], times: TimeManner): string {
  const zones = new Set(rows.flatMap(({ time }) => (time ? [time.zone ?? times.zone?.text ?? ""] : [])));
  const [zone = ""] = zones.size === 1 ? zones : [];
  const bare = zone === "" ? rows : rows.map(({ time, event }) => ({ event, time: time && { ...time, zone: "" } }));
  const body = writeRows(bare, { rows: PLAIN_TABLE, times, dates: times.hasDates ? "every" : "change" });
  return [`| Time${zone === "" ? "" : ` (${zone})`} | Event |`, "| --- | --- |", body].join("\n");
}
