import type { ZoneReading } from "../reading.ts";

/** A place with its own clock, and what its times are called. */
export interface ZonePlace {
  /** IANA: the representative of the region. */
  readonly iana: string;
  /** For a sentence: `Central Europe`, `Mountain time`. */
  readonly region: string;
  /** The abbreviation outside summer. */
  readonly standard: string;
  /** The abbreviation in summer, where the place ever changes its clock. */
  readonly summer?: string;
}

type Season = "standard" | "summer" | "none";

/** `name place season offset-in-minutes`; an abbreviation of several places has a line for each, the likeliest first. */
const ABBREVIATIONS = `
GMT Europe/London standard 0
BST Europe/London summer 60
WET Europe/Lisbon standard 0
WEST Europe/Lisbon summer 60
CET Europe/Paris standard 60
CEST Europe/Paris summer 120
MEZ Europe/Berlin standard 60
MESZ Europe/Berlin summer 120
MET Europe/Paris standard 60
MEST Europe/Paris summer 120
EET Europe/Athens standard 120
EEST Europe/Athens summer 180
IST Asia/Kolkata none 330
IST Europe/Dublin summer 60
IST Asia/Jerusalem standard 120
IDT Asia/Jerusalem summer 180
MSK Europe/Moscow none 180
TRT Europe/Istanbul none 180
WAT Africa/Lagos none 60
CAT Africa/Maputo none 120
EAT Africa/Nairobi none 180
SAST Africa/Johannesburg none 120
GST Asia/Dubai none 240
PKT Asia/Karachi none 300
NPT Asia/Kathmandu none 345
ICT Asia/Bangkok none 420
WIB Asia/Jakarta none 420
SGT Asia/Singapore none 480
MYT Asia/Kuala_Lumpur none 480
HKT Asia/Hong_Kong none 480
PHT Asia/Manila none 480
AWST Australia/Perth none 480
JST Asia/Tokyo none 540
KST Asia/Seoul none 540
ACST Australia/Adelaide standard 570
ACDT Australia/Adelaide summer 630
AEST Australia/Sydney standard 600
AEDT Australia/Sydney summer 660
NZST Pacific/Auckland standard 720
NZDT Pacific/Auckland summer 780
HST Pacific/Honolulu none -600
AKST America/Anchorage standard -540
AKDT America/Anchorage summer -480
PST America/Los_Angeles standard -480
PDT America/Los_Angeles summer -420
MST America/Denver standard -420
MDT America/Denver summer -360
CST America/Chicago standard -360
CST Asia/Shanghai none 480
CST America/Havana standard -300
CDT America/Chicago summer -300
EST America/New_York standard -300
EDT America/New_York summer -240
AST America/Halifax standard -240
AST Asia/Riyadh none 180
ADT America/Halifax summer -180
NST America/St_Johns standard -210
NDT America/St_Johns summer -150
CLT America/Santiago standard -240
CLST America/Santiago summer -180
COT America/Bogota none -300
ART America/Argentina/Buenos_Aires none -180
BRT America/Sao_Paulo none -180
UYT America/Montevideo none -180
`;

/** Further meanings, too rare to ask about unless a team widens `ambiguous-zone`. The same columns. */
const RARE_ABBREVIATIONS = `
BST Asia/Dhaka none 360
EST Australia/Sydney standard 600
PST Asia/Manila none 480
MST Asia/Kuala_Lumpur none 480
GST Atlantic/South_Georgia none -120
SST Pacific/Pago_Pago none -660
SST Asia/Singapore none 480
WST Australia/Perth none 480
WST Pacific/Apia none 780
`;

/** `iana | region | standard | summer`. */
const PLACES = `
Europe/London | the United Kingdom | GMT | BST
Europe/Dublin | Ireland | GMT | IST
Europe/Lisbon | Western Europe | WET | WEST
Europe/Paris | Central Europe | CET | CEST
Europe/Berlin | Central Europe | MEZ | MESZ
Europe/Athens | Eastern Europe | EET | EEST
Europe/Moscow | Moscow | MSK
Europe/Istanbul | Turkey | TRT
Asia/Kolkata | India | IST
Asia/Jerusalem | Israel | IST | IDT
Africa/Lagos | West Africa | WAT
Africa/Maputo | Central Africa | CAT
Africa/Nairobi | East Africa | EAT
Africa/Johannesburg | South Africa | SAST
Asia/Dubai | the Gulf | GST
Asia/Karachi | Pakistan | PKT
Asia/Kathmandu | Nepal | NPT
Asia/Dhaka | Bangladesh | BST
Asia/Bangkok | Indochina | ICT
Asia/Jakarta | Western Indonesia | WIB
Asia/Singapore | Singapore | SGT
Asia/Kuala_Lumpur | Malaysia | MYT
Asia/Hong_Kong | Hong Kong | HKT
Asia/Shanghai | China | CST
Asia/Manila | the Philippines | PHT
Asia/Riyadh | Arabia | AST
Australia/Perth | Western Australia | AWST
Asia/Tokyo | Japan | JST
Asia/Seoul | Korea | KST
Australia/Adelaide | South Australia | ACST | ACDT
Australia/Sydney | Eastern Australia | AEST | AEDT
Pacific/Auckland | New Zealand | NZST | NZDT
Pacific/Honolulu | Hawaii | HST
Pacific/Pago_Pago | Samoa | SST
Pacific/Apia | Western Samoa | WST
Atlantic/South_Georgia | South Georgia | GST
America/Anchorage | Alaska | AKST | AKDT
America/Los_Angeles | Pacific time | PST | PDT
America/Denver | Mountain time | MST | MDT
America/Chicago | US Central time | CST | CDT
America/New_York | Eastern time | EST | EDT
America/Halifax | Atlantic time | AST | ADT
America/St_Johns | Newfoundland | NST | NDT
America/Havana | Cuba | CST | CDT
America/Santiago | Chile | CLT | CLST
America/Bogota | Colombia | COT
America/Argentina/Buenos_Aires | Argentina | ART
America/Sao_Paulo | Brasilia time | BRT
America/Montevideo | Uruguay | UYT
`;

const ZONE_PLACES: ReadonlyMap<string, ZonePlace> = new Map(
  rows(PLACES).map((row) => {
    const [iana = "", region = "", standard = "", summer] = row.split(" | ");
    return [iana, summer === undefined ? { iana, region, standard } : { iana, region, standard, summer }];
  }),
);

/** Every abbreviation in upper case with its readings, the likeliest first. */
export const ZONE_ABBREVIATIONS: ReadonlyMap<string, readonly ZoneReading[]> = byName(ABBREVIATIONS);

const RARE_READINGS: ReadonlyMap<string, readonly ZoneReading[]> = byName(RARE_ABBREVIATIONS);

/**
 * Meanings of an abbreviation that are too rare to be among its readings.
 *
 * @example
 * rareZoneReadings("BST") // [{ kind: "abbreviation", offset: 360, place: "Asia/Dhaka", season: "none" }]
 */
export function rareZoneReadings(abbreviation: string): readonly ZoneReading[] {
  return RARE_READINGS.get(abbreviation.toUpperCase()) ?? [];
}

/**
 * What the times of a representative place are called; `undefined` for any other place.
 *
 * @example
 * zonePlace("Europe/Paris") // { iana: "Europe/Paris", region: "Central Europe", standard: "CET", summer: "CEST" }
 */
export function zonePlace(iana: string): ZonePlace | undefined {
  return ZONE_PLACES.get(iana);
}

/** The representative places that have a name for their summer time, the best known of equals first. */
export const SEASONAL_PLACES: readonly ZonePlace[] = [...ZONE_PLACES.values()].filter(
  ({ summer }) => summer !== undefined,
);

/** Abbreviations that are words, or names of other things, unless something beside them speaks of time. */
export const WORDLIKE_ZONES: ReadonlySet<string> = new Set(
  "PT ET MT CT MSK MET CAT EAT WAT WET WEST AST GST ICT ART COT NST PHT CLT BRT NPT MST BST IST TRT MEST WIB UYT".split(
    " ",
  ),
);

/** Abbreviations that are words in lower case, even after a clock time: `14:30 ist`, `10:00 eat`. */
export const NEVER_LOWER_CASE: ReadonlySet<string> = new Set(
  "PT ET MT CT MSK MET CAT EAT WAT WET WEST ICT ART COT IST EST MEST CLT WIB MYT".split(" "),
);

function rows(table: string): string[] {
  return table.trim().split("\n");
}

function byName(table: string): Map<string, ZoneReading[]> {
  const readings = new Map<string, ZoneReading[]>();
  for (const row of rows(table)) {
    const [name = "", place = "", season = "", offset = ""] = row.split(" ");
    const reading: ZoneReading = { kind: "abbreviation", offset: Number(offset), place, season: season as Season };
    readings.set(name, [...(readings.get(name) ?? []), reading]);
  }
  return readings;
}
