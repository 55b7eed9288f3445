import { nearest } from "../text/nearest.ts";

/**
 * What to say of a name that does not exist, with the one that was probably meant.
 *
 * @example
 * noSuch("rule", "missing-zones", ["missing-zone"])
 * // { message: 'There is no rule "missing-zones"; "missing-zone" exists.', suggestion: "missing-zone" }
 */
export function noSuch<T extends string>(
  what: string,
  name: string,
  candidates: readonly T[],
): { readonly message: string; readonly suggestion?: T } {
  const suggestion = nearest(name, candidates);
  const lead = `There is no ${what} "${shorten(name)}"`;
  return suggestion === undefined
    ? { message: `${lead}.` }
    : { message: `${lead}; "${suggestion}" exists.`, suggestion };
}

/** A name as it is quoted in a message: never longer than a line. */
export function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
