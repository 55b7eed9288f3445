import type { Section } from "../model.ts";
import { sectionAt } from "../sectionAt.ts";
import type { SectionKind } from "../sectionCatalogue.ts";

const CAUSES = new Set<SectionKind>(["root-cause", "contributing-factors", "trigger", "five-whys"]);

/**
 * The section that tells why it happened, if a place in the document lies in one.
 *
 * @example
 * causeAt(incident.sections, own.span.start)?.kind // "root-cause"
 */
export function causeAt(sections: readonly Section[], offset: number): Section | undefined {
  let section = sectionAt(sections, offset);
  while (section && !isOfCause(section)) {
    // A part of another kind, such as a timeline under the cause, tells something else.
    section = section.kind === "other" && section.parent !== undefined ? sections[section.parent] : undefined;
  }
  return section;
}

function isOfCause({ kind, secondKind }: Section): boolean {
  return CAUSES.has(kind) || (secondKind !== undefined && CAUSES.has(secondKind));
}
