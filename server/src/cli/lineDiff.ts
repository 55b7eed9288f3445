/** A run of lines that both texts share, or that only one of them has. */
interface Piece {
  readonly sign: " " | "-" | "+";
  readonly lines: readonly string[];
}

const CONTEXT = 3;
/** Beyond so many differing lines the middle is shown as one block: what a person reads then is no longer line by line. */
const MAX_STEPS = 500;

/**
 * What changes from one text to the other, in the unified format that `patch` and reviewers read; empty for equal texts.
 *
 * @example
 * lineDiff("a\nb\n", "a\nc\n", "x.md") // "--- a/x.md\n+++ b/x.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
 */
export function lineDiff(before: string, after: string, path: string): string {
  if (before === after) {
    return "";
  }
  const hunks = hunksOf(piecesOf(linesOf(before), linesOf(after)));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

/** Lines with their breaks, so that a change of a break is a change. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function piecesOf(before: readonly string[], after: readonly string[]): readonly Piece[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) {
    head++;
  }
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  return [
    { sign: " ", lines: before.slice(0, head) },
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    { sign: " ", lines: before.slice(before.length - tail) },
  ];
}

/**
 * The shortest way from one list to the other by the greedy algorithm of Myers: `reach[k]` is how far down `before` one
 * gets on diagonal k (lines of `before` minus lines of `after`) with d steps.
 */
function middle(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const trail: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(before.length + after.length, MAX_STEPS); d++) {
    trail.push(reach);
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1));
      let x = isDown ? at(reach, k + 1) : at(reach, k - 1) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) {
        x++;
      }
      next.set(k, x);
      if (x >= before.length && x - k >= after.length) {
        return wayBack(trail, before, after);
      }
    }
    reach = next;
  }
  return [
    { sign: "-", lines: before },
    { sign: "+", lines: after },
  ];
}

function at(reach: ReadonlyMap<number, number>, k: number): number {
  return reach.get(k) ?? -1;
}

function wayBack(
  trail: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trail.length - 1; d > 0; d--) {
    const reach = trail[d] ?? new Map<number, number>();
    const k = x - y;
    const isDown = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1));
    const fromX = at(reach, isDown ? k + 1 : k - 1);
    const fromY = fromX - (isDown ? k + 1 : k - 1);
    const startX = isDown ? fromX : fromX + 1;
    pieces.unshift({ sign: " ", lines: before.slice(startX, x) });
    pieces.unshift(
      isDown
        ? { sign: "+", lines: after.slice(fromY, fromY + 1) }
        : { sign: "-", lines: before.slice(fromX, fromX + 1) },
    );
    x = fromX;
    y = fromY;
  }
  pieces.unshift({ sign: " ", lines: before.slice(0, x) });
  return pieces;
}

/** One line of the diff with the numbers that it has in both texts. */
interface Row {
  readonly sign: Piece["sign"];
  readonly line: string;
  readonly before: number;
  readonly after: number;
}

function hunksOf(pieces: readonly Piece[]): readonly string[] {
  const rows = rowsOf(pieces);
  const hunks: string[] = [];
  let start = -1;
  let end = -1;
  rows.forEach(({ sign }, index) => {
    if (sign === " ") {
      return;
    }
    if (start !== -1 && index - end > 2 * CONTEXT) {
      hunks.push(hunk(rows.slice(start, end + CONTEXT)));
      start = -1;
    }
    start = start === -1 ? Math.max(0, index - CONTEXT) : start;
    end = index + 1;
  });
  return start === -1 ? hunks : [...hunks, hunk(rows.slice(start, end + CONTEXT))];
}

function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Row[] = [];
  let before = 1;
  let after = 1;
  for (const { sign, lines } of pieces) {
    for (const line of lines) {
      rows.push({ sign, line, before, after });
      before += sign === "+" ? 0 : 1;
      after += sign === "-" ? 0 : 1;
    }
  }
  return rows;
}

function hunk(rows: readonly Row[]): string {
  const [first] = rows;
  const range = (start: number, sign: Piece["sign"]) => {
    const length = rows.filter((row) => row.sign !== sign).length;
    return `${length === 0 ? start - 1 : start},${length}`;
  };
  const head = `@@ -${range(first?.before ?? 1, "+")} +${range(first?.after ?? 1, "-")} @@\n`;
  return (
    head +
    rows
      .map(({ sign, line }) => sign + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`))
      .join("")
  );
}
