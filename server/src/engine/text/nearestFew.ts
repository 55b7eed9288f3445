import { editDistance } from "./nearest.ts";

/**
 * The candidates that are most like a word, the likest first, as many as are asked for. At most half of the longer of the
 * two differs; `undefined` words of nobody are not made up.
 *
 * @example
 * nearestFew("publishd", ["published", "public", "draft"], 3) // ["published", "public"]
 */
export function nearestFew(word: string, candidates: readonly string[], most: number): readonly string[] {
  const wanted = word.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance * 2 <= Math.max(wanted.length, candidate.length))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
