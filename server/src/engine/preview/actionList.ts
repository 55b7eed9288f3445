import type { Analysis } from "../analysis.ts";
import { daysUntilDue, isOverdue } from "../incident/actions/dueIn.ts";
import { dayOf } from "../incident/dayOf.ts";
import type { ActionItem } from "../incident/model.ts";
import { type Say, sentence } from "../text/say.ts";
import type { CalendarDate } from "../time/reading.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";
import { sayDate } from "./sayDate.ts";
import { sayDue } from "./sayLengths.ts";
import { sourceLink } from "./sourceLink.ts";

/** How an item stands today. */
type ActionState = "done" | "overdue" | "open";

/** A longer list is folded away under its numbers. */
const MOST_OPEN = 8;
const MOST_LISTED = 100;
const LONGEST_TEXT = 110;

/** What will be done, by whom, and until when. What an item lacks is said in its place. */
export function actionList(analysis: Analysis): Html | undefined {
  const { say } = analysis;
  const { actionItems } = analysis.incident;
  if (actionItems.length === 0) {
    return undefined;
  }
  const today = dayOf(analysis.incident, analysis.now);
  const items = actionItems.slice(0, MOST_LISTED).map((item) => listed(item, today, analysis));
  const rest = actionItems.length - items.length;
  return html`<details class="actions" id="pm-actions"${actionItems.length <= MOST_OPEN ? html` open` : undefined}>
<summary>${say("Action items")} <span class="tally">${tally(actionItems, today, say)}</span></summary>
<ul>
${items}${rest === 0 ? undefined : html`<li class="more">${say("{0} more in the text.", rest)}</li>`}</ul>
</details>
`;
}

function stateOf(item: ActionItem, today: CalendarDate): ActionState {
  return item.done === true ? "done" : isOverdue(item, today) ? "overdue" : "open";
}

function tally(items: readonly ActionItem[], today: CalendarDate, say: Say): string {
  const count = (state: ActionState) => items.filter((item) => stateOf(item, today) === state).length;
  const numbers: readonly (readonly [number, string])[] = [
    [count("done"), sentence("{0} done")],
    [count("open") + count("overdue"), sentence("{0} open")],
    [count("overdue"), sentence("{0} overdue")],
    [items.filter(({ owner }) => owner === undefined).length, sentence("{0} without owner")],
  ];
  const parts = numbers.filter(([number]) => number > 0).map(([number, words]) => say(words, number));
  return items.length === 1
    ? say("1 item: {0}", parts.join(", "))
    : say("{0} items: {1}", items.length, parts.join(", "));
}

const STATES: Readonly<Record<ActionState, string>> = {
  done: sentence("done"),
  overdue: sentence("overdue"),
  open: sentence("open"),
};

const SIGNS: Readonly<Record<ActionState, string>> = { done: "☑", overdue: "☐", open: "☐" };

function listed(item: ActionItem, today: CalendarDate, { lines, say }: Analysis): Html {
  const state = stateOf(item, today);
  const owner =
    item.owner === undefined
      ? html`<span class="lack">${say("no owner")}</span>`
      : html`<span class="owner">${clip(item.owner.value, 40)}</span>`;
  return html`<li class="action ${state}"><span class="sign" role="img" aria-label="${say(STATES[state])}">${SIGNS[state]}</span> ${sourceLink(lines, item.textSpan, clip(item.text, LONGEST_TEXT))} <span class="who">${owner} ${due(item, state, { today, say })}</span></li>
`;
}

function due(
  item: ActionItem,
  state: ActionState,
  { today, say }: { readonly today: CalendarDate; readonly say: Say },
): Html | undefined {
  const { due: date, done } = item;
  if (date === undefined) {
    return done === true ? undefined : html`<span class="lack">${say("no due date")}</span>`;
  }
  const when = date.date === undefined ? clip(date.text, 24) : sayDate(say, date.date);
  const days = daysUntilDue(item, today);
  return state === "overdue"
    ? html`<span class="due overdue">${say("overdue since {0}", when)}</span>`
    : html`<span class="due">${days === undefined ? say("due {0}", when) : say("due {0} ({1})", when, sayDue(say, days))}</span>`;
}
