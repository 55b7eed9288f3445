import type { Analysis } from "../../analysis.ts";
import type { SwitchName } from "../../settings/settingsCatalogue.ts";
import type { Note } from "../../text/note.ts";
import type { Span } from "../../text/span.ts";

/** What is told of some words. */
export interface Told {
  readonly span: Span;
  readonly note: Note;
}

/** What a hover depends on besides the document. */
export interface Reader {
  /** The zone of whoever reads, IANA. */
  readonly timezone?: string | undefined;
}

/** One kind of thing that is told of. */
export interface Teller {
  /** What switches it off. */
  readonly setting: SwitchName;
  /** What is to be said of the words at an offset; nothing for words of another kind. */
  readonly tell: (analysis: Analysis, offset: number, reader: Reader) => Told | undefined;
}

/** Whether the place is within the words or at their end. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
