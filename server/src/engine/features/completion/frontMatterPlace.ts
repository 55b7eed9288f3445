import type { Place } from "./place.ts";

/** Where the cursor stands in the front matter, read off its lines, since YAML that is being written is seldom whole. */
export interface FrontMatterPlace {
  /** The keys above, from the outermost: `["postmortem", "rules"]`. */
  readonly path: readonly string[];
  /** The key of the cursor's line where a value is being written. */
  readonly key?: string;
  /** What was typed of the key or the value. */
  readonly typed: string;
  /** The keys that stand beside it already. */
  readonly siblings: ReadonlySet<string>;
}

const KEY_LINE = /^([ \t]*)(?:- )?([\w.@-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]|$)/;

/** `undefined` outside the front matter, in a comment of it, and where something stands behind the cursor. */
export function frontMatterPlace(place: Place): FrontMatterPlace | undefined {
  const { kind, before, after, analysis, line } = place;
  const start = analysis.markdown.frontMatter?.content.start;
  if (kind !== "front-matter" || start === undefined || before.includes("#") || !/^[\]},"'\s]*$/.test(after)) {
    return undefined;
  }
  const above = analysis.text
    .slice(start, line.start)
    .split(/\r\n|\n|\r/)
    .slice(0, -1);
  const end = analysis.markdown.frontMatter?.content.end ?? line.end;
  const below = analysis.text
    .slice(Math.min(line.end, end), end)
    .split(/\r\n|\n|\r/)
    .slice(1);
  const value = /^([ \t]*)([\w.-]+)[ \t]*:[ \t]+(?:\[(?:[^\]]*,)?[ \t]*|\{[^}]*[:,][ \t]*)?["']?([^\s"'[\]{},]*)$/.exec(
    before,
  );
  const listed = /^([ \t]*)-[ \t]+["']?([^\s"':]*)$/.exec(before);
  const bare = /^([ \t]*)([\w.-]*)$/.exec(before);
  const match = value ?? listed ?? bare;
  if (!match) {
    return undefined;
  }
  const indent = (match[1] ?? "").length;
  const path = pathAbove(above, listed ? indent + 1 : indent);
  const siblings = new Set([...keysBeside(above.toReversed(), indent), ...keysBeside(below, indent)]);
  if (value) {
    return { path, key: value[2] ?? "", typed: value[3] ?? "", siblings };
  }
  const key = listed ? path.at(-1) : undefined;
  return {
    path: listed ? path.slice(0, -1) : path,
    ...(key === undefined ? {} : { key }),
    typed: match[2] ?? "",
    siblings,
  };
}

/** The keys that hold a line of that indentation. */
function pathAbove(lines: readonly string[], indent: number): readonly string[] {
  const path: string[] = [];
  let limit = indent;
  for (const line of lines.toReversed()) {
    const match = KEY_LINE.exec(line);
    const own = (match?.[1] ?? "").length;
    if (match && own < limit) {
      path.unshift((match[2] ?? "").replace(/^["']|["']$/g, ""));
      limit = own;
    }
  }
  return path;
}

/** The keys of that indentation, up to where the mapping ends. */
function keysBeside(lines: readonly string[], indent: number): readonly string[] {
  const keys: string[] = [];
  for (const line of lines) {
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== "" && own < indent) {
      break;
    }
    const match = own === indent ? KEY_LINE.exec(line) : null;
    if (match) {
      keys.push((match[2] ?? "").replace(/^["']|["']$/g, ""));
    }
  }
  return keys;
}
