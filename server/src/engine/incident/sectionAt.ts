import { lastBefore } from "../text/lastBefore.ts";
import type { Section } from "./model.ts";

/**
 * The innermost section that holds an offset, its heading included; none before the first heading.
 *
 * @example
 * sectionAt(incident.sections, entry.span.start)?.kind // "timeline"
 */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let section = sections[lastBefore(sections, offset + 1)];
  while (section && section.span.end <= offset) {
    section = section.parent === undefined ? undefined : sections[section.parent];
  }
  return section;
}

/**
 * Whether a section is of a kind, or lies in one that is: `### Week 1` in `## Timeline`.
 *
 * @example
 * isWithin(sections, sections[3], "timeline") // true
 */
export function isWithin(sections: readonly Section[], section: Section, kind: Section["kind"]): boolean {
  return holderOf(sections, section, kind) !== undefined;
}

/** The section itself if it is of a kind, else the innermost that is and holds it. */
export function holderOf(sections: readonly Section[], section: Section, kind: Section["kind"]): Section | undefined {
  let each: Section | undefined = section;
  while (each && each.kind !== kind) {
    each = each.parent === undefined ? undefined : sections[each.parent];
  }
  return each;
}
