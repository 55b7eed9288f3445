/**
 * The candidate that is most like the word, if one is so like it that a slip of the pen explains the difference: at most
 * one edit in three letters. An edit adds, removes or replaces a letter, or swaps two neighbours. Case does not count.
 *
 * @example
 * nearest("missing-zones", ["missing-zone", "mixed-zones"]) // "missing-zone"
 * nearest("banana", ["missing-zone"])                       // undefined
 */
export function nearest<T extends string>(word: string, candidates: readonly T[]): T | undefined {
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  let best: T | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of word.length > 64 ? [] : candidates) {
    const known = candidate.toLowerCase();
    // An edit changes two letters at most, so most candidates are told apart without counting edits.
    if (Math.abs(known.length - wanted.length) < least && bits(letters ^ lettersOf(known)) < 2 * least) {
      const distance = editDistance(wanted, known);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
  }
  return best;
}

/** Which letters occur, a bit for each; several characters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    letters |= 1 << (word.charCodeAt(i) & 31);
  }
  return letters;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}

/** How many letters must be added, removed, replaced or swapped with their neighbour to make `b` of `a`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
