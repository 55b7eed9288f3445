/**
 * The first of `length` indices for which the question is answered no, where all yeses come before all noes; `length` if
 * there is no no. A binary search: things in order are asked a few times, however many they are.
 *
 * @example
 * const starts = [0, 5, 9];
 * partitionPoint(starts.length, (i) => (starts[i] ?? 0) <= 5) // 2
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
