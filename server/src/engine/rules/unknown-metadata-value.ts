import type { Field, FieldName } from "../incident/fields.ts";
import { acceptedWords, isAcceptedWord } from "../incident/metadataWords.ts";
import type { TimelineEntry } from "../incident/model.ts";
import { misspeltPhaseTag } from "../incident/timeline/phases/phaseTags.ts";
import { choice } from "../settings/valueSchema.ts";
import { nearest } from "../text/nearest.ts";
import { nearestFew } from "../text/nearestFew.ts";
import { type Span, slice } from "../text/span.ts";
import { isZoneName, zoneNames } from "../time/offsets.ts";
import { readZone } from "../time/readZone.ts";
import { PROFILE_NAMES } from "./profiles.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "unknown-metadata-value",
  group: "metadata",
  summary: "Severity, status, template, time zone and the phases of a timeline hold words that others know.",
  rationale:
    "Lists and reports sort by these words. A misspelt one falls out of the list, a misspelt phase out of the metrics, and a misspelt time zone moves every time.",
  source: "the vocabularies of cState and Statuspage",
  severity: "information",
  options: {
    severities: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "The severities of this team; all others are a warning: `sev1`, `sev2`, `sev3`.",
    },
    statuses: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "The statuses of this team; all others are a warning: `draft`, `reviewed`, `published`.",
    },
  },
  examples: [
    {
      bad: `---
title: Checkout down on 14 March 2024
status: publishd
---

## Impact

One order in five failed.
`,
      good: `---
title: Checkout down on 14 March 2024
status: published
---

## Impact

One order in five failed.
`,
    },
  ],

  *check(context, { severities, statuses }) {
    const own: Partial<Readonly<Record<FieldName, readonly string[]>>> = { severity: severities, status: statuses };
    for (const field of context.incident.fields) {
      const words = field.name && (own[field.name] ?? []);
      const report = words && words.length > 0 ? outsideOf(context, field, words) : unknown(context, field);
      if (report) {
        yield report;
      }
    }
    yield* misspeltPhases(context);
  },
});

/** Columns of states hold other words as well, so only slips of the pen are told, where most of the column is phases. */
function* misspeltPhases({ text, incident }: RuleContext): Iterable<Report> {
  for (const entries of columnsOf(incident.timeline?.entries ?? []).values()) {
    const known = entries.filter(({ phaseSource }) => phaseSource === "column").length;
    const asked = known >= 2 && known * 2 >= entries.length ? entries : [];
    for (const { phaseCell, phaseSource } of asked) {
      const value = phaseCell && phaseSource !== "column" ? slice(text, phaseCell) : "";
      const near = misspeltPhaseTag(value);
      if (phaseCell && near !== undefined && !isAcceptedWord("status", value)) {
        const word = /^\p{Lu}/u.test(value) ? near.charAt(0).toUpperCase() + near.slice(1) : near;
        yield {
          span: phaseCell,
          message: `"${value}" is no phase that is known; "${word}" is.`,
          fixes: () => [change(phaseCell, word, 0)],
        };
      }
    }
  }
}

/** The entries of each table whose cells for the phase say something. */
function columnsOf(entries: readonly TimelineEntry[]): ReadonlyMap<number, readonly TimelineEntry[]> {
  const columns = new Map<number, TimelineEntry[]>();
  for (const entry of entries) {
    const column = columns.get(entry.group);
    if (entry.phaseCell) {
      if (column) {
        column.push(entry);
      } else {
        columns.set(entry.group, [entry]);
      }
    }
  }
  return columns;
}

function unknown(context: RuleContext, field: Field): Report | undefined {
  switch (field.name) {
    case "severity":
    case "status":
      return unknownWord(context, field, field.name);
    case "timezone":
      return unknownZone(context, field);
    case "template":
      return unknownTemplate(context, field);
    default:
      return undefined;
  }
}

const PLURAL = { severity: "severities", status: "statuses" } as const;

/** The team has a list of its own, so what is not in it is wrong. */
function outsideOf(context: RuleContext, field: Field, words: readonly string[]): Report | undefined {
  const { span, value } = writtenIn(context, field);
  const plain = value.toLowerCase();
  const isListed = words.some((word) => {
    const known = word.toLowerCase();
    return plain === known || (plain.startsWith(known) && !/[\p{L}\p{N}]/u.test(plain.charAt(known.length)));
  });
  if (isListed || isLeftOpen(value) || (field.name !== "severity" && field.name !== "status")) {
    return undefined;
  }
  const near = nearestFew(value, words, 3);
  return {
    span,
    severity: "warning",
    message: `"${shorten(value)}" is none of the ${PLURAL[field.name]} of this team: ${choice(words)}.`,
    fixes: () => (near.length > 0 ? near : words.slice(0, 3)).map((word, index) => change(span, word, index)),
  };
}

/** Outside of the front matter a value is prose more often than not, so there only slips of the pen and `SEV-9` are told. */
function unknownWord(context: RuleContext, field: Field, name: "severity" | "status"): Report | undefined {
  const { span, value } = writtenIn(context, field);
  if (value.length > 40 || isAcceptedWord(name, value) || /\s\S+\s/.test(value)) {
    return undefined;
  }
  const near = nearest(value, acceptedWords(name));
  const isValue = field.source === "front-matter" ? !value.includes(" ") : /^sev[\s-]?\d+$/i.test(value);
  if (near === undefined && !isValue) {
    return undefined;
  }
  const few =
    near === undefined ? [] : [near, ...nearestFew(value, acceptedWords(name), 3).filter((word) => word !== near)];
  return {
    span,
    message: `"${value}" is no ${name} that is known${near === undefined ? "" : `; "${near}" is`}.`,
    fixes: () => few.slice(0, 3).map((word, index) => change(span, word, index)),
  };
}

function unknownZone(context: RuleContext, field: Field): Report | undefined {
  const { span, value } = writtenIn(context, field);
  const isPlace = /^[A-Za-z_]+\/[\w/+-]+$/.test(value);
  if (!isPlace || isZoneName(value) || readZone(value, 0) !== undefined) {
    return undefined;
  }
  const near = nearest(value, zoneNames());
  return {
    span,
    severity: "warning",
    message: `"${shorten(value)}" is not a time zone${near === undefined ? "" : `; "${near}" is`}.`,
    fixes: () => (near === undefined ? [] : [change(span, near, 0)]),
  };
}

/** Site generators have templates, too, so only a name that is nearly one of ours is told. */
function unknownTemplate(context: RuleContext, field: Field): Report | undefined {
  const { span, value } = writtenIn(context, field);
  const near = PROFILE_NAMES.some((name) => name === value) ? undefined : nearest(value, PROFILE_NAMES);
  return near === undefined || /[./\\]/.test(value)
    ? undefined
    : {
        span,
        severity: "warning",
        message: `There is no template "${value}"; "${near}" exists.`,
        fixes: () => [change(span, near, 0)],
      };
}

/** The value without the quotes of YAML. */
function writtenIn({ text }: RuleContext, { valueSpan }: Field): { readonly span: Span; readonly value: string } {
  const written = slice(text, valueSpan);
  const isQuoted = written.length >= 2 && /^["']/.test(written) && written.endsWith(written.charAt(0));
  const span = isQuoted ? { start: valueSpan.start + 1, end: valueSpan.end - 1 } : valueSpan;
  return { span, value: slice(text, span).trim() };
}

function isLeftOpen(value: string): boolean {
  return /[<>{}|]|^(?:n\/?a|tb[dac]|todo|-+|\?+|)$/i.test(value);
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}

function change(span: Span, newText: string, index: number): Fix {
  return { title: `Change to "${newText}"`, safe: false, preferred: index === 0, edits: [{ span, newText }] };
}
