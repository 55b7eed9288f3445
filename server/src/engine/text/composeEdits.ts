import type { TextEdit } from "./edit.ts";

/**
 * Several rounds of edits, each made for the text that the round before it left, as one list of edits of the first text.
 * What no round touched is in none of the edits.
 *
 * @example
 * // "abc" → "aXc" → "aXYc"
 * composeEdits(3, [
 *   [{ span: { start: 1, end: 2 }, newText: "X" }],
 *   [{ span: { start: 2, end: 2 }, newText: "Y" }],
 * ]) // [{ span: { start: 1, end: 2 }, newText: "XY" }]
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ kind: "kept", start: 0, end: length }];
  for (const edits of rounds) {
    pieces = replace(pieces, edits);
  }
  return readOff(pieces, length);
}

/** A text is a row of pieces: what is left of the first text, and what was written since. */
type Piece =
  | { readonly kind: "kept"; readonly start: number; readonly end: number }
  | { readonly kind: "new"; readonly text: string };

function replace(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const result: Piece[] = [];
  let rest = pieces;
  let at = 0;
  for (const { span, newText } of inOrder) {
    const [before, from] = split(rest, span.start - at);
    const [, after] = split(from, span.end - span.start);
    result.push(...before, { kind: "new", text: newText });
    rest = after;
    at = span.end;
  }
  return [...result, ...rest];
}

/** The pieces of the first `length` units, and the others. */
function split(pieces: readonly Piece[], length: number): readonly [readonly Piece[], readonly Piece[]] {
  let left = length;
  for (const [index, piece] of pieces.entries()) {
    const size = piece.kind === "kept" ? piece.end - piece.start : piece.text.length;
    if (size > left) {
      const [head, tail] = cut(piece, left);
      return [
        [...pieces.slice(0, index), head],
        [tail, ...pieces.slice(index + 1)],
      ];
    }
    left -= size;
  }
  return [pieces, []];
}

function cut(piece: Piece, at: number): readonly [Piece, Piece] {
  return piece.kind === "kept"
    ? [
        { kind: "kept", start: piece.start, end: piece.start + at },
        { kind: "kept", start: piece.start + at, end: piece.end },
      ]
    : [
        { kind: "new", text: piece.text.slice(0, at) },
        { kind: "new", text: piece.text.slice(at) },
      ];
}

/** Between two pieces that were kept, whatever stands there replaces whatever stood there. */
function readOff(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let done = 0;
  let newText = "";
  const close = (start: number) => {
    if (newText !== "" || start > done) {
      edits.push({ span: { start: done, end: start }, newText });
    }
    newText = "";
  };
  for (const piece of pieces) {
    if (piece.kind === "new") {
      newText += piece.text;
    } else if (piece.end > piece.start) {
      close(piece.start);
      done = piece.end;
    }
  }
  close(length);
  return edits;
}
