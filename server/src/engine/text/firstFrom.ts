/**
 * The index of the first of the numbers, which are in order, that is not below `least`; their number for none. A search of
 * its own, since it is asked for every line and a closure for each would cost more than the search.
 *
 * @example
 * firstFrom([3, 9], 4) // 1
 */
export function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
