/** The names of the months, January first, full and abbreviated, in lower case and without the dot. */
type NamesByMonth = readonly string[];

/** These stand before or after the day: `April 29`, `29 April`. Frequent misspellings belong to the names. */
const ENGLISH: NamesByMonth = [
  "january jan janurary janaury",
  "february feb feburary febuary febraury",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept septemeber setpember",
  "october oct ocotber",
  "november nov novemeber",
  "december dec decemeber",
];

/** These stand after the day only: `10 juillet`, `10. Juli`, `10 de julio`. */
const OTHERS: readonly NamesByMonth[] = [
  // German
  [
    "januar jänner",
    "februar",
    "märz maerz mär mrz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober okt",
    "november",
    "dezember dez",
  ],
  // French
  [
    "janvier janv",
    "février fevrier févr fevr fév",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août aout",
    "septembre",
    "octobre",
    "novembre",
    "décembre decembre déc",
  ],
  // Spanish
  [
    "enero ene",
    "febrero",
    "marzo",
    "abril abr",
    "mayo",
    "junio",
    "julio",
    "agosto ago",
    "septiembre setiembre",
    "octubre",
    "noviembre",
    "diciembre dic",
  ],
  // Portuguese
  [
    "janeiro",
    "fevereiro fev",
    "março marco",
    "abril abr",
    "maio",
    "junho",
    "julho",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro",
    "dezembro dez",
  ],
  // Italian
  [
    "gennaio gen",
    "febbraio",
    "marzo",
    "aprile",
    "maggio mag",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre",
    "ottobre ott",
    "novembre",
    "dicembre dic",
  ],
  // Dutch
  [
    "januari",
    "februari",
    "maart mrt",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober okt",
    "november",
    "december",
  ],
  // Russian
  [
    "января янв",
    "февраля фев",
    "марта мар",
    "апреля апр",
    "мая",
    "июня июн",
    "июля июл",
    "августа авг",
    "сентября сен",
    "октября окт",
    "ноября ноя",
    "декабря дек",
  ],
];

export const ENGLISH_MONTHS: ReadonlyMap<string, number> = byName([ENGLISH]);

export const MONTHS: ReadonlyMap<string, number> = byName([...OTHERS, ENGLISH]);

/** Names that are plain words too: without a year the English ones need a capital, the others are none. */
export const WORDLIKE_MONTHS: ReadonlySet<string> = new Set([
  "may",
  "mar",
  "march",
  "mars",
  "set",
  "out",
  "ago",
  "gen",
  "dec",
]);

function byName(languages: readonly NamesByMonth[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const names of languages) {
    names.forEach((ofMonth, index) => {
      for (const name of ofMonth.split(" ")) {
        months.set(name, index + 1);
      }
    });
  }
  return months;
}
