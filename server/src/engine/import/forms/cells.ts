/** The rows of a text whose cells are divided by commas, semicolons, tabs or pipes. */
export type Rows = readonly (readonly string[])[];

const DELIMITERS = ["\t", "|", ",", ";"] as const;
const SEPARATOR = /^[ \t|:-]+$/;

/**
 * Reads comma-separated values (RFC 4180) with whatever divides the cells of the first line the most, and pipe tables of
 * Markdown. A quotation mark may hold delimiters, line breaks and doubled quotation marks. `undefined` where the first
 * line has one cell only.
 *
 * @example
 * readCells('time,event\n14:05,"down, at last"') // [["time", "event"], ["14:05", "down, at last"]]
 */
export function readCells(text: string): Rows | undefined {
  const first = text.slice(0, lineEnd(text, 0));
  const counts = DELIMITERS.map((mark) => ({ mark, count: first.split(mark).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count === 0) {
    return undefined;
  }
  return best.mark === "|" ? readPipes(text) : readQuoted(text, best.mark);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function readPipes(text: string): Rows {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !SEPARATOR.test(line));
  return lines.map((line) =>
    line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll("\\|", "|")),
  );
}

function readQuoted(text: string, mark: string): Rows {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = readCell(text, at, mark);
    row.push(cell.value);
    if (text[cell.end] !== mark) {
      rows.push(row);
      row = [];
    }
    at = cell.end + 1;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ""));
}

function readCell(text: string, start: number, mark: string): { readonly value: string; readonly end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== mark && text[end] !== "\n") {
      end++;
    }
    return { value: text.slice(start, end).trim(), end };
  }
  let end = start + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) {
    end += text[end] === '"' ? 2 : 1;
  }
  const value = text
    .slice(start + 1, end)
    .replaceAll('""', '"')
    .trim();
  // What stands between the closing mark and the delimiter is rare, and kept.
  const rest = readCell(text, Math.min(end + 1, text.length), mark);
  return text[end + 1] === '"' ? { value, end: end + 1 } : { value: `${value}${rest.value}`, end: rest.end };
}
