/** The words and letters for units of time, by their length in minutes. Letters alone count in lower case only. */
const LATIN: readonly (readonly [minutes: number, names: string])[] = [
  [1 / 60, "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden"],
  [1, "m min mins minute minutes minuten minuto minutos minuti minuut mn"],
  [60, "h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur uren"],
  [1440, "d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen"],
  [10_080, "w week weeks woche wochen semaine semaines semana semanas settimana settimane weken"],
];

const EAST_ASIAN: readonly (readonly [minutes: number, names: string])[] = [
  [1 / 60, "秒間 秒钟 秒"],
  [1, "分間 分钟 分鐘 分"],
  [60, "時間 小时 小時 个小时 個小時"],
  [1440, "日間 天 日"],
];

export const DURATION_UNITS: ReadonlyMap<string, number> = byName(LATIN);

export const EAST_ASIAN_UNITS: readonly (readonly [name: string, minutes: number])[] = [...byName(EAST_ASIAN)];

/** Numbers in words, in lower case. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    "forty-five": 45,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    half: 0.5,
    "half a": 0.5,
    "half an": 0.5,
    "quarter of an": 0.25,
    "a quarter of an": 0.25,
    "three quarters of an": 0.75,
    "one and a half": 1.5,
    ein: 1,
    eine: 1,
    einer: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    zehn: 10,
    anderthalb: 1.5,
    eineinhalb: 1.5,
    zweieinhalb: 2.5,
    "eine halbe": 0.5,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    dix: 10,
    "une demi-": 0.5,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    diez: 10,
    media: 0.5,
    uma: 1,
    duas: 2,
    dois: 2,
    três: 3,
    quatro: 4,
    dez: 10,
    meia: 0.5,
  }),
);

/** Words before a length that say how exact it is, in lower case. */
const HEDGES: Readonly<Record<"about" | "over" | "under", string>> = {
  about:
    "about|around|approximately|approx|roughly|nearly|almost|circa|ca|some|close to|etwa|rund|ungefähr|fast|environ|près de|unos|unas|alrededor de|aproximadamente|cerca de|casi|quase|ongeveer|c|~|≈|約|约|大约|大約",
  over: "(?:just |a little |slightly |well )?over|(?:a little )?more than|at least|longer than|in excess of|upwards of|no less than|über|mehr als|mindestens|plus de|au moins|más de|al menos|mais de|pelo menos|>=?|≥",
  under:
    "(?:just |a little |slightly |well )?under|less than|up to|at most|at maximum|a maximum of|no more than|no longer than|fewer than|within|unter|weniger als|bis zu|höchstens|moins de|au plus|menos de|hasta|até|no máximo|<=?|≤",
};

export type DurationHedge = keyof typeof HEDGES;

export const HEDGES_BEFORE: readonly (readonly [DurationHedge, RegExp])[] = [
  ["over", before(HEDGES.over)],
  ["under", before(HEDGES.under)],
  ["about", before(HEDGES.about)],
];

export const HEDGES_AFTER: readonly (readonly [DurationHedge, RegExp])[] = [
  ["over", /\+|[ \u00a0]?(?:以上|超)|[ \u00a0]or (?:more|longer)\b/y],
  ["under", /[ \u00a0]?(?:以内|未満|以下)|[ \u00a0]or less\b/y],
  ["about", /[ \u00a0]?(?:程度|ほど|左右)|-?ish\b|[ \u00a0]or so\b/y],
];

/** A hedge at the end of the text before a length. */
export const HEDGE_AT_END = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${HEDGES.over}|${HEDGES.under}|${HEDGES.about})\\.?[ \\u00a0]{0,4}(?:between |the )?|between )$`,
  "iu",
);

/** The words right before a length that a hedge may end in. */
export const LAST_WORDS_OF_HEDGES: readonly string[] = [
  ...Object.values(HEDGES).flatMap((hedges) => hedges.split("|").flatMap((hedge) => /\p{L}+$/u.exec(hedge)?.[0] ?? [])),
  "between",
  "the",
];

function before(words: string): RegExp {
  return new RegExp(`(?:(?:${words})(?![\\p{L}])\\.?[ \\u00a0]{0,4})`, "iuy");
}

function byName(table: readonly (readonly [number, string])[]): Map<string, number> {
  return new Map(
    table.flatMap(([minutes, names]) => names.split(" ").map((name): [string, number] => [name, minutes])),
  );
}
