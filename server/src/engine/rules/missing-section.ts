import { isStatusEntry } from "../incident/isStatusEntry.ts";
import type { Section, SingleReport } from "../incident/model.ts";
import { type KnownKind, SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import { unknownSections } from "../incident/unknownSections.ts";
import { insertSections } from "../templates/insertSections.ts";
import type { Span } from "../text/span.ts";
import { type Profile, profileOf, type WantedKind } from "./profiles.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";
import { documentOf, kindToInsert, missingSections, type WantedSection, wantedSections } from "./wantedSections.ts";

export default defineRule({
  id: "missing-section",
  group: "structure",
  summary: "A postmortem says what happened, to whom, when, why, and what will be done about it.",
  rationale:
    "Readers come with these questions. A missing section is a question that nobody answers, and that comes back in the review. Where a section has a title that nobody knows, it may be the one, and there is no warning: `sectionTitles` says what it is.",
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
    const { reports, sections } = context.incident;
    if (isStatusEntry(context)) {
      return;
    }
    const unknownOnes = new Set(unknownSections(sections));
    if (reports.length === 0) {
      yield* lackingIn(context, { profile, missing: missingSections(wanted, context), unknownOnes });
    } else {
      yield* lackingInLog(context, { profile, wanted, unknownOnes });
    }
  },
});

interface Lack {
  readonly profile: Profile;
  readonly missing: readonly WantedSection[];
  /** The sections of the whole document that nobody knows. */
  readonly unknownOnes: ReadonlySet<Section>;
  /** One report of a log, instead of the whole document. */
  readonly report?: SingleReport;
}

function* lackingIn(context: RuleContext, { profile, missing, unknownOnes, report }: Lack): Iterable<Report> {
  const kinds = missing.map(({ kind }) => kindToInsert(kind, profile));
  const reports = report && [report];
  // Any of them may be the one that is missing.
  const unknown = report ? report.sections.filter((section) => unknownOnes.has(section)) : [...unknownOnes];
  for (const [index, { kind, severity }] of missing.entries()) {
    const inserted = kinds[index];
    if (inserted) {
      yield {
        span: report?.titleSpan ?? placeOf(context),
        message: `${messageFor(report ? "This report has no" : "There is no", kind, inserted)}${unlessOneOf(unknown)}.`,
        severity: unknown.length > 0 && severity === "warning" ? "information" : severity,
        related: unknown.slice(0, MOST_RELATED).map(relatedTitle),
        fixes: () => fixesFor(context, { kind: inserted, all: kinds, profile, reports }),
      };
    }
  }
}

/** Report by report; what none of them has is said once, at the title, with their number. */
function* lackingInLog(
  context: RuleContext,
  { profile, wanted, unknownOnes }: Omit<Lack, "missing" | "report"> & { readonly wanted: readonly WantedSection[] },
): Iterable<Report> {
  const { reports } = context.incident;
  const lacks = reports.map((report) => ({ report, missing: missingSections(wanted, documentOf(context, report)) }));
  const everywhere = wanted.filter((each) => lacks.every(({ missing }) => missing.includes(each)));
  const kinds = everywhere.map(({ kind }) => kindToInsert(kind, profile));
  for (const [index, { kind, severity }] of everywhere.entries()) {
    const inserted = kinds[index];
    if (inserted) {
      yield {
        span: placeOf(context),
        message: `${messageFor(`None of the ${reports.length} reports has`, kind, inserted)}.`,
        severity,
        fixes: () => fixesFor(context, { kind: inserted, all: kinds, profile, reports }),
      };
    }
  }
  for (const { report, missing } of lacks) {
    const own = missing.filter((each) => !everywhere.includes(each));
    yield* lackingIn(context, { profile, report, missing: own, unknownOnes });
  }
}

const MOST_RELATED = 5;

function relatedTitle({ titleSpan }: Section) {
  return { span: titleSpan, message: "No known title: this may be it." };
}

function unlessOneOf([first, ...others]: readonly Section[]): string {
  if (!first) {
    return "";
  }
  return others.length === 0 ? `, unless "${first.title}" is it` : `, unless one of ${others.length + 1} others is it`;
}

function placeOf({ incident, lines }: RuleContext): Span {
  return incident.title?.span ?? lines.span(0);
}

function messageFor(lead: string, kind: WantedKind, inserted: KnownKind): string {
  const entry = SECTION_CATALOGUE.find((section) => section.kind === inserted);
  const title = (entry?.title ?? kind).toLowerCase();
  const section = kind === "cause" ? "section on the cause" : `${title} section`;
  const article = lead.endsWith("no") ? "" : /^[aeiou]/.test(section) ? "an " : "a ";
  return `${lead} ${article}${section}, which would say ${entry?.tells ?? "more of it"}`;
}

interface Insertion {
  readonly kind: KnownKind;
  readonly all: readonly (KnownKind | undefined)[];
  readonly profile: Profile;
  readonly reports?: readonly SingleReport[] | undefined;
}

function fixesFor(context: RuleContext, { kind, all, profile, reports }: Insertion): Fix[] {
  const { markdown, incident } = context;
  const insert = (wanted: readonly KnownKind[]) =>
    (reports ?? [{ sections: incident.sections, span: undefined }]).flatMap(({ sections, span }) =>
      insertSections({ markdown, incident: { sections }, order: profile.order, within: span }, wanted),
    );
  const title = SECTION_CATALOGUE.find((section) => section.kind === kind)?.title ?? kind;
  const kinds = [...new Set(all.filter((each) => each !== undefined))];
  const one: Fix = { title: `Insert section: ${title}`, safe: false, preferred: true, edits: insert([kind]) };
  return kinds.length < 2 ? [one] : [one, { title: "Insert all missing sections", safe: false, edits: insert(kinds) }];
}
