import { readWindows } from "../incident/durations/readWindows.ts";
import { impactWindows } from "../incident/impactWindows.ts";
import type { Fact, Incident, Phase, StatedDuration } from "../incident/model.ts";
import { matchesIn } from "../incident/prose/matchesIn.ts";
import { countOf, wordSet } from "../incident/prose/wordIndex.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import type { SectionKind } from "../incident/sectionCatalogue.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { type Span, slice } from "../text/span.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Related, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "understated-impact",
  group: "cross-checks",
  summary: "Words for speed and size agree with the numbers.",
  rationale:
    "Who was cut off for four hours and reads that it was promptly resolved believes nothing else in the report.",
  source: "PagerDuty (be honest, give exact numbers)",
  severity: "hint",
  options: {
    minutes: {
      type: "integer",
      default: 60,
      minimum: 1,
      description: "From how many minutes on an outage is not called short; at the highest severity half of it.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Summary

The outage was promptly resolved.

## Timeline (UTC)

- 14:05 The outage begins.
- 17:27 The checkout is fully recovered.
`,
      good: `# Checkout down on 14 March 2024

## Summary

The outage was resolved after 3 h 22 min.

## Timeline (UTC)

- 14:05 The outage begins.
- 17:27 The checkout is fully recovered.
`,
    },
  ],

  *check(context, { minutes }) {
    if (context.incident.reports.length > 0) {
      return;
    }
    yield* partsAsWhole(context);
    const isHighest = HIGHEST.test(context.incident.severity?.value ?? "");
    const course = courseOf(context.incident);
    if (course && course.minutes > (isHighest ? minutes / 2 : minutes)) {
      yield* quickWords(context, course);
    }
    if (isHighest) {
      yield* smallWords(context);
    }
  },
});

const HIGHEST = /^\W*(?:sev(?:erity)?[\s-]?[01]\b|s[01]\b|p[01]\b|critical\b|blocker\b)/i;

/** From where it began, or was noticed, to where it was mended. */
interface Course {
  readonly from: Fact;
  readonly to: Fact;
  readonly minutes: number;
}

function courseOf({ facts }: Incident): Course | undefined {
  const first = (...phases: readonly Phase[]) =>
    phases.map((wanted) => facts.find(({ phase }) => phase === wanted)).find((fact) => fact !== undefined);
  // Who answers quickly has answered quickly once it was noticed.
  const from = first("detected", "impact-start");
  const to = first("mitigated", "impact-end", "resolved");
  const minutes = from && to ? minutesApart(from.time, to.time) : undefined;
  return from && to && minutes !== undefined ? { from, to, minutes } : undefined;
}

const SPEED = "(?:promptly|quickly|swiftly|rapidly|speedily)";
const MENDED =
  "(?:resolv(?:ed|ing|e)|restor(?:ed|ing|e)|fix(?:ed|ing)|mitigat(?:ed|ing|e)|recover(?:ed|ing|y)?|resolution|restoration)";
/** The words themselves, tied to mending or to the outage; a quick step in between is none of it. */
const QUICK = new RegExp(
  [
    `\\b${SPEED} (?:and \\w+ )?${MENDED}\\b`,
    `\\b${MENDED} (?:very |quite )?${SPEED}(?=[\\s.,;])`,
    `\\b(?:quick|swift|rapid|prompt|speedy|fast) (?:and \\w+ )?(?:resolution|recovery|restoration|mitigation)\\b`,
    `\\b(?:resolution|recovery|restoration|mitigation)(?: time)? was (?:very |quite |rather )?(?:quick|swift|rapid|prompt|fast|short)\\b`,
    `\\b(?:brief|short|short-lived|momentary) (?:service )?(?:outage|disruption|interruption|downtime|unavailability)\\b`,
    `\\bminimal (?:inconvenience|disruption|downtime)\\b`,
  ].join("|"),
  "gi",
);

/** One of these stands in all of them. */
const QUICK_WORDS = wordSet(
  "promptly quickly swiftly rapidly speedily quick swift rapid prompt speedy fast brief short momentary minimal".split(
    " ",
  ),
);

/** Once for each report, since the words repeat each other. */
function quickWords(context: RuleContext, course: Course): readonly Report[] {
  const { prose } = context.incident;
  const mayClaim = countOf(prose.words, QUICK_WORDS) > 0;
  const found = mayClaim ? matchesIn(prose, QUICK).find(({ span }) => isClaim(context, span)) : undefined;
  if (!found) {
    return [];
  }
  const [from, to] = [course.from, course.to].map(({ time }) => slice(context.text, time.span));
  const message = `"${found.match[0]}" stands for ${formatDuration(course.minutes)}, from ${from} to ${to}.`;
  return [{ span: found.span, message, related: relatedOf(course.from.time.span, course.to.time.span) }];
}

/** Parts of a report that tell how it went. */
const TELLING: ReadonlySet<SectionKind | undefined> = new Set<SectionKind | undefined>([
  undefined,
  "summary",
  "impact",
  "resolution",
  "lessons",
  "went-well",
  "response",
]);
/** What the words speak of; what they speak of only from then on; and a number of its own, which leaves nothing to guess. */
const WHOLE =
  /\b(?:issues?|incident|outage|problem|disruption|interruption|services?|detection|inconvenience|impact|customers|users)\b/i;
const FROM_THEN_ON = /\b(?:once|after|when|upon|as soon as|part of|would|could|should|to ensure|ensures?)\b/i;

function isClaim({ text, incident }: RuleContext, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const behind = text.slice(span.end, span.end + REACH);
  const start = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), before.lastIndexOf("| "));
  const end = behind.search(/[.!?](?:\s|$)|\n\n| \|/);
  const sentence = before.slice(start + 1) + slice(text, span) + behind.slice(0, end < 0 ? undefined : end);
  return (
    TELLING.has(sectionAt(incident.sections, span.start)?.kind) &&
    WHOLE.test(sentence) &&
    !FROM_THEN_ON.test(sentence) &&
    !/\d (?:min|hour|h\b|sec)/i.test(sentence)
  );
}

/** No sentence is looked at further than this. */
const REACH = 300;

function relatedOf(from: Span, to: Span): Related[] {
  return [
    { span: from, message: "From here." },
    { span: to, message: "To here." },
  ];
}

const SMALL =
  /\b(?:(?:a )?(?:very )?(?:small|tiny|limited) (?:subset|number|fraction|portion|group|percentage) of (?:our |the |all )?(?:\p{L}+ )?(?:customers|users|clients|accounts|requests|tenants)|only a few (?:customers|users|clients|accounts|tenants))\b/giu;

/** One of these stands in all of them. */
const SMALL_WORDS = wordSet(["subset", "number", "fraction", "portion", "group", "percentage", "few"]);

function smallWords({ incident }: RuleContext): readonly Report[] {
  const { prose, severity } = incident;
  const found = countOf(prose.words, SMALL_WORDS) > 0 ? matchesIn(prose, SMALL)[0] : undefined;
  if (!found || !severity) {
    return [];
  }
  const message = `"${found.match[0]}" stands beside the severity ${severity.value.trim()}.`;
  return [{ span: found.span, message, related: [{ span: severity.span, message: "The severity." }] }];
}

/** A labelled length that one pair of times explains, while the impact as a whole was a tenth and five minutes longer. */
function partsAsWhole({ incident }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const totals = incident.durations.filter(isTotal);
  if (totals.length === 0) {
    return found;
  }
  const entries = incident.timeline?.entries ?? [];
  const first = entries.find(({ phase }) => phase === "impact-start");
  const [only, ...others] = impactWindows(entries, "impact-end");
  const whole = only && first && others.length === 0 ? minutesApart(first.time, only.end) : undefined;
  if (!only || whole === undefined) {
    return found;
  }
  const { windowsFor } = readWindows(incident);
  for (const duration of totals) {
    const { minutes, span } = duration;
    const isShorter = minutes <= whole * 0.9 && minutes <= whole - 5;
    const part = isShorter ? windowsFor(duration).find((window) => Math.abs(window.minutes - minutes) <= 1) : undefined;
    if (part) {
      found.push({
        span,
        message: `${duration.text} is a part of the impact, which lasted ${formatDuration(whole)}.`,
        related: relatedOf(first?.time.span ?? span, only.end.span),
      });
    }
  }
  return found;
}

function isTotal({ label, subject, hedge, minMinutes }: StatedDuration): boolean {
  return label !== undefined && subject === "downtime" && hedge === undefined && minMinutes === undefined;
}
