import type { Analysis } from "../analysis.ts";
import { SECTION_CATALOGUE, type SectionEntry } from "../incident/sectionCatalogue.ts";
import { foldTitle } from "../incident/titles/foldTitle.ts";
import { unknownSections } from "../incident/unknownSections.ts";
import { profileOf } from "../rules/profiles.ts";
import {
  documentOf,
  kindToInsert,
  MISSING_SECTION_RULE,
  missingSections,
  wantedSections,
  wishesOf,
} from "../rules/wantedSections.ts";

/** A title that nobody knows, and the sections that are missing, of which it may be one: those first that are missed the most. */
export interface TeachableTitle {
  readonly title: string;
  readonly sections: readonly SectionEntry[];
}

/**
 * The title of the heading at a place, if settings could say which of the missing sections it is. Not below a section that is
 * known, whose part it is, and not for the heading of one report of several.
 *
 * @example
 * teachableTitle(analyze(…"## Los deberes"…), 40) // { title: "Los deberes", sections: [{ kind: "action-items", … }] }
 */
export function teachableTitle(analysis: Analysis, offset: number): TeachableTitle | undefined {
  const { incident, settings, findings } = analysis;
  const { sections, reports } = incident;
  const section = unknownSections(sections).find(
    ({ span, titleSpan }) => span.start <= offset && offset <= titleSpan.end,
  );
  if (
    section === undefined ||
    foldTitle(section.title) === "" ||
    reports.some(({ titleSpan }) => titleSpan.start === section.titleSpan.start) ||
    !findings.some(({ rule }) => rule === MISSING_SECTION_RULE)
  ) {
    return undefined;
  }
  const report = reports.find(({ span }) => span.start <= offset && offset < span.end);
  const profile = profileOf(settings.profile);
  const wanted = wantedSections(profile, wishesOf(settings));
  const missing = missingSections(wanted, report ? documentOf(analysis, report) : analysis);
  return {
    title: section.title,
    sections: missing.flatMap(({ kind }) => {
      const inserted = kindToInsert(kind, profile);
      return SECTION_CATALOGUE.filter((entry) => entry.kind === inserted);
    }),
  };
}
