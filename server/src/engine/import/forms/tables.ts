import { readColumnTitle } from "../../incident/timeline/shapes/columnTitles.ts";
import type { ImportedEvent, ReadForm, WrittenWhen } from "../importedEvent.ts";
import { hasClock, readWhen } from "../readWhen.ts";
import { readCells } from "./cells.ts";

/** How the columns and keys of exports are called beside what a timeline calls them. In lower case, without marks. */
const TIMES =
  "occurred at|occurred|created at|created|timestamp|time|ts|date|datetime|posted at|logged at|started at|at|event time|time utc|updated at";
const TEXTS =
  "message|msg|event|summary|description|text|body|log|title|details|content|action|note|update|narrative|reason|subject|what happened|change summary";
const NAMES = "user|author|who|by|agent|actor|user name|username|sender|from|person|responder|owner|created by|name";

const places = (names: string) => new Map(names.split("|").map((name, index): [string, number] => [name, index]));
const TIME_NAMES = places(TIMES);
const TEXT_NAMES = places(TEXTS);
const PERSON_NAMES = places(NAMES);

/** `occurred_at`, `createdAt`, `Created At (UTC)`, `@timestamp` → `occurred at`, `created at`, … */
function folded(name: string): string {
  return name
    .replace(/\([^()]*\)/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The name that comes first in the list of names; `undefined` where none is in it. */
function chosen(names: readonly string[], known: ReadonlyMap<string, number>): number | undefined {
  let best: number | undefined;
  let rank = Number.POSITIVE_INFINITY;
  names.forEach((name, index) => {
    const own = known.get(folded(name)) ?? Number.POSITIVE_INFINITY;
    if (own < rank) {
      [best, rank] = [index, own];
    }
  });
  return best;
}

/** Comma-separated values with a header, and tables: the time, who it was, what happened, and then every other cell. */
export const readCsv: ReadForm = (lines) => {
  const [header, ...rows] = readCells(lines.join("\n")) ?? [];
  const [first] = rows;
  if (!header || !first || header.some((cell) => isTime(cell)) || first.length < 2) {
    return undefined;
  }
  const time = chosen(header, TIME_NAMES) ?? header.findIndex((name) => readColumnTitle(name) === "time");
  const date = header.findIndex((name, index) => index !== time && /^(?:date|day)$/i.test(name.trim()));
  if (time < 0) {
    return undefined;
  }
  const zone = /\b(?:UTC|GMT)\b/.exec(header[time] ?? "")?.[0];
  const text = chosen(header, TEXT_NAMES) ?? header.findIndex((name) => readColumnTitle(name) === "event");
  const who = chosen(header, PERSON_NAMES);
  const events = rows.map((cells): ImportedEvent => {
    const when = whenOf([cells[date], cells[time]].filter((part) => part).join(" "), zone);
    const person = who === undefined || who === text ? "" : (cells[who] ?? "").trim();
    const used = new Set([...(when ? [time, date] : []), text, ...(person ? [who] : [])]);
    const rest = cells.filter((cell, index) => !used.has(index) && cell.trim() !== "");
    const said = [cells[text] ?? "", ...(rest.length > 0 ? [rest.join(" · ")] : [])];
    return {
      ...(when ? { when } : {}),
      ...(person ? { who: person } : {}),
      lines: said.flatMap((part) => part.split("\n")).filter((part) => part.trim() !== ""),
    };
  });
  return events.some(({ when }) => when) ? { events, leftOut: [] } : undefined;
};

function isTime(cell: string): boolean {
  const when = readWhen(cell);
  return when !== undefined && hasClock(when.reading);
}

/** The zone of the column holds for a time that has none. */
function whenOf(cell: string, zone: string | undefined): WrittenWhen | undefined {
  const own = readWhen(cell);
  const needsZone = zone !== undefined && own?.reading.kind === "timestamp" && own.reading.zone === undefined;
  const when = needsZone ? (readWhen(`${cell.trim()} ${zone}`) ?? own) : own;
  return when && hasClock(when.reading) ? when : undefined;
}

/** A list of JSON objects, one a line or in one array, perhaps inside an object: exports and programs' logs. */
export const readJson: ReadForm = (lines) => {
  const records = recordsIn(lines);
  const events = records?.map(eventOf);
  return events?.some(({ when }) => when) ? { events, leftOut: [] } : undefined;
};

type Json = Readonly<Record<string, unknown>>;

function recordsIn(lines: readonly string[]): readonly Json[] | undefined {
  const said = lines.filter((line) => line.trim() !== "");
  if (!/^\s*[[{]/.test(said[0] ?? "")) {
    return undefined;
  }
  const whole = parsed(lines.join("\n"));
  const each = whole === undefined ? said.map(parsed) : listIn(whole);
  const records = each.filter(isObject);
  return records.length > 0 && records.length === each.length ? records : undefined;
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  const list = isObject(value) ? Object.values(value).find((member) => Array.isArray(member)) : undefined;
  return Array.isArray(list) ? list : [value];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It only looked like JSON; another reader has it.
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function eventOf(record: Json): ImportedEvent {
  const names = Object.keys(record);
  const key = (known: ReadonlyMap<string, number>) => {
    const index = chosen(names, known);
    return index === undefined ? undefined : names[index];
  };
  const [time, text, who] = [key(TIME_NAMES), key(TEXT_NAMES), key(PERSON_NAMES)];
  const when = time === undefined ? undefined : whenOf(String(record[time]), undefined);
  const person = who === undefined ? "" : plain(record[who]);
  const rest = names
    .filter((name) => name !== text && !(name === time && when) && !(name === who && person))
    .flatMap((name) => (typeof record[name] === "object" ? [] : [`${name}=${String(record[name])}`]));
  const said = text === undefined ? "" : plain(record[text]);
  return {
    ...(when ? { when } : {}),
    ...(person ? { who: person } : {}),
    lines: [...said.split("\n"), rest.join(" ")].filter((line) => line.trim() !== ""),
  };
}

/** A person or a text is often an object with a name or a summary. */
function plain(value: unknown): string {
  if (!isObject(value)) {
    return value === undefined || value === null ? "" : String(value);
  }
  const inner = [value.summary, value.name, value.text, value.email, value.id].find((part) => typeof part === "string");
  return inner === undefined ? JSON.stringify(value) : String(inner);
}
