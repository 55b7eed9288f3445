import { type InlineText, readInline } from "../../markdown/inline.ts";
import type { Located } from "../../text/span.ts";
import type { ActionItem } from "./actionItem.ts";
import { DONE_WORDS, OPEN_WORDS } from "./stateWords.ts";

/** What an action item says of its state beside its box. */
export interface StatedState extends Located<boolean> {
  readonly by: "words" | "sign" | "strike" | "cell";
}

const DATE = "(?:\\s(?:on|in|by|at|with|via)?\\s?[\\d./-]{4,12})?";

/** The whole of a bracket or of what follows the last dash or comma, or capitals that open the item. */
const HEAD = /^[\s*_]*\[?(DONE|COMPLETED?|FIXED|TODO|TO DO|WIP|OPEN|IN PROGRESS|PENDING)\b(?![-\w])/;
const TAIL = new RegExp(
  `(?:[([]\\s?|\\s[–—-]{1,2}\\s|,\\s)((?:${DONE_WORDS})${DATE}|${OPEN_WORDS})\\s?[.!]?\\s?[)\\]]?[\\s.]*$`,
  "iu",
);
/** Who and until when, behind the state: `…, TODO (@mira, due 2024-04-20)`. */
const FACETS = /\s\((?=[^()]*(?:@|\bdue\b|\bowner\b|\d{4}-\d\d-\d\d))[^()]{3,60}\)[\s.]*$/i;
const CELL = new RegExp(`^\\W*((?:${DONE_WORDS})${DATE}|${OPEN_WORDS})\\W*$`, "iu");
const SAYS_DONE = new RegExp(`^(?:${DONE_WORDS})`, "iu");

/**
 * What the words of an action item with a box say of its state, where they say nothing else: `TODO`, `(done 2024-03-14)`,
 * a tick, words that are struck, a cell of a column of states. Part results such as `done in staging` say neither.
 *
 * @example
 * statedState("- [x] Add alerting, TODO", item) // { value: false, by: "words", span }
 */
export function statedState(text: string, item: ActionItem): StatedState | undefined {
  const cell = item.cells?.get("state");
  if (cell) {
    const inline = readInline(text, cell);
    return found(inline, CELL.exec(inline.plain), "cell");
  }
  const inline = readInline(text, item.textSpan);
  const sign = /^\s*(✅|☑|✔)|(✅|☑|✔)\s*$/u.exec(inline.plain);
  return (
    found(inline, HEAD.exec(inline.plain), "words") ??
    found(inline, TAIL.exec(inline.plain) ?? TAIL.exec(inline.plain.replace(FACETS, "")), "words") ??
    (sign ? located(inline, sign, { word: sign[1] ?? sign[2] ?? "", by: "sign" }) : undefined) ??
    strike(inline)
  );
}

function strike(inline: InlineText): StatedState | undefined {
  const [struck] = inline.struck;
  const isWhole = struck && struck.start <= 1 && inline.plain.trim().length - (struck.end - struck.start) <= 2;
  return isWhole ? { value: true, by: "strike", span: inline.sourceSpan(struck) } : undefined;
}

function found(inline: InlineText, match: RegExpExecArray | null, by: StatedState["by"]): StatedState | undefined {
  return match?.[1] ? located(inline, match, { word: match[1], by }) : undefined;
}

function located(
  inline: InlineText,
  match: RegExpExecArray,
  { word, by }: { readonly word: string; readonly by: StatedState["by"] },
): StatedState {
  const start = match.index + match[0].indexOf(word);
  const span = inline.sourceSpan({ start, end: start + word.length });
  return { value: by === "sign" || SAYS_DONE.test(word), by, span };
}
