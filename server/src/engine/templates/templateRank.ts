import { SECTION_CATALOGUE, type SectionKind } from "../incident/sectionCatalogue.ts";

/** The place of a kind of section in a template. */
export type Rank = (kind: SectionKind) => number;

/**
 * The places of the kinds in a template: in the profile's order where it has one, else in the catalogue's.
 *
 * @example
 * templateRank(undefined)("summary") < templateRank(undefined)("timeline") // true
 */
export function templateRank(order: readonly SectionKind[] | undefined): Rank {
  const catalogue = SECTION_CATALOGUE.map(({ kind }): SectionKind => kind);
  if (!order) {
    return (kind) => catalogue.indexOf(kind);
  }
  // A kind that the profile's order lacks comes right after the nearest one before it in the catalogue that it has.
  return (kind) => {
    const own = order.indexOf(kind);
    if (own !== -1) {
      return own;
    }
    const parts = (PARTS[kind] ?? []).map((part) => order.indexOf(part)).filter((place) => place !== -1);
    if (parts.length > 0) {
      return Math.min(...parts) - 0.5;
    }
    const before = catalogue.slice(0, catalogue.indexOf(kind)).reverse();
    const neighbour = before.find((other) => order.includes(other));
    return (neighbour ? order.indexOf(neighbour) : -1) + (catalogue.indexOf(kind) + 1) / 100;
  };
}

/** A template that asks for the parts of a section has its whole where the first of them would be. */
const PARTS: Partial<Readonly<Record<SectionKind, readonly SectionKind[]>>> = {
  lessons: ["went-well", "went-wrong", "lucky"],
};
