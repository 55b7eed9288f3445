/** What is written beside a mark of the drawing. */
export interface WantedLabel {
  /** Where its mark is, in pixels. */
  readonly x: number;
  /** How wide its words are, in pixels. */
  readonly width: number;
  /** Where there is no room for all, those with more of it have theirs. */
  readonly weight: number;
}

export interface PlacedLabel {
  /** The index among the labels that were asked for. */
  readonly index: number;
  /** Rows count from 0, from the axis away. */
  readonly row: number;
  /** The left edge of the words, in pixels. */
  readonly left: number;
  /** `after`: the words begin at the mark; `before`: they end there. */
  readonly side: "after" | "before";
}

interface Room {
  /** The width of the drawing, in pixels. */
  readonly width: number;
  readonly rows: number;
}

/** Between the words of two labels, and between words and the line that leads to another label. */
const AIR = 8;
/** More than these are never written side by side. */
const MOST_LABELS = 40;
/** In so many ways the labels are parted into those after and those before their mark. */
const MOST_PARTINGS = 7;

/**
 * Finds a row for each label so that no words lie on other words, nor on a line that leads from a mark to its words.
 * Labels for which there is no room are left out, the lightest first.
 *
 * A drawing that is wider than `width` and has its marks at the same shares of it keeps what is promised here.
 *
 * @param labels in the order of their marks, from left to right.
 */
export function placeLabels(labels: readonly WantedLabel[], room: Room): readonly PlacedLabel[] {
  const weightOf = (index: number) => labels[index]?.weight ?? 0;
  const chosen = labels
    .map((_, index) => index)
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
    .slice(0, MOST_LABELS)
    .sort((a, b) => a - b);
  const heavy = chosen.filter((index) => weightOf(index) > 0);
  const light = chosen.filter((index) => weightOf(index) <= 0);
  const all = bestParting(labels, chosen, room);
  // Where all have room, none needs to go first.
  const boxes = [...(all.length === chosen.length ? all : bestParting(labels, heavy, room))];
  if (all.length < chosen.length) {
    addEach(boxes, light, labels, room);
  }
  return boxes.map(({ index, row, left, side }) => ({ index, row, left, side })).sort((a, b) => a.index - b.index);
}

/**
 * The left part of the labels stands after its marks, from the right to the left, the right part before its marks, from the
 * left to the right: so the lines of either meet no words of their own part. Takes the parting that finds room for most.
 */
function bestParting(labels: readonly WantedLabel[], indices: readonly number[], room: Room): readonly Box[] {
  let best: readonly Box[] = [];
  const step = Math.max(1, Math.ceil(indices.length / MOST_PARTINGS));
  for (let parting = indices.length; parting >= 0; parting = parting > 0 ? Math.max(0, parting - step) : -1) {
    const boxes: Box[] = [];
    const before = indices.slice(parting);
    const after = indices.slice(0, parting).reverse();
    for (const [part, side] of [
      [before, "before"],
      [after, "after"],
    ] as const) {
      for (const index of part) {
        add(boxes, [side], { index, label: labels[index], room });
      }
    }
    if (worth(boxes, labels) > worth(best, labels)) {
      best = boxes;
    }
    if (boxes.length === indices.length) {
      break;
    }
  }
  return best;
}

/** What cannot be placed weighs more than any number of rows. */
function worth(boxes: readonly Box[], labels: readonly WantedLabel[]): number {
  return boxes.reduce((sum, { index, row }) => sum + 100 + 20 * (labels[index]?.weight ?? 0) - row, 0);
}

function addEach(boxes: Box[], indices: readonly number[], labels: readonly WantedLabel[], room: Room): void {
  for (const index of indices) {
    add(boxes, ["after", "before"], { index, label: labels[index], room });
  }
}

interface Box extends PlacedLabel {
  readonly right: number;
  /** Where the line comes down. */
  readonly x: number;
}

interface Candidate {
  readonly index: number;
  readonly label: WantedLabel | undefined;
  readonly room: Room;
}

/** Puts the label into the first row that has room for it. */
function add(boxes: Box[], sides: readonly PlacedLabel["side"][], { index, label, room }: Candidate): void {
  if (label === undefined) {
    return;
  }
  for (let row = 0; row < room.rows; row++) {
    for (const side of sides) {
      const left = side === "after" ? label.x : label.x - label.width;
      const box: Box = { index, row, side, left, right: left + label.width, x: label.x };
      if (left >= 0 && box.right <= room.width && boxes.every((other) => !collide(box, other))) {
        boxes.push(box);
        return;
      }
    }
  }
}

function collide(a: Box, b: Box): boolean {
  if (a.row === b.row) {
    return a.left < b.right + AIR && b.left < a.right + AIR;
  }
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  // The line to the lower words passes the row of the upper ones; where both come from one place, it is one line.
  return lower.x > upper.left && lower.x < upper.right;
}
