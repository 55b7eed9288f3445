import { slotOf } from "./wordIndex.ts";

/**
 * A kind for each of many keys, such as those of words: asking for one costs a look or two, however many there are. A set
 * of numbers would take twenty times as long.
 */
export interface KeyTable {
  /** By slot, the next one being taken where one is; 0 for none. Their number is a power of two. */
  readonly keys: Int32Array;
  readonly kinds: Uint8Array;
}

/**
 * Keys by their kind, a number from 1 to 255. Of a key that stands twice the last kind holds.
 *
 * @example
 * kindOfKey(keyTable([[keyOfWord("outage"), 1]]), keyOfWord("Outage")) // 1
 */
export function keyTable(entries: readonly (readonly [key: number, kind: number])[]): KeyTable {
  let size = 16;
  while (size < entries.length * 3) {
    size *= 2;
  }
  const table = { keys: new Int32Array(size), kinds: new Uint8Array(size) };
  for (const [key, kind] of entries) {
    const slot = slotIn(table.keys, key);
    table.keys[slot] = key;
    table.kinds[slot] = kind;
  }
  return table;
}

/** The kind of a key; 0 for none. Two words hardly ever have one key, so whoever finds one looks at it. */
export function kindOfKey({ keys, kinds }: KeyTable, key: number): number {
  return kinds[slotIn(keys, key)] ?? 0;
}

/** Where a key stands, or would stand. */
function slotIn(keys: Int32Array, key: number): number {
  let slot = slotOf(key, keys.length);
  for (let there = keys[slot]; there !== 0 && there !== key; there = keys[slot]) {
    slot = (slot + 1) & (keys.length - 1);
  }
  return slot;
}
