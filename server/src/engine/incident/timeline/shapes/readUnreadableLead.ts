import type { Span } from "../../../text/span.ts";
import { readTime } from "../../../time/readTime.ts";

/**
 * What stands at the head of a line in the place of a time and is none: `07:7:47`, `22025-03-18 09:36`, or a hole that is
 * meant (`??:??`, `[???]`, `--:--`).
 */
export function readUnreadableLead(
  text: string,
  line: Span,
): { readonly span: Span; readonly open: boolean } | undefined {
  const head = /^[\s*_`~[(<]*/.exec(text.slice(line.start, Math.min(line.end, line.start + 12)))?.[0].length ?? 0;
  const start = line.start + head;
  const hole = readTime(text, start);
  if (hole?.kind === "hole" && hole.span.end <= line.end) {
    return { span: hole.span, open: true };
  }
  const match = TIME_LIKE.exec(text.slice(start, Math.min(line.end, start + 32)));
  const end = start + (match?.[0].length ?? 0);
  return match && /^[\s*_`\]):|,–—-]|^$/.test(text.slice(end, Math.min(line.end, end + 1)))
    ? { span: { start, end }, open: match[0].includes("?") || !/\d/.test(match[0]) }
    : undefined;
}

/** Digits and what divides them in times, with at least one colon; question marks and dashes for digits. */
const TIME_LIKE =
  /^(?:\?{2,4}|-{2}:-{2}|[\d?]{1,5}(?:[-/][\d?]{1,2}){2} [\d?]{1,4}:[\d?]{1,4}|[\d?]{1,4}(?::[\d?]{1,4}){1,3})(?!\w)/;
