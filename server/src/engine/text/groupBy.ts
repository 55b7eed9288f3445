/**
 * The items that share a key, in their order, by key; the keys in the order of their first items.
 *
 * @example
 * groupBy(["a", "bb", "c"], (word) => word.length) // 1 → ["a", "c"], 2 → ["bb"]
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
