import { once } from "../../text/once.ts";
import type { Span } from "../../text/span.ts";
import type { Prose } from "../prose/prose.ts";
import { findBlame } from "./findBlame.ts";
import { findCounterfactuals } from "./findCounterfactuals.ts";

/**
 * Tells whether a place in the document lies in a sentence with blame or with what should have been: a sentence bears one
 * finding about its wording, and these come first. Nothing is looked for before the first question.
 */
export function sentencesWithWording(prose: Prose): (offset: number) => boolean {
  const sentences = once((): readonly Span[] =>
    [...findBlame(prose), ...findCounterfactuals(prose)].map(({ passage, sentence }) =>
      passage.inline.sourceSpan(sentence),
    ),
  );
  return (offset) => sentences().some(({ start, end }) => start <= offset && offset < end);
}
