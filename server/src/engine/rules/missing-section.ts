import type { Incident } from "../incident/model.ts";
import { type KnownKind, SECTION_CATALOGUE, type SectionKind } from "../incident/sectionCatalogue.ts";
import { insertSections } from "../templates/insertSections.ts";
import type { Span } from "../text/span.ts";
import { type Profile, profileOf, type WantedKind } from "./profiles.ts";
import { defineRule, type Fix, type RuleContext, type Severity } from "./rule.ts";

export default defineRule({
  id: "missing-section",
  group: "structure",
  summary: "A postmortem says what happened, to whom, when, why, and what will be done about it.",
  rationale:
    "Readers come with these questions. A missing section is a question that nobody answers, and that comes back in the review.",
  source: "the six sections that nearly every published template shares",
  severity: "warning",
  options: {
    required: {
      type: "array",
      items: { type: "string" },
      default: [],
      description:
        "Kinds of section whose absence is a warning, instead of the profile's: `impact`, `cause`, `action-items`.",
    },
    recommended: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Kinds of section whose absence is an information, instead of the profile's.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Summary

A migration was left out, and one order in five failed for 35 minutes.

## Timeline

- 14:05 UTC The alert fires.

## Root cause

The release job does not wait for migrations.

## Resolution

The migration was run by hand.

## Action items

- Let the release job wait for migrations.
`,
      good: `# Checkout down on 14 March 2024

## Summary

A migration was left out.

## Impact

One order in five failed for 35 minutes: 412 orders.

## Timeline

- 14:05 UTC The alert fires.

## Detection

An alert on failed orders.

## Root cause

The release job does not wait for migrations.

## Resolution

The migration was run by hand.

## Lessons learned

- Migrations need a gate of their own.

## Action items

- Let the release job wait for migrations.
`,
    },
  ],

  *check(context, options) {
    const profile = profileOf(context.settings.profile);
    const wanted = wantedKinds(profile, options);
    const present = presentKinds(context);
    const missing = wanted.filter(({ kind }) => !isSatisfied(kind, present));
    const kinds = missing.map(({ kind }) => kindToInsert(kind, profile));
    for (const [index, { kind, severity }] of missing.entries()) {
      const inserted = kinds[index];
      if (inserted) {
        yield {
          span: placeOf(context),
          message: messageFor(kind, inserted),
          severity,
          fixes: () => fixesFor(context, { kind: inserted, all: kinds, profile }),
        };
      }
    }
  },
});

interface Wanted {
  readonly kind: WantedKind;
  readonly severity: Severity;
}

function wantedKinds(
  profile: Profile,
  options: { readonly required: readonly string[]; readonly recommended: readonly string[] },
): Wanted[] {
  const ofTeam = (kinds: readonly string[], otherwise: readonly WantedKind[]) =>
    kinds.length > 0 ? kinds.filter(isWantedKind) : otherwise;
  const groups: readonly (readonly [Severity, readonly WantedKind[]])[] = [
    ["warning", ofTeam(options.required, profile.required)],
    ["information", ofTeam(options.recommended, profile.recommended)],
    ["hint", profile.welcome],
  ];
  const all = groups.flatMap(([severity, kinds]) => kinds.map((kind) => ({ kind, severity })));
  return all.filter((each, index) => all.findIndex(({ kind }) => kind === each.kind) === index);
}

function isWantedKind(kind: string): kind is WantedKind {
  return kind === "cause" || SECTION_CATALOGUE.some((entry) => entry.kind === kind);
}

/** The kinds that answer for a kind; one that is not named answers for itself. */
const SATISFIED_BY: Partial<Readonly<Record<WantedKind, readonly SectionKind[]>>> = {
  cause: ["root-cause", "contributing-factors", "five-whys"],
  lessons: ["lessons", "went-well", "went-wrong", "lucky"],
  resolution: ["resolution", "response"],
};

function isSatisfied(kind: WantedKind, present: ReadonlySet<SectionKind>): boolean {
  const kinds: readonly SectionKind[] = SATISFIED_BY[kind] ?? (kind === "cause" ? [] : [kind]);
  return kinds.some((each) => present.has(each));
}

/** Sections, fields that hold what a section would, entries and action items outside of a section of their name. */
function presentKinds({ incident, markdown }: RuleContext): ReadonlySet<SectionKind> {
  const present = new Set<SectionKind>();
  for (const { kind, secondKind } of incident.sections) {
    present.add(kind);
    if (secondKind) {
      present.add(secondKind);
    }
  }
  for (const { name, value } of incident.fields) {
    const kind = name && KIND_OF_FIELD[name];
    if (kind && value.trim() !== "" && !SEVERITY.test(value.trim())) {
      present.add(kind);
    }
  }
  if ((incident.timeline?.entries.length ?? 0) >= 3) {
    present.add("timeline");
  }
  if (!present.has("action-items") && incident.actionItems.length > 0) {
    present.add("action-items");
  }
  const opening = incident.sections[0]?.span.start ?? markdown.text.length;
  if (
    markdown.blocks.some(
      (block) => block.kind === "paragraph" && block.span.end <= opening && isLong(markdown.text, block.span),
    )
  ) {
    present.add("summary");
  }
  return present;
}

const KIND_OF_FIELD: Partial<Readonly<Record<NonNullable<Incident["fields"][number]["name"]>, SectionKind>>> = {
  impact: "impact",
  "root-cause": "root-cause",
  detected: "detection",
};

/** `Impact: Major` says how severe it was and not what it did. */
const SEVERITY = /^(?:critical|major|minor|none|high|medium|low|severe|moderate|sev-?\d|p\d|s\d)\.?$/i;

/** A paragraph of 15 words or more before the first section is a summary. */
function isLong(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim().split(/\s+/).length >= 15;
}

/** Where two kinds satisfy a wish, the one that the profile's template has. */
function kindToInsert(kind: WantedKind, { order }: Profile): KnownKind | undefined {
  if (kind === "cause") {
    return order?.includes("contributing-factors") && !order.includes("root-cause")
      ? "contributing-factors"
      : "root-cause";
  }
  return kind === "other" ? undefined : kind;
}

function placeOf({ incident, lines }: RuleContext): Span {
  return incident.title?.span ?? lines.span(0);
}

function messageFor(kind: WantedKind, inserted: KnownKind): string {
  const entry = SECTION_CATALOGUE.find((section) => section.kind === inserted);
  const title = (kind === "cause" ? "cause" : (entry?.title ?? kind)).toLowerCase();
  const section = kind === "cause" ? "no section on the cause" : `no ${title} section`;
  return `There is ${section}: nothing says ${entry?.lacking ?? "what it would"}.`;
}

interface Insertion {
  readonly kind: KnownKind;
  readonly all: readonly (KnownKind | undefined)[];
  readonly profile: Profile;
}

function fixesFor(context: RuleContext, { kind, all, profile }: Insertion): Fix[] {
  const host = { markdown: context.markdown, incident: context.incident, order: profile.order };
  const title = SECTION_CATALOGUE.find((section) => section.kind === kind)?.title ?? kind;
  const kinds = [...new Set(all.filter((each) => each !== undefined))];
  const one: Fix = {
    title: `Insert section: ${title}`,
    safe: false,
    preferred: true,
    edits: insertSections(host, [kind]),
  };
  return kinds.length < 2
    ? [one]
    : [one, { title: "Insert all missing sections", safe: false, edits: insertSections(host, kinds) }];
}
