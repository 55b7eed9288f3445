import { repairMojibake } from "../../text/repairMojibake.ts";

/** A heading's words without what is not part of the title, and what stood beside them. */
export interface CleanTitle {
  /** Repaired, without numbering, emoji, trailing marks and parentheses. */
  readonly title: string;
  /** What stands in parentheses or brackets: `times in BST`. The first, where there are several. */
  readonly hint: string | undefined;
}

/** Pictures, and what joins, colours and frames them. */
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}]|\u200d|\u20e3|\ufe0f/gu;
const NOT_ASCII = /[^\u0000-\u007f]/;
const SHORTCODE = /:[a-z][a-z0-9_+-]*:/g;
const ENTITY = /&(?:nbsp|amp|#x20|#32|#160|quot|#39|lt|gt);/gi;
const SPACES = /[\s\u00a0\u200b\u2060\ufeff]+/g;
/** Where another than a single space stands. */
const ODD_SPACES = / {2}|[^\S ]|[\u200b\u2060]/;
const GROUP = /[([（【［]([^()[\]（）【】［］]*)[)\]）】］]/g;
const NUMBERING =
  /^(?!\d\s+(?:why|por|pour|warum|почему))(?:(?:step|part|phase|section|parte|teil|partie|étape|paso)\s+)?(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}(?=[.)])|[a-z](?=[.)])|[一二三四五六七八九十]{1,2}(?=[、.．]))(?:[.):：、．]+|\s+[-–—.]|(?=\s))\s*/i;
const BEFORE: ReadonlySet<string> = new Set(' #*_~`>|•·–—-\\:：."“”«»');
const BEHIND: ReadonlySet<string> = new Set(' #*_~`|•·–—-\\:：.。?？!！"“”«»');

/** Words with nothing around or between them, none of which can be a number: most titles are clean. */
const PLAIN = /^(?!step|part|phase|section|parte|teil|paso|[ivx]{1,4}[ .-])[a-z]{2,}(?:[ '/,-][a-z]+)*$/i;

/**
 * @example
 * cleanTitle("2.1 ⏱️ Timeline (times in BST):") // { title: "Timeline", hint: "times in BST" }
 */
export function cleanTitle(text: string): CleanTitle {
  if (PLAIN.test(text)) {
    return { title: text, hint: undefined };
  }
  let hint: string | undefined;
  let title = NOT_ASCII.test(text) ? repairMojibake(text) : text;
  if (title.includes("&")) {
    title = title.replace(ENTITY, (entity) => (/amp/i.test(entity) ? "&" : " "));
  }
  if (/[([（【［]/.test(title)) {
    title = title.replace(GROUP, (_group, inner: string) => {
      hint ??= inner.trim();
      return " ";
    });
  }
  title = title.includes(":") ? title.replace(SHORTCODE, " ") : title;
  title = NOT_ASCII.test(title) ? title.replace(EMOJI, " ") : title;
  title = withoutEdges(ODD_SPACES.test(title) ? title.replace(SPACES, " ") : title);
  const numbered = NUMBERING.exec(title);
  if (numbered && numbered[0].length < title.length) {
    title = withoutEdges(title.slice(numbered[0].length));
  }
  return { title, hint: hint === "" ? undefined : hint };
}

/** Without the marks and spaces at both ends. */
function withoutEdges(title: string): string {
  let start = 0;
  let end = title.length;
  while (start < end && BEFORE.has(title.charAt(start))) {
    start++;
  }
  while (end > start && BEHIND.has(title.charAt(end - 1))) {
    end--;
  }
  return title.slice(start, end);
}
