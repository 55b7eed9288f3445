import { attributesOf, readPage, type SpecFence } from "../../rules/spec/readPage.ts";

/**
 * A spec page of a feature: prose, and cases under `##` headings. A case is a document, with `$0` where the cursor stands
 * (twice where something is selected), and fences that say what the feature makes of it. A fence with settings holds for what follows it in its case.
 *
 *     ````md now=2026-11-22 file=2023/outage.md    the document; both attributes may be left out
 *     ````proposals                                … what is shown for it, by the name of the fence
 *     ```jsonc settings                            what a .postmortem.json says
 */
export interface FeatureCase {
  readonly title: string;
  readonly text: string;
  /** The place of `$0`; the end of the text where there is none. */
  readonly cursor: number;
  /** The place of the second `$0`; that of the cursor where nothing is selected. */
  readonly selectionEnd: number;
  readonly now: number;
  readonly fileName?: string;
  readonly settings?: string;
  readonly expected: readonly SpecFence[];
}

/** The cases of a page, in order. */
export function featureCases(source: string): readonly FeatureCase[] {
  const cases: FeatureCase[] = [];
  let settings: string | undefined;
  for (const part of readPage(source).parts) {
    if (part.kind === "text") {
      settings = /^## /m.test(part.text) ? undefined : settings;
    } else if (part.info === "jsonc settings") {
      settings = part.content;
    } else if (/^md(?: (?:now|file)=\S+)*$/.test(part.info)) {
      cases.push(caseOf(part, settings));
    } else {
      const last = cases.pop();
      if (last?.title !== part.title) {
        throw new Error(`"${part.title}" expects something before it has a document.`);
      }
      cases.push({ ...last, expected: [...last.expected, part] });
    }
  }
  return cases;
}

function caseOf(fence: SpecFence, settings: string | undefined): FeatureCase {
  const [before = "", selected, after] = fence.content.split("$0");
  const cursor = before.length;
  return {
    title: fence.title,
    text: before + (selected ?? "") + (after ?? ""),
    cursor,
    selectionEnd: after === undefined ? cursor : cursor + (selected ?? "").length,
    ...attributesOf(fence),
    ...(settings === undefined ? {} : { settings }),
    expected: [],
  };
}
