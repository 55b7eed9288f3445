import type { HeadingStyle, Section } from "./model.ts";

/**
 * The sections of which only their authors know what they are. What stands below a section of a known kind is a part of that.
 *
 * @example
 * unknownSections(incident.sections).map(({ title }) => title) // ["The night shift"]
 */
export function unknownSections(sections: readonly Section[]): readonly Section[] {
  return sections.filter((section) => section.kind === "other" && !isPartOfKnown(section, sections));
}

function isPartOfKnown({ style, level, parent }: Section, sections: readonly Section[]): boolean {
  const outer = parent === undefined ? undefined : sections[parent];
  if (outer === undefined) {
    return false;
  }
  // A line that works as a heading stands a level below others of its kind, until it is known as well.
  const isBeside = !REAL.has(style) && outer.style === style && outer.level === level - 1;
  return (outer.kind !== "other" && !isBeside) || isPartOfKnown(outer, sections);
}

const REAL: ReadonlySet<HeadingStyle> = new Set(["atx", "setext", "html"]);
