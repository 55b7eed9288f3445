import type {
  RelativeTime,
  TimeReading,
  Timestamp,
  WrittenClock,
  WrittenDate,
  WrittenDay,
  WrittenZone,
  ZoneReading,
} from "../../../server/src/engine/time/reading.ts";

const WEEKDAYS = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A reading in one line, as the spec pages write it: `~ Sat 2023-07-01 10:50 UTC+02:00 → 12:26`. */
export function drawReading(reading: TimeReading | undefined): string {
  switch (reading?.kind) {
    case undefined:
      return "–";
    case "relative":
      return drawRelative(reading);
    case "epoch":
      return `instant ${new Date(reading.instant).toISOString()}`;
    case "hole":
      return [reading.date && drawDate(reading.date), reading.hour !== undefined && `${two(reading.hour)}h`, "?"]
        .filter(Boolean)
        .join(" ");
    case "timestamp":
      return drawTimestamp(reading);
  }
}

/** `T+12`, in minutes; `hour` where it is written no finer, and what it counts from if that is not T. */
function drawRelative({ approximate, minutes, precision, from, end }: RelativeTime): string {
  const parts = [
    approximate && "~",
    `T${minutes < 0 ? "-" : "+"}${Math.abs(minutes)}`,
    precision !== "minute" && `(${precision})`,
    from === "above" && "from above",
    from === "other" && "from elsewhere",
    end && `→ ${drawRelative(end)}`,
  ];
  return parts.filter(Boolean).join(" ");
}

function drawTimestamp({ approximate, date, clock, zone, end }: Timestamp): string {
  const faults = [date?.fault, clock?.fault].flatMap((fault) =>
    fault ? [`! ${fault.kind}${fault.meant === undefined ? "" : ` (${fault.meant})`}`] : [],
  );
  const parts = [
    approximate && "~",
    date && drawDate(date),
    clock && drawClock(clock),
    zone && drawZone(zone),
    ...faults,
  ];
  return [...parts, end && `→ ${drawTimestamp(end)}`].filter(Boolean).join(" ");
}

function drawDate({ weekday, readings }: WrittenDate): string {
  const days = readings.map(drawDay).join(" or ");
  return [weekday && WEEKDAYS[weekday.value], days].filter(Boolean).join(" ");
}

function drawDay({ year, month, day }: WrittenDay): string {
  return `${year === undefined ? "" : `${String(year).padStart(4, "0")}-`}${two(month)}-${two(day)}`;
}

function drawClock({ hour, minute, second, meridiem }: WrittenClock): string {
  const digits = minute === undefined ? `${two(hour)}h` : `${two(hour)}:${two(minute)}`;
  return `${digits}${second === undefined ? "" : `:${two(second)}`}${meridiem === undefined ? "" : ` ${meridiem}`}`;
}

/** All meanings of a zone: `UTC+02:00`, `CET+01:00`, `Europe/Paris`, several with `or` between them. */
export function drawZone({ text, readings }: WrittenZone): string {
  return readings.map((reading) => drawZoneReading(text, reading)).join(" or ");
}

function drawZoneReading(text: string, reading: ZoneReading): string {
  switch (reading.kind) {
    case "place":
      return reading.iana;
    case "offset":
      return reading.offset === 0 ? "UTC" : `UTC${drawOffset(reading.offset)}`;
    case "abbreviation":
      return `${/^[A-Za-z]{3,4}$/.test(text) ? text.toUpperCase() : reading.place}${drawOffset(reading.offset)}`;
  }
}

function drawOffset(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
