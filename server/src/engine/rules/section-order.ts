import type { Section } from "../incident/model.ts";
import { SECTION_CATALOGUE, type SectionKind } from "../incident/sectionCatalogue.ts";
import { contentEnd } from "../templates/insertSections.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Profile, profileOf } from "./profiles.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "section-order",
  group: "structure",
  summary: "Sections stand in the order of the team's template.",
  rationale: "Whoever reads many postmortems finds each part where it always is.",
  source: "the published templates",
  severity: "off",
  profiles: {
    "google-sre": "hint",
    pagerduty: "hint",
    atlassian: "hint",
    "aws-coe": "hint",
    itil: "hint",
    "learning-review": "hint",
    public: "hint",
  },
  examples: [
    {
      bad: `---
postmortem: { profile: atlassian }
---

# Checkout down on 14 March 2024

## Impact

One order in five failed.

## Summary

A migration was left out.

## Timeline

- 14:05 UTC The alert fires.
`,
      good: `---
postmortem: { profile: atlassian }
---

# Checkout down on 14 March 2024

## Summary

A migration was left out.

## Impact

One order in five failed.

## Timeline

- 14:05 UTC The alert fires.
`,
    },
  ],

  *check(context) {
    const { order } = profileOf(context.settings.profile);
    if (!order) {
      return;
    }
    const placed = placedSections(context, order).slice(0, MOST_SECTIONS);
    const staying = longestInOrder(placed);
    const inPlace = new Set(staying.map(({ section }) => section));
    for (const one of placed) {
      const report = inPlace.has(one.section) ? undefined : reportOf(context, one, staying);
      if (report) {
        yield report;
      }
    }
  },
});

/** No report has more; a longer row of headings is something else. */
const MOST_SECTIONS = 200;

interface Placed {
  readonly section: Section;
  /** Its places in the order; a kind may have two. */
  readonly ranks: readonly number[];
}

/** The uppermost sections that the order knows. */
function placedSections({ incident }: RuleContext, order: NonNullable<Profile["order"]>): readonly Placed[] {
  return incident.sections.flatMap((section) => {
    const kind = standIn(section.kind, order);
    const ranks = order.flatMap((each, rank) => (each === kind ? [rank] : []));
    return section.parent === undefined && section.kind !== "metadata" && ranks.length > 0 ? [{ section, ranks }] : [];
  });
}

/** Kinds that stand for each other, where the order has only one of them. */
const ALIKE: readonly (readonly SectionKind[])[] = [
  ["root-cause", "contributing-factors"],
  ["lessons", "went-well", "went-wrong", "lucky"],
];

function standIn(kind: SectionKind, order: readonly SectionKind[]): SectionKind {
  const alike = order.includes(kind) ? undefined : ALIKE.find((kinds) => kinds.includes(kind));
  return alike?.find((each) => order.includes(each)) ?? kind;
}

interface Step {
  readonly placed: Placed;
  readonly rank: number;
  readonly length: number;
  readonly before: Step | undefined;
}

/** The most sections that are in order, each at one of its places; all others must move. */
function longestInOrder(placed: readonly Placed[]): readonly { readonly section: Section; readonly rank: number }[] {
  /** The longest chain so far that ends at each rank. */
  const chains = new Map<number, Step>();
  for (const one of placed) {
    const steps = one.ranks.map((rank): Step => {
      // Of two chains the one that ends later leaves less room between, so that its end is the nearer neighbour.
      const before = longest([...chains.values()].filter((chain) => chain.rank <= rank).reverse());
      return { placed: one, rank, length: (before?.length ?? 0) + 1, before };
    });
    for (const step of steps) {
      if (step.length > (chains.get(step.rank)?.length ?? 0)) {
        chains.set(step.rank, step);
      }
    }
  }
  const chain: { readonly section: Section; readonly rank: number }[] = [];
  for (let step = longest([...chains.values()]); step; step = step.before) {
    chain.unshift({ section: step.placed.section, rank: step.rank });
  }
  return chain;
}

function longest(steps: readonly Step[]): Step | undefined {
  return steps.reduce<Step | undefined>((best, step) => (step.length > (best?.length ?? 0) ? step : best), undefined);
}

function reportOf(
  context: RuleContext,
  { section, ranks }: Placed,
  staying: readonly { readonly section: Section; readonly rank: number }[],
): Report | undefined {
  const rank = ranks[0] ?? 0;
  const next = staying.find((each) => each.rank > rank);
  const last = staying.findLast((each) => each.rank <= rank);
  const isLate = next !== undefined && next.section.span.start < section.span.start;
  const place = isLate ? next : last;
  const neighbour = isLate
    ? staying.findLast((each) => each.section.span.start < section.span.start)
    : staying.find((each) => each.section.span.start > section.span.start);
  if (!place || !neighbour) {
    return undefined;
  }
  const [is, wants] = isLate ? ["after", "before"] : ["before", "after"];
  const own = capital(nameOf(section));
  const verb = /s$/.test(own) && section.kind !== "five-whys" ? "come" : "comes";
  return {
    span: section.titleSpan,
    message: `${own} ${verb} ${is} ${nameOf(neighbour.section)}; this template puts ${verb === "come" ? "them" : "it"} ${wants} ${nameOf(place.section)}.`,
    fixes: () => [move(context, section, { place: place.section, wants })],
  };
}

/** `the timeline`, `what went well`. */
function nameOf({ kind }: Section): string {
  const title = (SECTION_CATALOGUE.find((entry) => entry.kind === kind)?.title ?? kind).toLowerCase();
  return /^(?:what|where) /.test(title) ? title : `the ${title.replace(" learned", "")}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The whole section with its blank lines; what a site generator put at the end of the page stays where it is. */
function move(
  { text, markdown }: RuleContext,
  section: Section,
  { place, wants }: { readonly place: Section; readonly wants: string | undefined },
): Fix {
  const lineBreak = lineBreakOf(text);
  const end = contentEnd(markdown, section.span);
  const words = text.slice(section.span.start, end).trimEnd();
  const at = wants === "before" ? place.span.start : contentEnd(markdown, place.span);
  const newText = wants === "before" ? `${words}${lineBreak}${lineBreak}` : `${lineBreak}${lineBreak}${words}`;
  const isLast = text.slice(end).trim() === "";
  // At the end of the document the gap above goes with the section, elsewhere the gap below it.
  const from = isLast ? text.slice(0, section.span.start).trimEnd().length : section.span.start;
  const until = isLast
    ? text.trimEnd().length
    : end + (/^\s*/.exec(text.slice(end, section.span.end))?.[0].length ?? 0);
  return {
    title: `Move this section ${wants} "${place.title}"`,
    safe: false,
    preferred: true,
    edits: [
      { span: { start: at, end: at }, newText },
      { span: { start: from, end: until }, newText: "" },
    ],
  };
}
