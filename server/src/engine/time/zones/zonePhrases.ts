/** Names of zones in words, in lower case, and the abbreviation or the place they stand for. */
const PHRASES: Readonly<Record<string, string>> = {
  "coordinated universal time": "UTC",
  "universal time": "UTC",
  zulu: "UTC",
  "greenwich mean time": "GMT",
  "british summer time": "BST",
  "western european time": "WET",
  "western european summer time": "WEST",
  "central european time": "CET",
  "central european standard time": "CET",
  "central european summer time": "CEST",
  "central european daylight time": "CEST",
  "eastern european time": "EET",
  "eastern european summer time": "EEST",
  "mitteleuropäische zeit": "MEZ",
  "mitteleuropäische sommerzeit": "MESZ",
  "moscow standard time": "MSK",
  "moscow time": "MSK",
  "pacific time": "America/Los_Angeles",
  "pacific standard time": "PST",
  "pacific daylight time": "PDT",
  "mountain time": "America/Denver",
  "mountain standard time": "MST",
  "mountain daylight time": "MDT",
  "central time": "America/Chicago",
  "central standard time": "America/Chicago standard",
  "central daylight time": "CDT",
  "eastern time": "America/New_York",
  "eastern standard time": "EST",
  "eastern daylight time": "EDT",
  "atlantic time": "America/Halifax",
  "atlantic standard time": "America/Halifax standard",
  "atlantic daylight time": "ADT",
  "newfoundland time": "America/St_Johns",
  "alaska time": "America/Anchorage",
  "alaska standard time": "AKST",
  "alaska daylight time": "AKDT",
  "hawaii time": "HST",
  "hawaii standard time": "HST",
  "us pacific": "America/Los_Angeles",
  "us pacific time": "America/Los_Angeles",
  "us mountain time": "America/Denver",
  "us central time": "America/Chicago",
  "us eastern": "America/New_York",
  "us eastern time": "America/New_York",
  "india time": "Asia/Kolkata",
  "india standard time": "Asia/Kolkata none",
  "indian standard time": "Asia/Kolkata none",
  "irish standard time": "Europe/Dublin summer",
  "israel time": "Asia/Jerusalem",
  "israel standard time": "Asia/Jerusalem standard",
  "israel daylight time": "IDT",
  "gulf standard time": "GST",
  "pakistan standard time": "PKT",
  "japan time": "JST",
  "japan standard time": "JST",
  "korea standard time": "KST",
  "korean standard time": "KST",
  "china time": "Asia/Shanghai",
  "china standard time": "Asia/Shanghai none",
  "beijing time": "Asia/Shanghai",
  "singapore time": "SGT",
  "singapore standard time": "SGT",
  "hong kong time": "HKT",
  "arabia standard time": "Asia/Riyadh none",
  "west africa time": "WAT",
  "west central africa time": "WAT",
  "west central africa standard time": "WAT",
  "central africa time": "CAT",
  "central african time": "CAT",
  "east african time": "EAT",
  "west african time": "WAT",
  "east africa time": "EAT",
  "south africa standard time": "SAST",
  "south african standard time": "SAST",
  "australian eastern time": "Australia/Sydney",
  "australian eastern standard time": "AEST",
  "australian eastern daylight time": "AEDT",
  "australian western standard time": "AWST",
  "new zealand time": "Pacific/Auckland",
  "new zealand standard time": "NZST",
  "new zealand daylight time": "NZDT",
  "brasilia time": "America/Sao_Paulo",
  "brasília time": "America/Sao_Paulo",
  "uk time": "Europe/London",
  "london time": "Europe/London",
  "paris time": "Europe/Paris",
  "berlin time": "Europe/Berlin",
  "amsterdam time": "Europe/Amsterdam",
  "stockholm time": "Europe/Stockholm",
  "new york time": "America/New_York",
  "sydney time": "Australia/Sydney",
  "tokyo time": "Asia/Tokyo",
};

/** `central european time` → `CET`; a place, or a place and its season, where no abbreviation says it alone. */
export const ZONE_PHRASES: ReadonlyMap<string, string> = new Map(Object.entries(PHRASES));

/** The first words of all phrases: whatever begins otherwise need not be looked up. */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  Object.keys(PHRASES).map((phrase) => phrase.split(" ")[0] ?? ""),
);

/** Generic names that follow a clock time: `10:00 ET`, `10:00 Eastern`. */
export const GENERIC_ZONES: ReadonlyMap<string, string> = new Map([
  ["PT", "America/Los_Angeles"],
  ["MT", "America/Denver"],
  ["CT", "America/Chicago"],
  ["ET", "America/New_York"],
]);

/** The same for names in words, which count only directly after a clock time. */
export const GENERIC_WORDS: ReadonlyMap<string, string> = new Map([
  ["pacific", "America/Los_Angeles"],
  ["eastern", "America/New_York"],
]);

/** The first parts of IANA names. */
export const PLACE_AREAS: ReadonlySet<string> = new Set(
  "Africa America Antarctica Arctic Asia Atlantic Australia Brazil Canada Chile Etc Europe Indian Mexico Pacific US".split(
    " ",
  ),
);

/** Names in Japanese and Chinese. */
export const EAST_ASIAN_ZONES: ReadonlyMap<string, string> = new Map([
  ["日本時間", "Asia/Tokyo"],
  ["北京时间", "Asia/Shanghai"],
]);
