import type { Moment, Timeline, UntimedEntry } from "../incident/model.ts";
import { slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "entry-without-time",
  group: "time",
  summary: "Every event of a timeline has its time.",
  rationale: "An event without a time cannot be put beside the logs, and nobody can say what came first.",
  source: "NIST SP 800-61: exactly what happened, and at what times",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

| Time | Event |
| --- | --- |
| 14:05 | The alert fires. |
| | The workers are restarted. |
| 14:15 | The migration is run by hand. |
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

| Time | Event |
| --- | --- |
| 14:05 | The alert fires. |
| 14:09 | The workers are restarted. |
| 14:15 | The migration is run by hand. |
`,
    },
  ],

  *check(context) {
    const { timeline } = context.incident;
    for (const untimed of timeline?.untimed ?? []) {
      const place = timeline && placeOf(timeline, untimed);
      if (timeline && place) {
        yield {
          span: untimed.span.end > untimed.span.start ? untimed.span : untimed.textSpan,
          ...(place === "list" ? { severity: "hint" as const } : {}),
          message: `This entry has no time${around(context, timeline, untimed)}.`,
          fixes: () => [insertTime(untimed)],
        };
      }
    }
  },
});

/** Of the rows of a table so many have a time; of the items of a list all but one or two among at least five. */
const ROWS_WITH_TIME = 0.6;
const FEWEST_ITEMS = 5;
const MOST_UNTIMED_ITEMS = 2;

const TABLES: ReadonlySet<Timeline["shape"]> = new Set(["table", "html-table"]);

/** Where it is missing; `undefined` where that is a manner of writing, or where the row tells of something else. */
function placeOf(
  { entries, untimed, shape }: Timeline,
  { group, text, above, below }: UntimedEntry,
): "table" | "list" | undefined {
  const timed = entries.filter((entry) => entry.group === group && entry.time.minuteOfDay !== undefined).length;
  const others = untimed.filter((each) => each.group === group && !isRemark(each.text)).length;
  if (isRemark(text) || above === undefined || below === undefined) {
    return undefined;
  }
  if (TABLES.has(shape)) {
    return timed >= (timed + others) * ROWS_WITH_TIME ? "table" : undefined;
  }
  return timed >= FEWEST_ITEMS && others <= MOST_UNTIMED_ITEMS ? "list" : undefined;
}

/** Notes, labels of what follows, dots for what was left out, and what came afterwards. */
function isRemark(text: string): boolean {
  return REMARK.test(text) || /[:：…]$/.test(text) || text.split(/\s+/).length < FEWEST_WORDS;
}

/** Fewer words are a heading or a note. */
const FEWEST_WORDS = 3;
const REMARK =
  /^(?:[([{<*_“"]|unknown\b|unclear\b|n\/a\b|tb[acd]\b|notes?\b|post[- ]?(?:incident|mortem)|after(?:wards|math)\b|later\b|follow|see\b|next\b|meanwhile|\W*$)/i;

function around({ text }: RuleContext, { entries }: Timeline, { above, below }: UntimedEntry): string {
  const [before, after] = [above, below].map((index) => (index === undefined ? undefined : entries[index]?.time));
  return before && after ? `; the ones around it are at ${clock(text, before)} and ${clock(text, after)}` : "";
}

function clock(text: string, { written, span }: Moment): string {
  return slice(text, written.kind === "timestamp" && written.clock ? written.clock.span : span);
}

/** An open time, for the writer to fill in. */
const OPEN_TIME = "??:??";

function insertTime({ span, textSpan }: UntimedEntry): Fix {
  // Of a cell there is only the place where its content would stand.
  const at = span.end === span.start ? span.start : textSpan.start;
  const newText = `${OPEN_TIME} `;
  const placeholder = { start: 0, end: OPEN_TIME.length };
  return {
    title: "Insert a time",
    safe: false,
    preferred: true,
    edits: [{ span: { start: at, end: at }, newText, placeholder }],
  };
}
