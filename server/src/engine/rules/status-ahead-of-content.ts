import type { Field } from "../incident/fields.ts";
import type { Section } from "../incident/model.ts";
import { findPlaceholders } from "../incident/prose/findPlaceholders.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import type { SectionKind } from "../incident/sectionCatalogue.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { profileOf } from "./profiles.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { answeringKinds, presentKinds, wantedSections } from "./wantedSections.ts";

export default defineRule({
  id: "status-ahead-of-content",
  group: "metadata",
  summary: "What is called reviewed, published or final has been written.",
  rationale:
    "A status is read instead of the document. Whoever trusts it stops asking for the cause that nobody has written down.",
  source: "PagerDuty's status workflow; GitLab",
  severity: "warning",
  examples: [
    {
      bad: `---
title: Checkout down on 14 March 2024
status: published
---

## Summary

One order in five failed for 35 minutes.

## Impact

412 orders.

## Timeline

- 14:05 UTC The alert fires.

## Root cause

TBD

## Action items

- Let the release job wait for migrations.
`,
      good: `---
title: Checkout down on 14 March 2024
status: draft
---

## Summary

One order in five failed for 35 minutes.

## Impact

412 orders.

## Timeline

- 14:05 UTC The alert fires.

## Root cause

TBD

## Action items

- Let the release job wait for migrations.
`,
    },
  ],

  *check(context) {
    const status = context.incident.fields.find(({ name, value }) => name === "status" && DONE.test(value.trim()));
    const gaps = status ? gapsOf(context) : [];
    if (status && gaps.length > 0) {
      yield report(status, gaps);
    }
    yield* againstEnd(context);
  },
});

/** Nothing behind the word, since what stands there is as a rule an exception: `Complete - action items in progress.` */
const DONE = /^["'*_]*(?:reviewed|published|final|finali[sz]ed|closed|complete|completed|approved)["'*_.]*$/i;

/** Something that still waits to be written. */
interface Gap {
  /** `line 14 (TBD)`, `no impact section`. */
  readonly words: string;
  readonly span?: Span;
}

/** What a team asks for, as far as it is missing, empty or still to be filled in. */
function gapsOf(context: RuleContext): readonly Gap[] {
  const { incident, settings, text, lines } = context;
  const wanted = wantedSections(profileOf(settings.profile), { required: [], recommended: [] });
  const required = wanted.filter(({ severity }) => severity === "warning").map(({ kind }) => answeringKinds(kind));
  const present = presentKinds(context);
  const missing = required
    .filter((kinds) => !kinds.some((kind) => present.has(kind)))
    .flatMap(([kind]): Gap[] => (kind ? [{ words: `no ${kind.replace("-", " ")} section` }] : []));
  const kinds = new Set<SectionKind>(required.flat());
  const line = (span: Span) => `line ${lines.at(span.start) + 1}`;
  const empty = incident.sections
    .filter((section, index) => kinds.has(section.kind) && isEmpty(text, section, incident.sections[index + 1]))
    .map(({ titleSpan }): Gap => ({ words: `${line(titleSpan)} (empty)`, span: titleSpan }));
  const open = findPlaceholders(incident.prose, [])
    .filter(
      ({ span, reach }) => reach !== "within" && kinds.has(sectionAt(incident.sections, span.start)?.kind ?? "other"),
    )
    .map(({ span }): Gap => ({ words: `${line(span)} (${slice(text, span)})`, span }));
  const inOrder = [...empty, ...open].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return [...inOrder, ...missing];
}

function isEmpty(text: string, { style, ownBody, span }: Section, next: Section | undefined): boolean {
  const hasParts = next !== undefined && next.span.start < span.end;
  return (style === "atx" || style === "setext") && !hasParts && !/[\p{L}\p{N}!<]/u.test(slice(text, ownBody));
}

const MOST_NAMED = 4;

function report({ value, valueSpan }: Field, gaps: readonly Gap[]) {
  const named = gaps.slice(0, MOST_NAMED).map(({ words }) => words);
  const rest = gaps.length > MOST_NAMED ? [`${gaps.length - MOST_NAMED} more`] : [];
  const all = [...named, ...rest];
  const list = all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
  const count = gaps.length === 1 ? "1 place still waits" : `${gaps.length} places still wait`;
  return {
    span: valueSpan,
    message: `The status is "${value.trim()}", but ${count} to be written: ${list}.`,
    related: gaps.flatMap(({ span }) => (span ? [{ span, message: "Still to be written." }] : [])),
  };
}

/** `resolved: true` without an end, and `resolved: false` with one, as status pages in files have them. */
function* againstEnd({ incident }: RuleContext) {
  const flag = incident.fields.find(({ key, source }) => source === "front-matter" && /^resolved$/i.test(key.value));
  const end = incident.fieldTimes.find(({ field }) => field.name === "ended" || field.name === "resolved");
  const value = flag?.value.trim().toLowerCase();
  if (flag && value === "false" && end && !contains(flag.valueSpan, end.field.valueSpan)) {
    yield {
      span: flag.valueSpan,
      message: `The incident is called unresolved, but "${end.field.key.value}" names its end.`,
      related: [{ span: end.field.valueSpan, message: "The end." }],
    };
  } else if (flag && value === "true" && !end && !incident.facts.some(({ phase }) => ENDS.has(phase))) {
    yield { span: flag.valueSpan, message: "The incident is called resolved, but nothing says when it ended." };
  }
}

const ENDS: ReadonlySet<string> = new Set(["impact-end", "mitigated", "resolved"]);
