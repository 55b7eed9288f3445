import type { Timeline } from "../model.ts";

/** `all times Greenwich, London`, `horário de Brasília` */
const PLACE =
  /\b[Aa]ll times?(?:lines?|stamps?)?(?: [a-z]+){0,4} (?!(?:Approx|Local|Only))[A-Z][a-z]|\b(?:[Hh]eures?|[Hh]or[aá]rios?|[Hh]oras?) (?:de |da |do |d')[A-Z]/;

/**
 * Whether the heading of a timeline, or the text above its first entry, says on whose clock the times are, if not by the name of
 * a zone.
 *
 * @example
 * namesPlaceOfClock("## Timeline (all times Greenwich, London)\n\n- 14:05 Down", timeline) // true
 */
export function namesPlaceOfClock(text: string, { section, entries }: Timeline): boolean {
  const first = entries[0]?.span.start;
  return section !== undefined && first !== undefined && PLACE.test(text.slice(section.titleSpan.start, first));
}
