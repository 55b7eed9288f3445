import { partitionPoint } from "./partitionPoint.ts";
import type { Span } from "./span.ts";

/** Where the lines of a text begin. Lines are 0-based; `\n`, `\r\n` and a lone `\r` end one, as in LSP and CommonMark. */
export interface Lines {
  readonly count: number;
  /** The offset at which the line begins; a line past the end gives the length of the text. */
  start(line: number): number;
  /** The offset at which the line ends, its line break left out. */
  end(line: number): number;
  /** The line without its line break. */
  span(line: number): Span;
  /** The line that holds the offset; an offset past the end gives the last line. */
  at(offset: number): number;
}

/**
 * @example
 * const lines = readLines("a\r\nb");
 * lines.count   // 2
 * lines.span(1) // { start: 3, end: 4 }
 * lines.at(2)   // 0
 */
export function readLines(text: string): Lines {
  const starts = text.includes("\r") ? startsOfAny(text) : startsOfUnix(text);
  const last = starts.length - 1;
  const start = (line: number) => (line < 0 ? 0 : (starts[line] ?? text.length));
  const end = (line: number) => {
    const next = start(line + 1);
    const isTwo = text.charCodeAt(next - 1) === 0x0a && text.charCodeAt(next - 2) === 0x0d;
    return line < last ? Math.max(start(line), next - (isTwo ? 2 : 1)) : Math.max(start(line), next);
  };
  return {
    count: starts.length,
    start,
    end,
    span: (line) => ({ start: start(line), end: end(line) }),
    at: (offset) => Math.max(0, partitionPoint(starts.length, (line) => (starts[line] ?? 0) <= offset) - 1),
  };
}

/** Most texts have no carriage return, and the platform finds a character faster than a loop. */
function startsOfUnix(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function startsOfAny(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
      starts.push(i + 1);
    }
  }
  return starts;
}
