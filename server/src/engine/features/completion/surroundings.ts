import type { Analysis } from "../../analysis.ts";
import type { FieldName } from "../../incident/fields.ts";

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

/**
 * What other documents tell, as far as they are postmortems, each word once and the most frequent first.
 *
 * @param people others who are known, the likeliest first
 */
export function surroundingsOf(others: readonly Pick<Analysis, "incident">[], people: readonly string[]): Surroundings {
  const incidents = others.map(({ incident }) => incident).filter(({ detection }) => detection.isPostmortem);
  const valuesOf = (name: FieldName) =>
    incidents.flatMap(({ fields }) => fields.filter((field) => field.name === name).map(({ value }) => value.trim()));
  const owners = incidents.flatMap(({ actionItems }) => actionItems.flatMap(({ owner }) => owner?.value ?? []));
  return {
    people: [...new Set([...byFrequency(owners.filter(isName)), ...people])],
    severities: byFrequency(valuesOf("severity").filter(isShort)),
    statuses: byFrequency(valuesOf("status").filter(isShort)),
    services: byFrequency(
      valuesOf("services")
        .flatMap((value) => value.replace(/^\[|\]$/g, "").split(/,|\n/))
        .map((service) => service.trim())
        .filter(isShort),
    ),
  };
}

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** A value, not a sentence. */
function isShort(value: string): boolean {
  return (
    value.length > 0 && value.length <= 30 && !/[.!?]\s|[<>|]/.test(value) && !/^(?:tbd|tbc|todo|n\/?a)$/i.test(value)
  );
}

function isName(value: string): boolean {
  return /^@?\p{L}[\p{L}\d .'’_-]{1,40}$/u.test(value) && isShort(value);
}
