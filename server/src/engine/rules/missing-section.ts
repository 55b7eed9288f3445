import { type KnownKind, SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import { insertSections } from "../templates/insertSections.ts";
import type { Span } from "../text/span.ts";
import { type Profile, profileOf, type WantedKind } from "./profiles.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";
import { answeringKinds, kindToInsert, presentKinds, wantedSections } from "./wantedSections.ts";

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
    const wanted = wantedSections(profile, options);
    const present = presentKinds(context);
    const missing = wanted.filter(({ kind }) => !answeringKinds(kind).some((each) => present.has(each)));
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
