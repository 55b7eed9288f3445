import { isRealDate } from "../calendar.ts";
import { codeAt, countDigits, numberAt, skipBlanks } from "../characters/characters.ts";
import type { WrittenDate, WrittenDay } from "../reading.ts";
import { CJK_WEEKDAYS } from "../weekdayNames.ts";

const YEAR = 0x5e74;
const MONTH = 0x6708;
const DAYS = "日号號";

/** `2026年4月20日`, `4月20日`, with the weekday after it: `4月20日(月)`, `4月20日 星期一`. */
export function readEastAsianDate(text: string, at: number): WrittenDate | undefined {
  const first = readUnit(text, at);
  if (first === undefined) {
    return undefined;
  }
  const isYear = first.mark === YEAR;
  const month = isYear ? readUnit(text, skipBlanks(text, first.end)) : first;
  const day = month && readUnit(text, skipBlanks(text, month.end));
  if (month?.mark !== MONTH || day === undefined || !DAYS.includes(String.fromCharCode(day.mark))) {
    return undefined;
  }
  const written: WrittenDay = { year: isYear ? first.value : undefined, month: month.value, day: day.value };
  const weekday = readWeekday(text, day.end);
  const span = { start: at, end: weekday?.end ?? day.end };
  return {
    span,
    form: "cjk",
    readings: [written],
    weekday: weekday && { value: weekday.value, span: { start: weekday.start, end: weekday.end } },
    pattern: undefined,
    fault: isRealDate(written) ? undefined : { kind: "no-such-day", span },
  };
}

function readUnit(text: string, at: number): { value: number; end: number; mark: number } | undefined {
  const digits = countDigits(text, at);
  if (digits === 0 || digits > 4) {
    return undefined;
  }
  const mark = skipBlanks(text, at + digits);
  return { value: numberAt(text, at, digits), end: mark + 1, mark: codeAt(text, mark) };
}

const WEEKDAY =
  /[ \u3000]?(?:[(（]([月火水木金土日])(?:曜日?)?[)）]|([月火水木金土日])曜日|(?:星期|周|週)([一二三四五六日天]))/y;

function readWeekday(text: string, at: number): { value: number; start: number; end: number } | undefined {
  WEEKDAY.lastIndex = at;
  const match = WEEKDAY.exec(text);
  const sign = match?.[1] ?? match?.[2] ?? match?.[3];
  const value = sign === undefined ? undefined : CJK_WEEKDAYS.get(sign);
  return value === undefined ? undefined : { value, start: skipBlanks(text, at), end: WEEKDAY.lastIndex };
}
