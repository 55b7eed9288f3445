/** A line of the source (0-based) and the place of its block, in pixels from the top of the page. */
export interface LinePosition {
  readonly line: number;
  readonly top: number;
}

/** A little air above the line that is shown first. */
const MARGIN = 8;

/** The blocks of the text from top to bottom. The incident at a glance belongs to line 0. */
export function readLinePositions(main: HTMLElement): readonly LinePosition[] {
  const positions: LinePosition[] = [{ line: 0, top: 0 }];
  let last = { line: 0, top: 0 };
  for (const block of main.querySelectorAll<HTMLElement>("article [data-line]")) {
    const line = Number(block.dataset.line);
    // A block inside of another begins on the same line.
    if (line > last.line) {
      const box = block.getBoundingClientRect();
      const top = box.top + window.scrollY - MARGIN;
      // What is folded away has no height.
      if (box.height > 0 && top > last.top) {
        last = { line, top };
        positions.push(last);
      }
    }
  }
  return positions;
}

/** How far the page is scrolled when the source line (with a fraction) stands at the top. */
export function topOfLine(positions: readonly LinePosition[], line: number): number {
  return between(positions, { from: "line", to: "top", value: line });
}

/** The source line (with a fraction) at the top of the page when it is scrolled by `top` pixels. */
export function lineAtTop(positions: readonly LinePosition[], top: number): number {
  return between(positions, { from: "top", to: "line", value: top });
}

/** Reads one scale off the other, straight between two known places and constant beyond the last. */
function between(
  positions: readonly LinePosition[],
  { from, to, value }: { readonly from: keyof LinePosition; readonly to: keyof LinePosition; readonly value: number },
): number {
  const next = positions.findIndex((position) => position[from] > value);
  const above = positions[(next === -1 ? positions.length : next) - 1];
  const below = positions[next];
  if (above === undefined || below === undefined) {
    return above?.[to] ?? 0;
  }
  const share = (value - above[from]) / (below[from] - above[from]);
  return above[to] + share * (below[to] - above[to]);
}
