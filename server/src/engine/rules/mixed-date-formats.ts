import type { DateOrder, Incident } from "../incident/model.ts";
import { smallestEdit, type TextEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { isRealDate } from "../time/calendar.ts";
import { type DateForm, dateForm, patternOf } from "../time/dateForm.ts";
import { formatDate } from "../time/format.ts";
import type { CalendarDate, WrittenDate } from "../time/reading.ts";
import { swapDayAndMonth } from "../time/swapDayAndMonth.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "mixed-date-formats",
  group: "time",
  summary: "Dates are written in one manner.",
  rationale:
    "Where two manners meet, readers cannot tell the day from the month in either, and a search for the day misses half of it.",
  source: "ISO 8601",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down

The checkout was down on 14/03/2024, from 14:05 UTC. The cause was found on 18/3/24.
`,
      good: `# Checkout down

The checkout was down on 2024-03-14, from 14:05 UTC. The cause was found on 2024-03-18.
`,
    },
  ],

  *check(context) {
    const { incident } = context;
    yield* compare(context, numericDates(incident), (usual, odd) => numericFixes(context, usual, odd));
    yield* compare(context, headerDates(incident), (usual, odd) => headerFixes(context, usual, odd));
  },
});

/** Those with a year: `8/9` beside `08/09/2023` is a short form, and no other one. */
function numericDates({ timestamps }: Incident): WrittenDate[] {
  return timestamps.flatMap(({ written: { date }, where }) =>
    date?.pattern?.includes("y") && !date.fault && where !== "stamp" ? [date] : [],
  );
}

/** The headers of days in words; those in numbers are among the numeric dates. */
function headerDates({ dayHeaders }: Incident): WrittenDate[] {
  return dayHeaders.flatMap(({ time: { written } }) =>
    written.kind === "timestamp" && written.date?.form === "words" && !written.date.fault ? [written.date] : [],
  );
}

/** Dates of one form. */
interface Group {
  readonly form: DateForm;
  readonly dates: readonly WrittenDate[];
}

/** Reports the less frequent forms, each once, at its first place; of equals the form that begins later. */
function* compare(
  context: RuleContext,
  dates: readonly WrittenDate[],
  fixesFor: (usual: Group, odd: Group) => readonly Fix[],
): Iterable<Report> {
  const [usual, ...others] = dates.length > 1 ? groupsOf(context, dates) : [];
  for (const odd of usual ? others : []) {
    const [first, pattern] = [odd.dates[0], usual?.dates[0]];
    if (usual && first && pattern) {
      const line = context.lines.at(pattern.span.start) + 1;
      const [ours, theirs] = [slice(context.text, first.span), slice(context.text, pattern.span)];
      yield {
        span: first.span,
        message: `"${ours}" ${differenceOf(odd.form, usual.form)}; line ${line} writes ${theirs}.`,
        related: [{ span: pattern.span, message: "The more frequent form." }],
        fixes: () => fixesFor(usual, odd),
      };
    }
  }
}

function groupsOf({ text, incident }: RuleContext, dates: readonly WrittenDate[]): readonly Group[] {
  const groups = new Map<string, { form: DateForm; dates: WrittenDate[] }>();
  for (const date of dates) {
    const form = dateForm(text, date, orderOf(incident));
    if (form) {
      // In words a year that is missing is no other form.
      const key = form.separator === " " ? form.first : `${form.first} ${form.separator} ${form.yearDigits}`;
      const group = groups.get(key);
      if (group) {
        group.dates.push(date);
      } else {
        groups.set(key, { form, dates: [date] });
      }
    }
  }
  return [...groups.values()].sort((a, b) => b.dates.length - a.dates.length);
}

function orderOf({ dateOrder }: Incident): DateOrder["order"] {
  return dateOrder?.order ?? "dmy";
}

const SEPARATORS: Readonly<Record<DateForm["separator"], string>> = {
  "-": "hyphens",
  "/": "slashes",
  ".": "dots",
  " ": "",
};

function differenceOf(odd: DateForm, usual: DateForm): string {
  if (odd.first !== usual.first) {
    return `has the ${odd.first} first`;
  }
  return odd.yearDigits === usual.yearDigits
    ? `is written with ${SEPARATORS[odd.separator]}`
    : `has a ${odd.yearDigits === 2 ? "two" : "four"}-digit year`;
}

function numericFixes({ text, incident }: RuleContext, usual: Group, odd: Group): Fix[] {
  const pattern = usual.dates[0] && patternOf(usual.dates[0], orderOf(incident));
  const like = pattern === undefined ? [] : rewritten(text, odd.dates, incident, pattern);
  const [first] = like;
  const write: Fix[] = first
    ? [{ title: `Write ${first.to}${andMore(like)}`, safe: false, edits: like.map(editOf) }]
    : [];
  const all = numericDates(incident).filter(({ form }) => form !== "iso");
  const isOpen = incident.dateOrder === undefined && all.some(({ readings }) => readings.length > 1);
  const iso = isOpen ? [] : rewritten(text, all, incident, "yyyy-mm-dd");
  if (iso.length === 0) {
    return write;
  }
  const toIso = { title: "Write all dates as YYYY-MM-DD", safe: false, preferred: true, edits: iso.map(editOf) };
  return pattern === "yyyy-mm-dd" && iso.length === odd.dates.length ? [toIso] : [toIso, ...write];
}

interface Rewritten {
  readonly date: WrittenDate;
  readonly from: string;
  readonly to: string;
}

/** The digits of dates in another pattern; none where one of them cannot be. */
function rewritten(text: string, dates: readonly WrittenDate[], incident: Incident, pattern: string): Rewritten[] {
  const order = orderOf(incident);
  const changes = dates.flatMap((date): Rewritten[] => {
    const day = dayOf(date, order);
    const own = patternOf(date, order);
    const from = day && own !== undefined ? formatDate(day, own) : undefined;
    return day && from !== undefined && slice(text, date.span).includes(from)
      ? [{ date, from, to: formatDate(day, pattern) }]
      : [];
  });
  return changes.length === dates.length ? changes.filter(({ from, to }) => from !== to) : [];
}

function dayOf({ readings }: WrittenDate, order: DateOrder["order"]): CalendarDate | undefined {
  const day = readings[order === "mdy" ? readings.length - 1 : 0];
  return day?.year !== undefined && isRealDate(day) ? { year: day.year, month: day.month, day: day.day } : undefined;
}

function andMore({ length }: readonly unknown[]): string {
  return length === 1 ? "" : `, and ${length - 1} more like it`;
}

/** A weekday beside the digits stays. */
function editOf({ date, from, to }: Rewritten): TextEdit {
  return smallestEdit({ start: date.span.end - from.length, end: date.span.end }, { from, to });
}

function headerFixes({ text }: RuleContext, usual: Group, odd: Group): Fix[] {
  const edits = odd.dates.map((date) => swapDayAndMonth(text, date));
  const [first] = edits;
  const canSwap = usual.form.first !== "year" && odd.form.first !== "year";
  return canSwap && first && edits.every((edit) => edit !== undefined)
    ? [
        {
          title: `Write ${first.newText}${andMore(edits)}`,
          safe: false,
          preferred: true,
          edits: edits.flatMap((edit) => edit ?? []),
        },
      ]
    : [];
}
