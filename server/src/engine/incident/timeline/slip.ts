import type { TextEdit } from "../../text/edit.ts";
import type { OrderedEntry } from "./entryOrder.ts";

/** One part of a time that, written otherwise, puts its entry between its neighbours. */
export interface Slip {
  readonly part: "meridiem" | "year" | "month" | "day" | "hour";
  /** What would be in order, in words: `2022-02-02 19:30`, `12:15 PM`; of a run `April`, `2 hours later, from 23:31, they`. */
  readonly words: string;
  /** For the fix of a run, whose words are no time: `Move these 5 times 2 hours later`. */
  readonly title?: string;
  /** What writes it so; a date in words may not be rewritten with certainty, and then there are none. */
  readonly edits: (text: string) => readonly TextEdit[];
}

/** An entry, or a run of them, in a list. */
export interface Run {
  readonly list: readonly OrderedEntry[];
  readonly culprit: number;
  readonly last: number;
}
