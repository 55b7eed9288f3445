import type { DateSource, Moment } from "../../incident/model.ts";
import { dayNumber } from "../../time/calendar.ts";
import { formatLongDate } from "../../time/format.ts";
import { entriesIn } from "./entriesIn.ts";
import type { Remarker } from "./inlayHint.ts";

/** How a day is known that is not written beside its time; what stands above the list needs no remark. */
const SOURCES: Readonly<Record<Exclude<DateSource, "written">, string | undefined>> = {
  header: undefined,
  carried: "The entry above says so.",
  rolled: "Midnight has passed since the entry above.",
  section: "The section says so.",
  title: "The title says so.",
  field: "A field of the document says so.",
  "file-name": "The name of the file says so.",
  prose: "The text says so.",
};

/** The day of the first entry of each day, where it is not written there. */
export const inferredDates: Remarker = {
  setting: "inlayHints.dates",
  *remark({ incident }, part) {
    for (const { entry, above } of entriesIn(incident, part)) {
      const { date, dateSource, span } = entry.time;
      const source = dateSource === undefined || dateSource === "written" ? undefined : SOURCES[dateSource];
      if (date && source !== undefined && !(above && isSameDay(above.time, entry.time))) {
        yield { at: span.start, label: formatLongDate(date), tooltip: source };
      }
    }
  },
};

function isSameDay({ date: a }: Moment, { date: b }: Moment): boolean {
  return a !== undefined && b !== undefined && dayNumber(a) === dayNumber(b);
}
