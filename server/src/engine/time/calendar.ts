import type { CalendarDate } from "./reading.ts";

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * How many days the month has; 0 for a month that does not exist. Without a year February has 29.
 *
 * @example
 * daysInMonth(2, 2023) // 28
 */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2) {
    return year === undefined || isLeapYear(year) ? 29 : 28;
  }
  if (month < 1 || month > 12 || !Number.isInteger(month)) {
    return 0;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Whether the day exists. Without a year, whether it exists in any.
 *
 * @example
 * isRealDate({ year: 2023, month: 2, day: 29 }) // false
 * isRealDate({ month: 2, day: 29 })             // true
 */
export function isRealDate(date: {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}): boolean {
  return date.day >= 1 && date.day <= daysInMonth(date.month, date.year);
}

/**
 * Days since 1970-01-01, negative before it. A day past the end of its month counts on into the next.
 *
 * @example
 * dayNumber({ year: 1970, month: 1, day: 2 }) // 1
 */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 719_163;
}

/**
 * The day with that number.
 *
 * @example
 * dateOfDayNumber(1) // { year: 1970, month: 1, day: 2 }
 */
export function dateOfDayNumber(number: number): CalendarDate {
  // The arithmetic counts years from 1 March, so that the leap day is the last of its year.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * ISO 8601: 1 is Monday, 7 Sunday.
 *
 * @example
 * weekdayOf({ year: 2023, month: 7, day: 1 }) // 6
 */
export function weekdayOf(date: CalendarDate): number {
  const days = dayNumber(date) + 3;
  return (((days % 7) + 7) % 7) + 1;
}

/**
 * @example
 * daysBetween({ year: 2023, month: 7, day: 1 }, { year: 2023, month: 7, day: 3 }) // 2
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day that many days later; earlier for a negative count.
 *
 * @example
 * addDays({ year: 2023, month: 12, day: 31 }, 1) // { year: 2024, month: 1, day: 1 }
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}
