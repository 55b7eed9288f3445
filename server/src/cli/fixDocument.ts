import { type Analysis, applyEdits, fixAllEdits } from "../engine/index.ts";
import type { Document } from "./readDocument.ts";
import type { Session } from "./session.ts";

/** A document after its safe fixes. */
export interface Fixed {
  readonly text: string;
  /** Of the text as it is now. */
  readonly analysis: Analysis;
}

/** Applies the safe fixes, also those that become possible only after others. Without one the text is the same. */
export function fixDocument({ path, text }: Pick<Document, "path" | "text">, session: Session): Fixed {
  const again = (changed: string) => session.analyze({ path, text: changed });
  const analysis = again(text);
  const edits = fixAllEdits(analysis, again);
  if (edits.length === 0) {
    return { text, analysis };
  }
  const fixed = applyEdits(text, edits);
  return { text: fixed, analysis: again(fixed) };
}
