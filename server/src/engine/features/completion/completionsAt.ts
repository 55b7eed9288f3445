import type { Analysis } from "../../analysis.ts";
import { isOn } from "../../settings/isOn.ts";
import type { Note } from "../../text/note.ts";
import { placeOf } from "./place.ts";
import type { Proposal, ProposalKind, Proposer } from "./proposal.ts";
import { proposeDays } from "./proposeDays.ts";
import { proposeDirectives } from "./proposeDirectives.ts";
import { proposeFields } from "./proposeFields.ts";
import { proposeOffsets } from "./proposeOffsets.ts";
import { proposePeople } from "./proposePeople.ts";
import { proposePhases } from "./proposePhases.ts";
import { proposeRules } from "./proposeRules.ts";
import { proposeSections } from "./proposeSections.ts";
import { proposeSettings } from "./proposeSettings.ts";
import { proposeTickets } from "./proposeTickets.ts";
import { proposeTimes } from "./proposeTimes.ts";
import { proposeValues } from "./proposeValues.ts";
import { NO_SURROUNDINGS, type Surroundings } from "./surroundings.ts";

/** Everything that is proposed. Where several have something to say, the earlier comes first. */
const PROPOSERS: readonly Proposer[] = [
  proposeTimes,
  proposeOffsets,
  proposeDays,
  proposePhases,
  proposePeople,
  proposeValues,
  proposeSettings,
  proposeFields,
  proposeDirectives,
  proposeRules,
  proposeTickets,
  proposeSections,
];

export interface Completion extends Proposal {
  readonly kind: ProposalKind;
}

/**
 * What may be written at the cursor, the likeliest first. Nothing in code, and nothing where the settings switch it off.
 *
 * @example
 * // ## Timeline (UTC)
 * //
 * // - 14:05 The alert fires.
 * // - |
 * completionsAt(analysis, cursor).map(({ label }) => label) // ["14:06", "14:10", "14:20", "now"]
 */
export function completionsAt(
  analysis: Analysis,
  cursor: number,
  surroundings: Surroundings = NO_SURROUNDINGS,
): readonly Completion[] {
  const place = placeOf(analysis, cursor, surroundings);
  if (place.kind === "code") {
    return [];
  }
  return PROPOSERS.filter(({ setting }) => isOn(analysis.settings, setting)).flatMap(({ kind, propose }) =>
    propose(place).map((proposal) => ({ ...proposal, kind })),
  );
}

/** What a completion of that kind and name is for; empty for one that nobody proposed. */
export function explainCompletion(
  { kind, name }: { readonly kind: string; readonly name: string },
  analysis: Analysis,
  surroundings: Surroundings = NO_SURROUNDINGS,
): Note {
  return PROPOSERS.filter((proposer) => proposer.kind === kind).flatMap(({ explain }) =>
    explain(name, { analysis, surroundings }),
  );
}
