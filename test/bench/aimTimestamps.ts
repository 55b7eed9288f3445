import { readTime } from "../../server/src/engine/time/readTime.ts";
import { timePairs } from "./measure.ts";
import { loadPeer } from "./peers.ts";
import { type Result, versus } from "./result.ts";

/** A time as people write it, and what it says: year, month, day, hour, minute, as far as they are written. */
type Form = readonly [text: string, said: string];

const FORMS: readonly Form[] = [
  ["14:35", "14:35"],
  ["14:35:20", "14:35"],
  ["14.35", "14:35"],
  ["14h30", "14:30"],
  ["1435 UTC", "14:35"],
  ["9:45 AM", "9:45"],
  ["10:00AM", "10:00"],
  ["12.26 PM", "12:26"],
  ["12:26 AM", "0:26"],
  ["2:44am", "2:44"],
  ["10:35 a.m.", "10:35"],
  ["4pm", "16"],
  ["noon", "12"],
  ["midnight", "0"],
  ["14:35 UTC", "14:35"],
  ["14:35 CEST", "14:35"],
  ["14:35 (UTC)", "14:35"],
  ["14:35 GMT + 1", "14:35"],
  ["14:35 +02:00", "14:35"],
  ["14:35Z", "14:35"],
  ["2024-03-14T14:35:20Z", "2024-3-14 14:35"],
  ["2024-03-14T14:35:20.123+01:00", "2024-3-14 14:35"],
  ["2024-03-14 14:35", "2024-3-14 14:35"],
  ["2024-03-14 14:35 UTC", "2024-3-14 14:35"],
  ["2024/03/14 14:35", "2024-3-14 14:35"],
  ["14.03.2024 14:35", "2024-3-14 14:35"],
  ["24-10-2024 02:00", "2024-10-24 2:00"],
  ["Mar 14, 2024 14:35", "2024-3-14 14:35"],
  ["March 14, 2024, 2:35 pm (UTC)", "2024-3-14 14:35"],
  ["14 March 2024, at 14:35", "2024-3-14 14:35"],
  ["14:35 14th Mar 2024", "2024-3-14 14:35"],
  ["14 March 2024", "2024-3-14"],
  ["March 14 2024", "2024-3-14"],
  ["2024-03-14", "2024-3-14"],
  ["Thursday, March 14, 2024", "2024-3-14"],
  ["Thu Mar 14 2024 14:35 UTC", "2024-3-14 14:35"],
  ["17:17 UTC Feb 21", "2-21 17:17"],
  ["22:30 UTC (Oct 29)", "10-29 22:30"],
  ["Feb-08-2021 06:17:19 PM +UTC", "2021-2-8 18:17"],
  ["16/12/21: - 10:00", "2021-12-16 10:00"],
  ["21/02/2023 - 10:50", "2023-2-21 10:50"],
  ["27th of January", "1-27"],
  ["2026年4月20日 20時", "2026-4-20 20"],
  ["14 de marzo de 2024, 14:35", "2024-3-14 14:35"],
  ["14. März 2024, 14:35 Uhr", "2024-3-14 14:35"],
  ["14 mars 2024 à 14h35", "2024-3-14 14:35"],
  ["14 de março de 2024 14:35", "2024-3-14 14:35"],
  ["~14:00", "14:00"],
  ["c16.55", "16:55"],
  ["around 14:00", "14:00"],
  ["10.30ish", "10:30"],
  ["10:25 in the morning", "10:25"],
  ["02:00-04:30", "2:00"],
  ["23:50 → 00:20", "23:50"],
];

/** Aim H: one timestamp, against the library that most programs take, and how many of the forms each reads right. */
export async function* aimTimestamps(): AsyncGenerator<Result> {
  const texts = FORMS.map(([text]) => text);
  const wrong = FORMS.filter(([text, said]) => ours(text) !== said);
  const right = FORMS.length - wrong.length;
  const detail = `${right} of ${FORMS.length}${wrong.length > 0 ? `, not ${wrong.map(([text]) => text).join("; ")}` : ""}`;
  yield { aim: "H", what: "forms read right, in percent", ratio: (100 * right) / FORMS.length, atLeast: 99, detail };
  const parse = parserOf(await loadPeer("chrono-node"));
  if (parse === undefined) {
    console.log("   chrono-node is not installed, so it is not compared.");
    return;
  }
  const theirs = FORMS.filter(([text, said]) => parse(text) === said).length;
  const pair = timePairs(
    () => texts.map((text) => readTime(text, 0, { compact: true })),
    () => texts.map(parse),
  );
  yield {
    aim: "H",
    what: "faster than chrono-node strict",
    ratio: 1 / pair.ratio,
    atLeast: 20,
    detail: `${versus(pair, "chrono-node")}, which reads ${theirs} right`,
  };
}

function ours(text: string): string | undefined {
  const reading = readTime(text, 0, { compact: true });
  if (reading?.kind !== "timestamp") {
    return undefined;
  }
  const day = reading.date?.readings[0];
  return say({ ...day, hour: reading.clock?.hour, minute: reading.clock?.minute });
}

interface Parts {
  readonly year?: number | null | undefined;
  readonly month?: number | null | undefined;
  readonly day?: number | null | undefined;
  readonly hour?: number | null | undefined;
  readonly minute?: number | null | undefined;
}

function say({ year, month, day, hour, minute }: Parts): string {
  const date = [year, month, day].filter((part) => part !== undefined && part !== null).join("-");
  const clock =
    hour === undefined || hour === null
      ? ""
      : `${hour}${minute === undefined || minute === null ? "" : `:${String(minute).padStart(2, "0")}`}`;
  return [date, clock].filter((part) => part !== "").join(" ");
}

/** The part of the library that is used: it is not among the dependencies, so its own types are not here. */
interface StrictParser {
  parse(text: string): readonly {
    readonly start: { isCertain(part: string): boolean; get(part: string): number | null };
  }[];
}

/** What the library says in the same words; parts that it only guesses do not count as said. */
function parserOf(library: Record<string, unknown> | undefined): ((text: string) => string | undefined) | undefined {
  const strict = library?.strict as StrictParser | undefined;
  if (strict === undefined) {
    return undefined;
  }
  return (text) => {
    const start = strict.parse(text)[0]?.start;
    const part = (name: string) => (start?.isCertain(name) ? start.get(name) : undefined);
    return (
      start &&
      say({ year: part("year"), month: part("month"), day: part("day"), hour: part("hour"), minute: part("minute") })
    );
  };
}
