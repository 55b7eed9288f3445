import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/**
 * Tags of a site generator: Liquid `{% include x %}` and Hugo `{{< figure >}}`, `{{% note %}}`. A page shows what they
 * stand between and not the tags themselves. `{{ value }}` stays, because it stands for words that are missing.
 */
const TAGS: readonly { readonly open: string; readonly close: string }[] = [
  { open: "{%", close: "%}" },
  { open: "{{<", close: ">}}" },
  { open: "{{%", close: "%}}" },
];

/** Longer ones are text: it keeps the search for a closing mark short. */
const LONGEST_TAG = 1000;

/** Teaches a renderer to leave out the tags; those in code stay. */
export function hideLiquidTags(renderer: MarkdownIt): void {
  renderer.block.ruler.before("paragraph", "liquid", readTagLine, { alt: ["paragraph", "blockquote", "list"] });
  renderer.inline.ruler.before("text", "liquid", readInlineTag);
}

/**
 * The text without the tags, which must each stand on one line.
 *
 * @example
 * withoutLiquidTags("a {% b %} c") // "a  c"
 */
export function withoutLiquidTags(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf("{"); at !== -1; at = text.indexOf("{", at)) {
    const end = tagEnd(text, at);
    kept += text.slice(from, at);
    from = end ?? at;
    at = end ?? at + 1;
  }
  return kept + text.slice(from);
}

/** The offset after the tag that begins at `at`; `undefined` where none does. */
function tagEnd(text: string, at: number): number | undefined {
  for (const { open, close } of TAGS) {
    if (text.startsWith(open, at)) {
      const inside = text.slice(at + open.length, at + LONGEST_TAG);
      const end = inside.indexOf(close);
      return end === -1 || inside.slice(0, end).includes("\n") ? undefined : at + open.length + end + close.length;
    }
  }
  return undefined;
}

/** A line that consists of tags alone is no paragraph, and ends one. */
function readTagLine(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]);
  if (!text.startsWith("{") || withoutLiquidTags(text).trim() !== "") {
    return false;
  }
  if (!silent) {
    state.line = line + 1;
  }
  return true;
}

function readInlineTag(state: StateInline): boolean {
  const end = state.src.charCodeAt(state.pos) === 0x7b ? tagEnd(state.src, state.pos) : undefined;
  if (end === undefined) {
    return false;
  }
  state.pos = end;
  return true;
}
