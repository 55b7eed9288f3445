import { type Note, paragraph } from "../../text/note.ts";
import type { Proposer } from "./proposal.ts";

const DIRECTIVES: ReadonlyMap<string, string> = new Map([
  [
    "postmortem-disable-next-line",
    "Ignores findings of these rules in the next line, or in the block that begins there.",
  ],
  ["postmortem-disable", "Ignores findings of these rules from here on, up to `postmortem-enable`."],
  ["postmortem-enable", "Ends what `postmortem-disable` began."],
  ["postmortem-disable-file", "Ignores findings of these rules in the whole document."],
]);

/** At the beginning of a comment: the words that suppress findings. */
export const proposeDirectives: Proposer = {
  kind: "directive",
  setting: "completion.rules",
  propose({ kind, before, offset }) {
    const typed = kind === "comment" ? /<!--\s*((?:p[a-z-]*)?)$/.exec(before)?.[1] : undefined;
    if (typed === undefined) {
      return [];
    }
    const span = { start: offset - typed.length, end: offset };
    return [...DIRECTIVES.keys()].map((word) => ({ label: word, span, newText: `${word} `, filter: word, name: word }));
  },
  explain: (name): Note => {
    const text = DIRECTIVES.get(name);
    return text === undefined ? [] : [paragraph(text), paragraph("A reason may follow behind two hyphens.")];
  },
};
