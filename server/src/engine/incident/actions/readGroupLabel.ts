import type { InlineText } from "../../markdown/inline.ts";
import { matchTitle } from "../titles/matchTitle.ts";
import type { ExtraTitles } from "../titles/wholeTitle.ts";
import type { ActionItem } from "./actionItem.ts";
import { readAnyDue } from "./facets/due.ts";
import { stateOf } from "./facets/state.ts";

/** Words of labels that name a group of measures and no person. */
const GROUP_WORDS = new Set(
  (
    "action actions activities alerting application architecture automation backend backlog batch ci cleanup client cloud code communication " +
    "communications completed config configuration critical customer customers data database deployment design detect detection development " +
    "devops docs documentation done engineering extra follow follow-up follow-ups frontend future general high immediate immediately important " +
    "improve improvements infra infrastructure internal investigate investigation items learnings lessons long long-term longer low medium " +
    "medium-term mid-term misc miscellaneous mitigate mitigation monitoring network next nice observability open operations ops optional organisation organization other others outstanding " +
    "people performance planned platform policy postmortem prevent prevention preventative preventive priority procedures process processes product " +
    "reaction recovery reliability remaining remediation repair research resilience resolution response review root scaling security server short " +
    "short-term soon steps summary system systems tasks technical term testing tests todo tooling tools training urgent verification"
  ).split(" "),
);

/**
 * What the label of a group says of each item below it: whose they are (`**Jamie**`, `Storage team`), until when
 * (`Long term (Q1 2026)`), whether they are done (`Immediate (completed)`).
 *
 * @example
 * readGroupLabel(inline("Short term (done)")) // { done: true }
 */
export function readGroupLabel(label: InlineText): Pick<ActionItem, "owner" | "due" | "done"> {
  const hint = /\(([^()]{2,60})\)\s*:?\s*$/.exec(label.plain)?.[1];
  const done = stateOf(hint ?? label.plain);
  const due = done === undefined ? readAnyDue(label) : undefined;
  const owner = readOwner(label);
  return { owner, due, done };
}

/** Words for a group of measures, or the title of a kind of section. */
function isGroup(words: string): boolean {
  const isOfMeasures = words.split(/[\s/]+/).some((word) => GROUP_WORDS.has(word.toLowerCase()));
  return isOfMeasures || matchTitle(words, NO_TITLES).kind !== undefined;
}

const NO_TITLES: ExtraTitles = new Map();

/** One person or team, or several: `Alex/Jamie`, `Alex & Jamie`. */
const NAMES =
  /^(?:@[\w.-]+|\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}(?:(?: ?[/,&+] ?| and )\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}){0,3}(?: team)?)$/u;

function readOwner(label: InlineText): ActionItem["owner"] {
  const words = label.plain.replace(/\s*:\s*$/, "").trim();
  const isName = NAMES.test(words);
  if (!isName || isGroup(words)) {
    return undefined;
  }
  const start = label.plain.indexOf(words);
  return { value: words, span: label.sourceSpan({ start, end: start + words.length }) };
}
