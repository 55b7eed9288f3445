import type { InlineText } from "../../../markdown/inline.ts";
import { holdsAny } from "../../../text/holdsAny.ts";
import type { Located } from "../../../text/span.ts";
import { DIVIDER, EAST_ASIAN_NAME, NAME, namesNothing, UNTIL } from "./facetWords.ts";
import { locate } from "./locate.ts";
import { readsAsState } from "./state.ts";

/** Each finds an owner in its first group, where one of its signs stands in the text at all, and a digit if a date is wanted. */
const OWNER_PATTERNS: readonly (readonly [signs: readonly string[], pattern: RegExp, beside?: "date"])[] = [
  [
    [":", "：", "="],
    /(?:owner|assignee|assigned to|responsible|dri|lead|担当者?|负责人|responsable|encargad[oa]|responsável|verantwortlich|zuständig|ответственный|penanggung jawab)\s{0,3}[:：=]\s{0,3}(@?[\p{L}\p{N}][^,，;；|()（）[\]\n]{0,60}?)\s{0,3}(?=$|[,，;；|()（）\]\n]|、\s{0,3}(?:期限|期日|締切|完了|$)|(?<=\p{L}{2})[.。](?:\s|$)|\bdue\b| [-–—] )/iu,
  ],
  [["@"], /(?:^|[\s([,:;–—-])(@[A-Za-z\d][\w.-]{1,38})(?![\w@/])/],
  // `[Rick]`, but no link, no checkbox and no tag such as [P1] or [TODO].
  [["["], new RegExp(`(?:^|\\s)\\[(${NAME})\\](?![(\\[])`, "u")],
  // `RK to add…`: initials, then what they are to do.
  [[" to "], /^([A-Z]{2,3}) to [a-z]/],
  // `Payments team: add…`, `The platform team will add…`.
  [
    ["eam", "EAM"],
    /^(?:the )?((?!(?:the|our|this|that|each|every|an?|whole) )(?:\p{L}[\p{L}\d&/-]{1,20} ){1,2}team)(?::|\s?[–—]| -| (?:will|to|should|must|is going to|needs? to))\s/iu,
  ],
  // `(Carla) Add…`, `Bob — add…`, and `… assigned to Gina`.
  [["("], new RegExp(`^\\((${NAME})\\)\\s+\\p{Lu}`, "u")],
  [["–", "—"], /^(\p{Lu}\p{Ll}{1,12}) [–—] \p{Ll}/u],
  // `(Sam, 2025-06-20)`, `（张伟 / 2025-03-20）`
  [
    ["(", "（"],
    new RegExp(`[(（](${NAME}|${EAST_ASIAN_NAME})${DIVIDER}[^()（）]{0,24}\\d[^()（）]{0,12}[)）]`, "u"),
    "date",
  ],
  // `… - Ana - 2024-08-20`, `… – Ana, due 2024-08-20`
  [
    ["-", "–", "—", "|", "/"],
    new RegExp(`\\s[-–—|/]\\s(${NAME}|\\p{Ll}{2,20})\\s[-–—|/]\\s(?:(?:${UNTIL}) ?)?(?=\\d{1,4}[-/. ])`, "u"),
    "date",
  ],
  [
    ["-", "–", "—", "|", "/"],
    new RegExp(`\\s[-–—|/]\\s(${NAME}),\\s(?:${UNTIL}) ?:? ?(?=\\d{1,4}[-/. ])`, "u"),
    "date",
  ],
  // `… (facility team, 2025-04)`
  [["eam"], /[(（]((?:\p{L}[\p{L}\d&/-]{1,20} ){1,2}team)[,;/] [^()]{0,12}\d[^()]{0,12}[)）]/u, "date"],
  // `TODO(priya): …`
  [["TODO(", "FIXME("], /^(?:TODO|FIXME)\((@?[\p{L}\d][\w.-]{1,30})\)/u],
  [
    ["ssigned to", "wned by", "aken by"],
    new RegExp(`\\b(?:[Aa]ssigned to|[Oo]wned by|[Tt]aken by)\\s(${NAME}|@[\\w-]+)(?=$|[\\s,;.)])`, "u"),
  ],
];

/** The first owner that the words of an item name. */
export function readOwner(inline: InlineText): Located<string> | undefined {
  const { plain } = inline;
  const hasDigit = /\d/.test(plain);
  for (const [signs, pattern, beside] of OWNER_PATTERNS) {
    const mayName = (hasDigit || beside === undefined) && holdsAny(plain, signs);
    const found = mayName ? locate(inline, pattern.exec(plain)) : undefined;
    if (found && !namesNothing(found.value) && !readsAsState(found.value)) {
      return found;
    }
  }
  return undefined;
}

/** The owner that a cell of its own names; `???` and `TBD` name nobody. */
export function readOwnerCell(inline: InlineText): Located<string> | undefined {
  const value = inline.plain.trim();
  const start = inline.plain.indexOf(value);
  return value === "" || namesNothing(value)
    ? undefined
    : { value, span: inline.sourceSpan({ start, end: start + value.length }) };
}
