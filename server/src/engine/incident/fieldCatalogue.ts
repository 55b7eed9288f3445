import { FIELD_BY_KEY } from "./fieldKeys.table.ts";
import { type FieldName, TIME_FIELDS } from "./fields.ts";
import { looksTimed } from "./looksTimed.ts";
import { foldTitle } from "./titles/foldTitle.ts";

/** What a key says besides: `Time/Date Incident Started (UTC)` is `started`. */
const BESIDES = new Set(
  "time and et e y und datetime timestamp total at of the on incident incidente outage issue event utc gmt our de du del da do der des hora heure uhrzeit".split(
    " ",
  ),
);

const BESIDES_DATE: ReadonlySet<string> = new Set([...BESIDES, "date", "data", "fecha", "datum"]);

/** A clock time, a date or an epoch; what is left open; whether it came to pass. */
const TIME_VALUE =
  /\d[:.h]\d\d|\d{4}|\d\s?[ap]\.?m|\d(?:st|nd|rd|th)?\s+(?:de\s+)?\p{L}{3}|\p{L}{3}\.?\s+\d|\d[-/.]\d{1,2}[-/.]\d|月|^(?:true|false|ongoing|now|tbd|n\/a|)$/iu;

const LONGEST_TIME = 60;

const SEVERITY_VALUE =
  /^(?:sev(?:erity)?[\s-]?\d|[ps][0-5]\b|critical|major|minor|high|medium|moderate|low|none|trivial|blocker|maintenance|degraded|down|disrupted|notice)\b\s*(?:$|[(,;–—-])/i;

/**
 * What a field stands for, by its key and the look of its value.
 *
 * @example
 * fieldName("Incident started at", "03/05/2024, 2:02 pm EDT") // "started"
 * fieldName("Impact", "Major")                                        // "severity"
 */
export function fieldName(key: string, value: string): FieldName | undefined {
  if (key.length > 60) {
    return undefined;
  }
  const name = FIELD_BY_KEY.get(key.toLowerCase()) ?? nameByFolding(key);
  if (name === undefined || (TIME_FIELDS.has(name) && !isTime(value))) {
    return undefined;
  }
  return name === "impact" && SEVERITY_VALUE.test(value) ? "severity" : name;
}

function nameByFolding(key: string): FieldName | undefined {
  const bare = key.includes("(") ? key.replace(/\([^()]*\)/g, " ") : key;
  const folded = foldTitle(/[a-z][A-Z]/.test(bare) ? bare.replace(/([a-z])([A-Z])/g, "$1 $2") : bare);
  const name = FIELD_BY_KEY.get(folded);
  const words = name ? [] : folded.split(" ");
  return words.some((word) => BESIDES_DATE.has(word))
    ? (FIELD_BY_KEY.get(essence(words, BESIDES)) ?? FIELD_BY_KEY.get(essence(words, BESIDES_DATE)))
    : name;
}

/** A time, perhaps with a word before it; a longer value has to begin with one, else it is prose that holds a time. */
function isTime(value: string): boolean {
  return value.length <= LONGEST_TIME ? TIME_VALUE.test(value) : looksTimed(value);
}

function essence(words: readonly string[], besides: ReadonlySet<string>): string {
  return words.filter((word) => !besides.has(word)).join(" ");
}
