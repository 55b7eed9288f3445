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
  return new TextLines(text, text.includes("\r") ? startsOfAny(text) : startsOfUnix(text));
}

/** A class, since a document is asked for its lines several times for each of them. */
class TextLines implements Lines {
  readonly count: number;
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string, starts: readonly number[]) {
    this.count = starts.length;
    this.text = text;
    this.starts = starts;
  }

  start(line: number): number {
    return line < 0 ? 0 : (this.starts[line] ?? this.text.length);
  }

  end(line: number): number {
    const next = this.start(line + 1);
    if (line >= this.count - 1) {
      return next;
    }
    const isTwo = this.text.charCodeAt(next - 2) === 0x0d && this.text.charCodeAt(next - 1) === 0x0a;
    return Math.max(this.start(line), next - (isTwo ? 2 : 1));
  }

  span(line: number): Span {
    return { start: this.start(line), end: this.end(line) };
  }

  at(offset: number): number {
    const { starts } = this;
    return Math.max(0, partitionPoint(starts.length, (line) => (starts[line] ?? 0) <= offset) - 1);
  }
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
