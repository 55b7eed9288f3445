import { repairMojibake } from "../../text/repairMojibake.ts";

/** A heading's words without what is not part of the title, and what stood beside them. */
export interface CleanTitle {
  /** Repaired, without numbering, emoji, trailing marks and parentheses. */
  readonly title: string;
  /** What stands in parentheses or brackets: `times in BST`. The first, where there are several. */
  readonly hint?: string;
}

/** Pictures, and what joins, colours and frames them. */
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}]|\u200d|\u20e3|\ufe0f/gu;
const NOT_ASCII = /[^\u0000-\u007f]/;
const SHORTCODE = /:[a-z][a-z0-9_+-]*:/g;
const ENTITY = /&(?:nbsp|amp|#x20|#32|#160|quot|#39|lt|gt);/gi;
const SPACES = /[\s\u00a0\u200b\u2060\ufeff]+/g;
const GROUP = /[([（【［]([^()[\]（）【】［］]*)[)\]）】］]/g;
const NUMBERING =
  /^(?!\d\s+(?:why|por|pour|warum|почему))(?:(?:step|part|phase|section|parte|teil|partie|étape|paso)\s+)?(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}(?=[.)])|[a-z](?=[.)])|[一二三四五六七八九十]{1,2}(?=[、.．]))(?:[.):：、．]+|\s+[-–—.]|(?=\s))\s*/i;
const EDGES = /^[\s#*_~`>|•·–—\-\\:：."“”«»]+|[\s#*_~`|•·–—\-\\:：.。?？!！"“”«»]+$/g;

/** Words with nothing around or between them, none of which can be a number: most titles are clean. */
const PLAIN = /^(?!step|part|phase|section|parte|teil|paso|[ivx]{1,4}[ .-])[a-z]{2,}(?:[ '/,-][a-z]+)*$/i;

/**
 * @example
 * cleanTitle("2.1 ⏱️ Timeline (times in BST):") // { title: "Timeline", hint: "times in BST" }
 */
export function cleanTitle(text: string): CleanTitle {
  if (PLAIN.test(text)) {
    return { title: text };
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
  title = title.replace(SPACES, " ").replace(EDGES, "");
  const numbered = NUMBERING.exec(title);
  if (numbered && numbered[0].length < title.length) {
    title = title.slice(numbered[0].length).replace(EDGES, "");
  }
  return hint ? { title, hint } : { title };
}
