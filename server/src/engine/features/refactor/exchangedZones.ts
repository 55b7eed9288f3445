import { readColumnTitle } from "../../incident/timeline/shapes/columnTitles.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { slice } from "../../text/span.ts";
import { timeEdits, wallOf } from "./moveClock.ts";
import type { SecondZone } from "./secondZone.ts";
import type { NamedZone } from "./zonesOf.ts";

/**
 * What moves the second times of a timeline into the zone in which the first were told; `undefined` where the header of a column
 * says whose time it is, as `Local time (CEST)` does.
 *
 * @example
 * exchangedZones(text, second, { name: "UTC", reading }) // of "14:05 UTC (16:05 CEST)" what makes the second 14:05 UTC
 */
export function exchangedZones(
  text: string,
  { column, times }: SecondZone,
  old: NamedZone,
): readonly TextEdit[] | undefined {
  const cells = column?.table.header?.cells ?? [];
  const titles = column ? [cells[column.index]?.content, cells[column.mainIndex]?.content] : [];
  const isOnlyTime = titles.every(
    (title) => title === undefined || isTitleOfTimes(slice(text, title), [old.name, column?.statement.text ?? ""]),
  );
  if (!isOnlyTime) {
    return undefined;
  }
  const walls = times.map(({ moment }) => wallOf(moment, old, undefined));
  return [
    ...(column
      ? [smallestEdit(column.statement.span, { from: slice(text, column.statement.span), to: old.name })]
      : []),
    ...times.flatMap((time, index) => {
      const wall = walls[index];
      return wall ? timeEdits(text, time, { wall, zone: old, isDated: false }) : [];
    }),
  ];
}

/** Whether the header of a column says nothing but that it holds times, and in which zone. */
function isTitleOfTimes(title: string, zones: readonly string[]): boolean {
  const words = zones.reduce((rest, zone) => rest.replace(zone, " "), title).match(/\p{L}+/gu) ?? [];
  return words.every((word) => readColumnTitle(word) === "time" && !/^local$/i.test(word));
}
