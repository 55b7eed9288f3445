interface Position {
  readonly line: number;
  /** Pixels from the top of the page. */
  readonly top: number;
}

/** A little air above the line that is shown first. */
const MARGIN = 8;

/** How far the page is scrolled when the source line (0-based, with a fraction) stands at the top. */
export function topOfLine(main: HTMLElement, line: number): number {
  const positions = linePositions(main);
  const next = positions.findIndex((position) => position.line > line);
  const [above, below] = [positions[(next === -1 ? positions.length : next) - 1], positions[next]];
  if (above === undefined) {
    return 0;
  }
  const share = below === undefined ? 0 : (line - above.line) / (below.line - above.line);
  return above.top + share * ((below?.top ?? above.top) - above.top);
}

/** The source line (0-based, with a fraction) at the top of the page when it is scrolled by `top` pixels. */
export function lineAtTop(main: HTMLElement, top: number): number {
  const positions = linePositions(main);
  const next = positions.findIndex((position) => position.top > top);
  const [above, below] = [positions[(next === -1 ? positions.length : next) - 1], positions[next]];
  if (above === undefined) {
    return 0;
  }
  const height = below === undefined ? 0 : below.top - above.top;
  return height === 0 || below === undefined
    ? above.line
    : above.line + ((top - above.top) / height) * (below.line - above.line);
}

/** The blocks of the text from top to bottom. The incident at a glance stands above line 0. */
function linePositions(main: HTMLElement): readonly Position[] {
  const positions: Position[] = [{ line: 0, top: 0 }];
  let last = 0;
  for (const block of main.querySelectorAll<HTMLElement>("article [data-line]")) {
    const line = Number(block.dataset.line);
    const box = block.getBoundingClientRect();
    const top = box.top + window.scrollY - MARGIN;
    // A block inside of another begins on the same line; what is folded away has no height.
    if (line > last && box.height > 0 && top > (positions.at(-1)?.top ?? 0)) {
      positions.push({ line, top });
      last = line;
    }
  }
  return positions;
}
