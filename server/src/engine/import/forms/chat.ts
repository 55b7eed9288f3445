import type { ReadForm } from "../importedEvent.ts";
import { type Grammar, headLike, readByGrammar } from "./readByGrammar.ts";

/** A display name: short, no sentence, no link, not a time. */
const NAME = String.raw`(?<who>(?!https?:|\d)[^\s\[\]<>|:][^\n\[\]<>|:]{0,58}?)`;
/** A clock time, perhaps with its day before it. */
const WHEN = String.raw`(?<when>[^\n\[\]]{0,40}\d[:.]\d\d[^\n\[\]]{0,12}?)`;
/** What a program is called by beside its name. */
const BADGE = String.raw`(?:[ \t]*\n?[ \t]*(?:APP|BOT|WORKFLOW|Bot|Guest))?`;

/** `Mira Osei  2:05 PM`, `Mira Osei [2:05 PM]`, `Mira Osei — Today at 2:05 PM` */
const NAME_THEN_TIME = headLike({
  pattern: new RegExp(String.raw`^${NAME}${BADGE}(?:[ \t]{2,4}|[ \t]*[—–][ \t]*|[ \t]*(?=\[))\[?${WHEN}\]?[ \t]*$`),
});

/** The name on a line of its own, the time on the next or, below a badge, on the one after that. */
const NAME_ABOVE_TIME = [
  headLike({ pattern: new RegExp(String.raw`^${NAME}${BADGE}[ \t]*\n[ \t]*\[?${WHEN}\]?[ \t]*$`), lines: 2 }),
  headLike({ pattern: new RegExp(String.raw`^${NAME}${BADGE}[ \t]*\n[ \t]*\[?${WHEN}\]?[ \t]*$`), lines: 3 }),
];

/** A further message of the same person. */
const FURTHER = [
  headLike({ pattern: new RegExp(String.raw`^[ \t]*\[${WHEN}\][ \t]+(?<text>\S.*)$`) }),
  headLike({ pattern: new RegExp(String.raw`^[ \t]*\[?${WHEN}\]?[ \t]*$`) }),
];

const SLACK: Grammar = {
  heads: [NAME_THEN_TIME, ...NAME_ABOVE_TIME, ...FURTHER],
  furniture:
    /^(?:\d{1,4} repl(?:y|ies)|last reply .{1,30} ago|view (?:thread|newer replies|message)|new(?: messages?)?|reply|add reaction|\d{1,3}|(?::[\w+'-]{1,40}: ?\d{0,3} ?)+|(?:\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]? ?\d{0,3} ?)+)$/iu,
};

/** `[3/14/2024 2:05 PM] Mira Osei`, and what she says below it. */
const BRACKETED = headLike({ pattern: new RegExp(String.raw`^\[${WHEN}\][ \t]+${NAME}[ \t]*$`) });

const TEAMS: Grammar = {
  heads: [BRACKETED, NAME_THEN_TIME, ...NAME_ABOVE_TIME],
  furniture:
    /^(?:edited|reply|see more|see less|collapse all|has context menu|(?:open )?\d{1,4} repl(?:y|ies).{0,40}|\d{1,3} \p{L}{1,20} reactions?\.?|last read)$/iu,
};

/** A Slack thread or channel as it is copied from the window: name and time, then the message. */
export const readSlack: ReadForm = (lines) => chatOf(lines, SLACK);

/** A Teams chat as it is copied: time in brackets and name, then the message. */
export const readTeams: ReadForm = (lines) => {
  const first = lines.findIndex((line) => line.trim() !== "");
  return BRACKETED(lines, first) ? chatOf(lines, TEAMS) : undefined;
};

/** In a chat somebody speaks; without a name it is another form. */
function chatOf(lines: readonly string[], grammar: Grammar) {
  const log = readByGrammar(lines, grammar);
  const timed = log.events.filter(({ when }) => when);
  return timed[0]?.who !== undefined && timed.some(({ lines: said }) => said.length > 0) ? log : undefined;
}
