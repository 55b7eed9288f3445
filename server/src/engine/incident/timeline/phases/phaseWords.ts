import type { Phase } from "../../model.ts";

/**
 * The words by which people name the phases of an incident: data for `readPhase`.
 *
 * A phrase is a row of words; it fits where its words follow each other in the text, whatever stands in front and behind.
 * `a|b` is a choice, `..` up to four words of anything, `word?` a word that may be missing. Case, punctuation and marks
 * don't count; hyphens and apostrophes belong to their word.
 */
export interface PhaseWords {
  /**
   * Of two phrases that are equally sure the weightier one counts, and of equal ones the first: nearly every event of an
   * outage mentions that something is down, and many a fix is a deployment.
   */
  readonly weight: 1 | 2 | 3 | 4 | 5;
  readonly phase: Phase;
  /** Leave no doubt, whatever the entries around tell. */
  readonly explicit?: readonly string[];
  /** Name the phase where the entries around don't speak against it. */
  readonly sure?: readonly string[];
  /** Name it where nothing surer is said. */
  readonly likely?: readonly string[];
}
