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

export interface Room {
  /** The width of the drawing, in pixels. */
  readonly width: number;
  readonly rows: number;
}

/** Between the words of two labels, and between words and the line that leads to another label. */
const AIR = 8;
/** A label takes so many pixels of a row as a rule. */
const PIXELS_OF_LABEL = 140;
const MOST_LABELS = 40;

/** How many labels may find room at all: more need not be tried. */
export function mostLabels({ width, rows }: Room): number {
  return Math.min(MOST_LABELS, Math.ceil((rows * width) / PIXELS_OF_LABEL));
}

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
  const chosen = labels.map((_, index) => index);
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
  for (const parting of partings(labels, indices, room)) {
    const boxes: Box[] = [];
    for (const index of indices.slice(parting)) {
      add(boxes, ["before"], { index, label: labels[index], room });
    }
    for (const index of indices.slice(0, parting).reverse()) {
      add(boxes, ["after"], { index, label: labels[index], room });
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

/** Where the left part may end: behind all, before the first that has no room to its right, in the middle. */
function partings(labels: readonly WantedLabel[], indices: readonly number[], { width }: Room): readonly number[] {
  const firstWhere = (test: (label: WantedLabel) => boolean) => {
    const found = indices.findIndex((index) => test(labels[index] ?? { x: 0, width: 0, weight: 0 }));
    return found === -1 ? indices.length : found;
  };
  return [
    ...new Set([
      indices.length,
      firstWhere((label) => label.x + label.width > width),
      firstWhere(({ x }) => x > width / 2),
      firstWhere(({ x }) => x > width / 4),
    ]),
  ];
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
