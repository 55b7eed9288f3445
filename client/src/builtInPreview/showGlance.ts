import type { GlanceResult } from "../../../server/src/protocol.ts";
import type { MarkdownIt, Token } from "./markdownIt.ts";

/** What is known of the document that a page is rendered for; `undefined` for anything but a postmortem. */
export type GlanceOf = (env: unknown) => GlanceResult | undefined;

/**
 * Puts the incident at a glance above the text of a postmortem, and marks the blocks that have problems. A page of any other
 * document is what it would be without it.
 *
 * The preview says only when it renders which document it is, and renders tokens that it parsed before more than once: so
 * everything happens where the first token is rendered, and what was marked the last time is taken back first.
 */
export function showGlance(markdown: MarkdownIt, glanceOf: GlanceOf): MarkdownIt {
  const marked = new WeakMap<object, Marked[]>();
  markdown.core.ruler.push("postmortem", ({ tokens, Token }) => {
    tokens.unshift(new Token(TYPE, "", 0));
  });
  markdown.renderer.rules[TYPE] = (tokens: readonly Token[], index: number, _options: unknown, env: unknown) => {
    const place = tokens[index];
    if (place === undefined) {
      return "";
    }
    const glance = glanceOf(env);
    for (const { token, attrs } of (marked.get(place) ?? []).toReversed()) {
      token.attrs = attrs;
    }
    marked.set(
      place,
      (glance?.problems ?? []).flatMap((problem) => mark(tokens, problem) ?? []),
    );
    return glance?.html ?? "";
  };
  return markdown;
}

const TYPE = "postmortem_glance";

/** A block that was marked, and the attributes it had before. */
interface Marked {
  readonly token: Token;
  readonly attrs: Token["attrs"];
}

function mark(
  tokens: readonly Token[],
  { line, severity, message }: GlanceResult["problems"][number],
): Marked | undefined {
  const token = innermostAt(tokens, line);
  if (token === undefined) {
    return undefined;
  }
  // Joining changes the pairs themselves.
  const attrs = token.attrs?.map((pair) => (Array.isArray(pair) ? [...pair] : pair)) ?? null;
  token.attrJoin("class", `postmortem-problem postmortem-${severity}`);
  token.attrJoin("title", message);
  return { token, attrs };
}

/** Of all blocks that hold a line the last one that begins; inline text has no element of its own to mark. */
function innermostAt(tokens: readonly Token[], line: number): Token | undefined {
  return tokens.findLast(
    ({ map, nesting, type, hidden }) =>
      map !== null && nesting >= 0 && type !== "inline" && !hidden && map[0] <= line && line < map[1],
  );
}
