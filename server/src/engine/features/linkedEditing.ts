import type { Analysis } from "../analysis.ts";
import { placesOfName } from "../incident/prose/placesOfName.ts";
import { contains, type Span } from "../text/span.ts";

/**
 * The places that change together while one of them is typed at: those of the incident's id. `undefined` where the cursor is
 * at none of them, and where it is the only one.
 *
 * @example
 * // id: INC-7 in the front matter, "# INC-7: Checkout down"
 * linkedEditing(analysis, 6) // both places
 */
export function linkedEditing({ markdown, incident }: Analysis, offset: number): readonly Span[] | undefined {
  const place = { start: offset, end: offset };
  for (const { name, value } of incident.fields) {
    const spans = name === "id" ? placesOfName({ markdown, prose: incident.prose }, value.trim()) : [];
    if (spans.length > 1 && spans.some((span) => contains(span, place))) {
      return spans;
    }
  }
  return undefined;
}
