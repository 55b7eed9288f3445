/** What is known from around a document. The shell fills it in; each list has the likeliest first. */
export interface Surroundings {
  /** People of the repository and of earlier postmortems, by the names that are written there. */
  readonly people: readonly string[];
  /** What earlier postmortems write as their severities, statuses and services. */
  readonly severities: readonly string[];
  readonly statuses: readonly string[];
  readonly services: readonly string[];
  /** The zone of whoever writes, IANA. */
  readonly timezone?: string | undefined;
}

export const NO_SURROUNDINGS: Surroundings = { people: [], severities: [], statuses: [], services: [] };
