import { RULES } from "../../rules/index.ts";
import { type Note, paragraph } from "../../text/note.ts";
import type { Place } from "./place.ts";
import type { Proposer } from "./proposal.ts";

/** In a comment that suppresses findings: rules, those with findings here first. */
export const proposeRules: Proposer = {
  kind: "rule",
  setting: "completion.rules",
  propose(place) {
    const typed =
      place.kind === "comment"
        ? /<!--\s*postmortem-(?:disable|enable)[a-z-]*\s(?:[^<>]*[\s,])?([a-z-]*)$/.exec(place.before)
        : null;
    if (!typed || /\s--\s/.test(place.before)) {
      return [];
    }
    const span = { start: place.offset - (typed[1] ?? "").length, end: place.offset };
    const named = new Set(place.before.split(/[\s,]+/));
    return idsFor(place)
      .filter((id) => !named.has(id))
      .map((id) => ({ label: id, span, newText: id, filter: id, name: id }));
  },
  explain: explainRule,
};

/** Behind the comment first, then anywhere in the document, then all others. */
function idsFor({ analysis, line }: Place): readonly string[] {
  const { findings, lines } = analysis;
  const next = lines.span(lines.at(line.end) + 1);
  const here = findings.filter(({ span }) => span.start >= next.start && span.start <= next.end);
  return [...new Set([...here, ...findings].map(({ rule }) => rule).concat(RULES.map(({ id }) => id)))];
}

function explainRule(name: string): Note {
  const rule = RULES.find(({ id }) => id === name);
  return rule ? [paragraph({ strong: rule.summary }), paragraph(rule.rationale)] : [];
}
