import { fieldName } from "../../incident/fieldCatalogue.ts";
import type { FieldName } from "../../incident/fields.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { formatDate } from "../../time/format.ts";
import { wallTimeOf } from "../../time/instants.ts";
import { isZoneName } from "../../time/offsets.ts";
import { FIELD_VALUES } from "./fieldWords.ts";
import { frontMatterPlace } from "./frontMatterPlace.ts";
import type { Place } from "./place.ts";
import type { Proposer } from "./proposal.ts";

/** Behind the key of a field: its values, those of earlier postmortems first. */
export const proposeValues: Proposer = {
  kind: "value",
  setting: "completion.fields",
  propose(place) {
    const field = fieldAt(place);
    if (field === undefined) {
      return [];
    }
    const span = { start: place.offset - field.typed.length, end: place.offset };
    return valuesOf(field.name, place).map((value) => ({
      label: value,
      span,
      newText: `${field.gap}${value}`,
      filter: value,
      name: `${field.name}:${value}`,
    }));
  },
  explain: explainValue,
};

interface FieldAt {
  readonly name: FieldName;
  readonly typed: string;
  /** A space where none stands behind the colon yet. */
  readonly gap: string;
}

/** `Severity: SE`, `- **Severity**: SE`, `| Severity | SE`, and the keys of the front matter. */
const LINE =
  /^[ \t]*(?:[-*+][ \t]+|\|[ \t]*)?(?:\*\*|__)?([\p{L}][\p{L} _/-]{1,30}?)(?:\*\*|__)?[ \t]*(?:[:：](?:\*\*|__)?|\|)([ \t]*)([\p{L}\d][\p{L}\d ._-]{0,20})?$/u;

function fieldAt(place: Place): FieldAt | undefined {
  const { kind, before, after } = place;
  if (kind === "front-matter") {
    const at = frontMatterPlace(place);
    const name = at?.key !== undefined && at.path.length === 0 ? nameOf(at.key) : undefined;
    return name && at ? { name, typed: at.typed, gap: "" } : undefined;
  }
  const match = kind === "text" && /^[ \t]*(?:\||$)/.test(after) ? LINE.exec(before) : null;
  const name = match && !/\S\s$/.test(match[3] ?? "") ? nameOf(match[1] ?? "") : undefined;
  return match && name
    ? { name, typed: match[3] ?? "", gap: match[2] === "" && match[3] === undefined ? " " : "" }
    : undefined;
}

/** A field that is dated is known by a value that is a date. */
function nameOf(key: string): FieldName | undefined {
  const name = fieldName(key, "") ?? fieldName(key, "2024-01-01");
  return name && (FIELD_VALUES.has(name) || OTHERS.has(name)) ? name : undefined;
}

const OTHERS: ReadonlySet<FieldName> = new Set<FieldName>(["services", "timezone", "date", "published", "updated"]);

function valuesOf(name: FieldName, { analysis, surroundings }: Place): readonly string[] {
  const used = analysis.incident.fields.filter((field) => field.name === name).map(({ value }) => value);
  switch (name) {
    case "severity":
    case "status": {
      const earlier = name === "severity" ? surroundings.severities : surroundings.statuses;
      return [...new Set([...earlier, ...(FIELD_VALUES.get(name)?.keys() ?? [])])];
    }
    case "services":
      return [...new Set(surroundings.services)].filter((service) => !used.includes(service));
    case "timezone": {
      const zones = [analysis.settings.timezone, "UTC", analysis.settings.readerTimezone ?? surroundings.timezone];
      return [...new Set(zones.filter((zone) => zone !== undefined && isZoneName(zone)))].flatMap((zone) => zone ?? []);
    }
    default: {
      const first = analysis.incident.timeline?.entries[0]?.time.date;
      const today = wallTimeOf(analysis.now, 0).date;
      const dates = name === "date" && first ? [first, today] : [today];
      return [...new Set(dates.map((date) => formatDate(date)))];
    }
  }
}

function explainValue(name: string): Note {
  const [field = "", value = ""] = name.split(/:(.*)/s);
  const known = [...FIELD_VALUES].find(([key]) => key === field)?.[1].get(value);
  return [paragraph(known ?? OF_FIELD[field] ?? "Written so in an earlier postmortem.")];
}

const OF_FIELD: Readonly<Record<string, string>> = {
  timezone: "An IANA name says it for summer and winter.",
  date: "The day of the incident, as the timeline has it, or today.",
  published: "Today.",
  updated: "Today.",
};
