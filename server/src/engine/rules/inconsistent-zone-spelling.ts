import { smallestEdit, type TextEdit } from "../text/edit.ts";
import { groupBy } from "../text/groupBy.ts";
import { slice } from "../text/span.ts";
import type { WrittenZone } from "../time/reading.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "inconsistent-zone-spelling",
  group: "time",
  summary: "A time zone is spelt in one way.",
  rationale: "Two spellings look like two zones, and a search for one of them misses the other.",
  source: "house style",
  severity: "hint",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

The checkout was down from 14:05 GMT +1.

## Timeline (all times GMT+1)

- 14:05 The alert fires.
- 14:15 The migration is run by hand (GMT+1).
`,
      good: `# Checkout down on 14 March 2024

The checkout was down from 14:05 GMT+1.

## Timeline (all times GMT+1)

- 14:05 The alert fires.
- 14:15 The migration is run by hand (GMT+1).
`,
    },
  ],

  *check(context) {
    const zones = context.incident.zones.map(({ zone }) => zone);
    for (const [meaning, spelt] of groupBy(zones, meaningOf)) {
      const isMixed = meaning !== undefined && spelt.some(({ text }) => text !== spelt[0]?.text);
      const usual = isMixed ? mostFrequent(spelt) : undefined;
      for (const zone of usual ? spelt : []) {
        if (usual && zone.text !== usual.text) {
          yield reportOf(context, { zone, usual, zones: spelt });
        }
      }
    }
  },
});

const ABBREVIATION = /^[A-Za-z]{3,5}$/;
const DISTANCE = /^\+?(UTC|GMT)/i;

/**
 * What two spellings share: an abbreviation in whatever case, or UTC or GMT with its distance. UTC beside GMT is no matter
 * of spelling, and the `Z` and `+02:00` of ISO times are spelt by ISO.
 */
function meaningOf({ text, readings }: WrittenZone): string | undefined {
  if (ABBREVIATION.test(text)) {
    return text.toUpperCase();
  }
  const [reading] = readings;
  const name = DISTANCE.exec(text)?.[1];
  return name !== undefined && reading?.kind === "offset" ? `${name.toUpperCase()} ${reading.offset}` : undefined;
}

/** In a tie the shorter, then the first. */
function mostFrequent(zones: readonly WrittenZone[]): WrittenZone | undefined {
  const counts = groupBy(zones, ({ text }) => text);
  const countOf = (spelling: string) => counts.get(spelling)?.length ?? 0;
  return zones.reduce<WrittenZone | undefined>((best, zone) => {
    const more = best ? countOf(zone.text) - countOf(best.text) || best.text.length - zone.text.length : 1;
    return more > 0 ? zone : best;
  }, undefined);
}

interface Odd {
  readonly zone: WrittenZone;
  readonly usual: WrittenZone;
  /** All places of the zone, in both spellings. */
  readonly zones: readonly WrittenZone[];
}

function reportOf(context: RuleContext, { zone, usual, zones }: Odd): Report {
  const { text, lines } = context;
  const line = lines.at(usual.span.start) + 1;
  return {
    span: zone.span,
    message: `"${zone.text}" is written "${usual.text}" on line ${line}.`,
    related: [{ span: usual.span, message: "The usual spelling here." }],
    fixes: () => fixesFor(text, { zone, usual, zones }),
  };
}

function fixesFor(text: string, { zone, usual, zones }: Odd): Fix[] {
  const edit = ({ span }: WrittenZone): TextEdit => smallestEdit(span, { from: slice(text, span), to: usual.text });
  const odd = zones.filter((other) => other.text !== usual.text);
  const here: Fix = { title: `Write ${usual.text}`, safe: true, preferred: true, edits: [edit(zone)] };
  return odd.length === 1
    ? [here]
    : [here, { title: `Write ${usual.text} everywhere`, safe: true, edits: odd.map(edit) }];
}
