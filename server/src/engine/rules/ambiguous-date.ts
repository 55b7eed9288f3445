import type { DateOrder } from "../incident/model.ts";
import { smallestEdit } from "../text/edit.ts";
import { groupBy } from "../text/groupBy.ts";
import { type Span, slice } from "../text/span.ts";
import { patternOf } from "../time/dateForm.ts";
import { formatDate, formatLongDate, monthName } from "../time/format.ts";
import type { WrittenDate, WrittenDay } from "../time/reading.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "ambiguous-date",
  group: "time",
  summary: "A date in numbers can only be read in one way.",
  rationale:
    "Half of the world reads 08/09 as 8 September, the other half as 9 August. Logs and mails are looked for a month away.",
  source: "ISO 8601",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down

The checkout was down on 05/03/2024, from 14:05 UTC.
`,
      good: `# Checkout down

The checkout was down on 2024-03-05, from 14:05 UTC.
`,
    },
  ],

  *check(context) {
    const { dateOrder, timestamps } = context.incident;
    if (dateOrder?.by === "settings" || dateOrder?.by === "sibling") {
      return;
    }
    const dates = timestamps.flatMap(({ written: { date }, where }) =>
      date && date.readings.length > 1 && date.pattern !== undefined && where !== "stamp" ? [date] : [],
    );
    const forms = groupBy(dates, ({ pattern }) => pattern);
    // Only in English do people write the month first.
    if (forms.size === 0 || (!dateOrder && !context.incident.prose.isEnglish)) {
      return;
    }
    for (const alike of dateOrder ? [...forms.values()].slice(0, 1) : forms.values()) {
      const [first] = alike;
      if (first) {
        const { words, span } = verdictOf(context, first, dateOrder);
        yield {
          span: first.span,
          message: `${slice(context.text, first.span)} may be ${first.readings.map((day) => dayAndMonth(day)).join(" or ")}${words}.`,
          ...(dateOrder ? { severity: "hint" } : {}),
          related: span ? [{ span, message: "This settles it." }] : [],
          fixes: () => fixesFor(context.text, alike, dateOrder),
        };
      }
    }
  },
});

/** Day and month as a sentence names them, the year left out. */
function dayAndMonth({ month, day }: WrittenDay): string {
  return formatLongDate({ month, day });
}

interface Verdict {
  readonly words: string;
  readonly span?: Span;
}

/** What says which of the two it is. */
function verdictOf({ text, lines }: RuleContext, date: WrittenDate, dateOrder: DateOrder | undefined): Verdict {
  if (!dateOrder) {
    return { words: ", and nothing here says which" };
  }
  const { order, by, evidence } = dateOrder;
  const first = order === "mdy" ? "month" : "day";
  if (evidence) {
    const month = monthName(readingOf(date, order)?.month ?? 0);
    const quote = slice(text, evidence.span);
    const says =
      slice(text, evidence.settles) === slice(text, date.span)
        ? `says ${month}`
        : `shows that the ${first} comes first`;
    return { words: `; "${quote}" on line ${lines.at(evidence.span.start) + 1} ${says}`, span: evidence.span };
  }
  return by === "zone"
    ? { words: "; in the United States, whose zone is used here, the month comes first" }
    : { words: `; by the name of the file the ${first} comes first` };
}

function readingOf({ readings }: WrittenDate, order: DateOrder["order"]): WrittenDay | undefined {
  return readings[order === "mdy" ? readings.length - 1 : 0];
}

/** Where it is settled the one reading, else both. */
function fixesFor(text: string, dates: readonly WrittenDate[], dateOrder: DateOrder | undefined): Fix[] {
  const orders = dateOrder ? [dateOrder.order] : (["dmy", "mdy"] as const);
  return orders.flatMap((order) => {
    const changes = dates.flatMap((date) => rewriting(text, date, order) ?? []);
    const [first] = changes;
    const more = changes.length === 1 ? "" : `, and ${changes.length - 1} more like it`;
    return first && changes.length === dates.length
      ? [
          {
            title: `Write ${first.to}${more}`,
            safe: false,
            preferred: dateOrder !== undefined,
            edits: changes.map(({ span, ...change }) => smallestEdit(span, change)),
          },
        ]
      : [];
  });
}

/** ISO, or words where the year is not written. */
function rewriting(text: string, date: WrittenDate, order: DateOrder["order"]) {
  const day = readingOf(date, order);
  const pattern = patternOf(date, order);
  const from = day && pattern !== undefined ? formatDate(day, pattern) : undefined;
  if (!day || from === undefined) {
    return undefined;
  }
  const span = { start: date.span.end - from.length, end: date.span.end };
  return slice(text, span) === from
    ? { span, from, to: day.year === undefined ? formatLongDate(day) : formatDate(day) }
    : undefined;
}
