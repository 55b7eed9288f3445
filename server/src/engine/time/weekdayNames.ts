/** The names of the weekdays, Monday first, in lower case and without the dot. */
const FULL: readonly string[] = [
  "monday montag lundi lunes segunda lunedì maandag понедельник",
  "tuesday dienstag mardi martes terça martedì dinsdag вторник",
  "wednesday mittwoch mercredi miércoles miercoles quarta mercoledì woensdag среда",
  "thursday donnerstag jeudi jueves quinta giovedì donderdag четверг",
  "friday freitag vendredi viernes sexta venerdì vrijdag пятница",
  "saturday samstag sonnabend samedi sábado sabado sabato zaterdag суббота",
  "sunday sonntag dimanche domingo domenica zondag воскресенье",
];

/** These count only beside a date or a clock time. German So and Do are English words, and Sam is a name. */
const SHORT: readonly string[] = [
  "mon mo lun пн",
  "tue tues di mar вт",
  "wed weds mi mer mié ср",
  "thu thur thurs jeu jue чт",
  "fri fr ven vie пт",
  "sat sa sáb сб",
  "sun dim dom вс",
];

/** ISO 8601: 1 is Monday, 7 Sunday. */
export const FULL_WEEKDAYS: ReadonlyMap<string, number> = byName(FULL);

export const WEEKDAYS: ReadonlyMap<string, number> = byName(SHORT, FULL);

/** The sign of the weekday in Japanese and Chinese: 月曜日, (月), 星期一, 周一. */
export const CJK_WEEKDAYS: ReadonlyMap<string, number> = byName([
  "月 一",
  "火 二",
  "水 三",
  "木 四",
  "金 五",
  "土 六",
  "日 天",
]);

const ENGLISH_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/**
 * The English name of the weekday; empty for a number outside 1–7.
 *
 * @example
 * weekdayName(3) // "Wednesday"
 */
export function weekdayName(weekday: number): string {
  return ENGLISH_NAMES[weekday - 1] ?? "";
}

function byName(...tables: readonly (readonly string[])[]): Map<string, number> {
  const weekdays = new Map<string, number>();
  for (const table of tables) {
    table.forEach((names, index) => {
      for (const name of names.split(" ")) {
        weekdays.set(name, index + 1);
      }
    });
  }
  return weekdays;
}
