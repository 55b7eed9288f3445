import type { Analysis } from "../analysis.ts";
import { placesOfName } from "../incident/prose/placesOfName.ts";
import type { Heading } from "../markdown/document.ts";
import { headingAnchors } from "../markdown/headingAnchors.ts";
import { readInline } from "../markdown/inline.ts";
import { decodePercent } from "../text/decodePercent.ts";
import type { TextEdit } from "../text/edit.ts";
import { contains, type Span, slice } from "../text/span.ts";

/** What can be renamed at a place: the owner of an action item wherever named, or the heading of a section. */
export type RenameTarget =
  | { readonly kind: "owner"; readonly name: string; readonly span: Span }
  | { readonly kind: "section"; readonly name: string; readonly span: Span; readonly heading: Heading };

/**
 * What stands under the cursor that can be renamed; `undefined` for anything else.
 *
 * @example
 * renameTarget(analysis, text.indexOf("@mira")) // { kind: "owner", name: "@mira", span: … }
 */
export function renameTarget(analysis: Analysis, offset: number): RenameTarget | undefined {
  const { text, markdown, incident } = analysis;
  const place = { start: offset, end: offset };
  const owners = new Set(incident.actionItems.flatMap(({ owner }) => owner?.value ?? []));
  for (const name of owners) {
    if (!text.slice(Math.max(0, offset - name.length), offset + name.length).includes(name)) {
      continue;
    }
    const span = placesOfName({ markdown, prose: incident.prose }, name).find((each) => contains(each, place));
    if (span) {
      return { kind: "owner", name, span };
    }
  }
  for (const { heading } of headingAnchors(text, markdown.blocks)) {
    if (contains(heading.content, place) && heading.content.end > heading.content.start) {
      return { kind: "section", name: slice(text, heading.content), span: heading.content, heading };
    }
  }
  return undefined;
}

/**
 * The edits that give what stands under the cursor another name: an owner everywhere in the document, a heading together
 * with the links to it, and to the headings whose anchors change with its own. `undefined` where nothing can be renamed.
 * Line breaks in the new name become spaces.
 *
 * @example
 * rename(analysis, text.indexOf("Fix"), "Resolution") // the heading, and every (#fix)
 */
export function rename(analysis: Analysis, offset: number, newName: string): readonly TextEdit[] | undefined {
  const target = renameTarget(analysis, offset);
  const name = newName.replace(/\s+/g, " ").trim();
  if (!target || name === "") {
    return undefined;
  }
  if (target.kind === "section") {
    const { heading } = target;
    return [{ span: heading.content, newText: name }, ...linksToHeadings(analysis, heading, name)];
  }
  const { markdown, incident } = analysis;
  return placesOfName({ markdown, prose: incident.prose }, target.name).map((span) => ({ span, newText: name }));
}

function linksToHeadings({ text, markdown, incident }: Analysis, renamed: Heading, name: string): readonly TextEdit[] {
  const title = readInline(name, { start: 0, end: name.length }).plain;
  const before = headingAnchors(text, markdown.blocks);
  const after = headingAnchors(text, markdown.blocks, (heading) =>
    heading.span.start === renamed.span.start ? title : undefined,
  );
  const newAnchors = new Map(before.map(({ anchor }, index) => [anchor, after[index]?.anchor ?? anchor]));
  return incident.prose.passages
    .flatMap(({ inline }) => inline.links)
    .flatMap(({ href, hrefSpan }): TextEdit[] => {
      const anchor = href.startsWith("#") ? decodePercent(href.slice(1)) : undefined;
      const newAnchor = anchor === undefined ? undefined : newAnchors.get(anchor);
      return newAnchor === undefined || newAnchor === anchor ? [] : [{ span: hrefSpan, newText: `#${newAnchor}` }];
    });
}
