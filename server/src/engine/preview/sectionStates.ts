import type { Analysis } from "../analysis.ts";
import type { Section } from "../incident/model.ts";
import { SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import { profileOf } from "../rules/profiles.ts";
import {
  answeringKinds,
  kindToInsert,
  MISSING_SECTION_RULE,
  presentKinds,
  wantedSections,
  wishesOf,
} from "../rules/wantedSections.ts";
import { sentence } from "../text/say.ts";
import { contains } from "../text/span.ts";
import { type Html, html } from "./html.ts";
import { sourceLink } from "./sourceLink.ts";

const EMPTY_SECTION_RULE = "empty-section";

type State = "there" | "empty" | "missing";

interface WantedState {
  readonly title: string;
  readonly state: State;
  /** Where it stands, if as a section. */
  readonly section?: Section | undefined;
  readonly guidance: string;
}

/** Which of the sections that the team asks for are there, and what belongs into those that are not. */
export function sectionStates(analysis: Analysis): Html | undefined {
  const { say } = analysis;
  const states = statesOf(analysis);
  const complete = states.filter(({ state }) => state === "there").length;
  const lacking = states.filter(({ state }) => state !== "there");
  const numbers = problemNumbers(analysis, states);
  return states.length === 0
    ? undefined
    : html`<details class="sections" id="pm-sections"${lacking.length === 0 ? undefined : html` open`}>
<summary>${say("Sections")} <span class="tally">${say("{0} of {1} complete", complete, states.length)}</span></summary>
<ul class="states">${states.map((state) => chip(state, numbers.get(state), analysis))}</ul>
${
  lacking.length === 0
    ? undefined
    : html`<ul class="advices">${lacking.map(({ title, guidance }) => html`<li><strong>${title}</strong> ${guidance}</li>`)}</ul>
`
}</details>
`;
}

const SIGNS: Readonly<Record<State, { readonly sign: string; readonly words: string }>> = {
  there: { sign: "✓", words: "" },
  empty: { sign: "○", words: sentence("empty") },
  missing: { sign: "+", words: sentence("missing") },
};

function chip({ title, state, section }: WantedState, problem: number | undefined, { lines, say }: Analysis): Html {
  const { sign, words } = SIGNS[state];
  const name = section === undefined ? title : sourceLink(lines, section.titleSpan, title);
  const fix =
    problem === undefined
      ? undefined
      : html` <a class="fix" role="button" href="#pm-problems" data-problem="${problem}" aria-label="${say("Fix: {0} is missing", title)}">${say("Fix…")}</a>`;
  return html`<li class="state ${state}"><span class="sign" aria-hidden="true">${sign}</span> ${name}${words === "" ? undefined : html`<span class="lack"> ${say(words)}</span>`}${fix}</li>`;
}

/** Which finding speaks of which missing section: they come in the same order, unless one of them is ignored. */
function problemNumbers({ findings }: Analysis, states: readonly WantedState[]): ReadonlyMap<WantedState, number> {
  const missing = states.filter(({ state }) => state === "missing");
  const numbers = findings.flatMap(({ rule }, number) => (rule === MISSING_SECTION_RULE ? [number] : []));
  return numbers.length === missing.length
    ? new Map(missing.map((state, index) => [state, numbers[index] ?? 0]))
    : new Map();
}

function statesOf(analysis: Analysis): readonly WantedState[] {
  const { incident, settings, findings } = analysis;
  const profile = profileOf(settings.profile);
  const present = presentKinds(analysis);
  const empty = findings.filter(({ rule }) => rule === EMPTY_SECTION_RULE);
  return wantedSections(profile, wishesOf(settings)).flatMap(({ kind }): readonly WantedState[] => {
    const kinds = answeringKinds(kind);
    const inserted = kindToInsert(kind, profile);
    const entry = SECTION_CATALOGUE.find((each) => each.kind === inserted);
    if (entry === undefined) {
      return [];
    }
    const sections = incident.sections.filter(
      (section) => kinds.includes(section.kind) || (section.secondKind && kinds.includes(section.secondKind)),
    );
    const filled = sections.find(({ span }) => !empty.some((finding) => contains(span, finding.span)));
    const isThere = filled !== undefined || (sections.length === 0 && kinds.some((each) => present.has(each)));
    const state = isThere ? "there" : sections.length > 0 ? "empty" : "missing";
    return [
      {
        title: analysis.say(entry.title),
        state,
        section: filled ?? sections[0],
        guidance: analysis.say(entry.guidance),
      },
    ];
  });
}
