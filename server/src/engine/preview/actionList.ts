import type { Analysis } from "../analysis.ts";
import type { ActionItem, DueDate } from "../incident/model.ts";
import { dayNumber } from "../time/calendar.ts";
import { formatLongDate } from "../time/format.ts";
import { offsetAt } from "../time/offsets.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";
import { sourceLink } from "./sourceLink.ts";

/** How an item stands today. */
export type ActionState = "done" | "overdue" | "open";

/** A longer list is folded away under its numbers. */
const MOST_OPEN = 8;
const MOST_LISTED = 100;
const LONGEST_TEXT = 110;

/** What will be done, by whom, and until when. What an item lacks is said in its place. */
export function actionList(analysis: Analysis): Html | undefined {
  const { actionItems } = analysis.incident;
  if (actionItems.length === 0) {
    return undefined;
  }
  const today = todayIn(analysis);
  const items = actionItems.slice(0, MOST_LISTED).map((item) => listed(item, today, analysis));
  const rest = actionItems.length - items.length;
  return html`<details class="actions" id="pm-actions"${actionItems.length <= MOST_OPEN ? html` open` : undefined}>
<summary>Action items <span class="tally">${tally(actionItems, today)}</span></summary>
<ul>
${items}${rest === 0 ? undefined : html`<li class="more">${rest} more in the text.</li>`}</ul>
</details>
`;
}

/**
 * Whether the item is done, overdue on that day (days since 1970), or neither.
 *
 * @example
 * stateOf({ ...item, due: dueOn("2025-07-14") }, dayNumber({ year: 2025, month: 7, day: 15 })) // "overdue"
 */
export function stateOf({ done, due }: Pick<ActionItem, "done" | "due">, today: number): ActionState {
  if (done === true) {
    return "done";
  }
  return due?.date !== undefined && dayNumber(due.date) < today ? "overdue" : "open";
}

/** Days since 1970 where the team is; in UTC where nothing says where that is. */
function todayIn({ now, settings }: Analysis): number {
  const offset = settings.timezone === undefined ? 0 : (offsetAt(settings.timezone, now) ?? 0);
  return Math.floor((now / 60_000 + offset) / 1440);
}

function tally(items: readonly ActionItem[], today: number): string {
  const count = (state: ActionState) => items.filter((item) => stateOf(item, today) === state).length;
  const numbers: readonly (readonly [number, string])[] = [
    [count("done"), "done"],
    [count("open") + count("overdue"), "open"],
    [count("overdue"), "overdue"],
    [items.filter(({ owner }) => owner === undefined).length, "without owner"],
  ];
  const parts = numbers.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${items.length} ${items.length === 1 ? "item" : "items"}: ${parts.join(", ")}`;
}

const SIGNS: Readonly<Record<ActionState, string>> = { done: "☑", overdue: "☐", open: "☐" };

function listed(item: ActionItem, today: number, { lines }: Analysis): Html {
  const state = stateOf(item, today);
  const owner =
    item.owner === undefined
      ? html`<span class="lack">no owner</span>`
      : html`<span class="owner">${clip(item.owner.value, 40)}</span>`;
  return html`<li class="action ${state}"><span class="sign" role="img" aria-label="${state}">${SIGNS[state]}</span> ${sourceLink(lines, item.textSpan, clip(item.text, LONGEST_TEXT))} <span class="who">${owner} ${due(item, state, today)}</span></li>
`;
}

function due({ due: date, done }: ActionItem, state: ActionState, today: number): Html | undefined {
  if (date === undefined) {
    return done === true ? undefined : html`<span class="lack">no due date</span>`;
  }
  const when = date.date === undefined ? clip(date.text, 24) : formatLongDate(date.date);
  const distance = distanceOf(date, today);
  return state === "overdue"
    ? html`<span class="due overdue">overdue since ${when}</span>`
    : html`<span class="due">due ${when}${done === true || distance === undefined ? "" : ` (${distance})`}</span>`;
}

function distanceOf({ date }: DueDate, today: number): string | undefined {
  if (date === undefined) {
    return undefined;
  }
  const days = dayNumber(date) - today;
  return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
}
