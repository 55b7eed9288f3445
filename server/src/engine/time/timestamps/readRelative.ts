import { CAPITAL_T, EN_DASH, EQUALS, HYPHEN, MINUS, PLUS, SMALL_T, TILDE } from "../characters/characterCodes.ts";
import { codeAt, isDigit, isLetter, isWordCharacter, skipBlanks } from "../characters/characters.ts";
import { readDuration } from "../durations/readDuration.ts";
import type { RelativeTime } from "../reading.ts";

const BARE_MINUTES = /(\d{1,5})(?::(\d\d)(?::(\d\d))?)?'?(?!\w|[:.]\d|[ \u00a0]?%)/y;
const BEHIND = /[ \u00a0](?:(after|before|prior)|(later|earlier)|(into))\b/y;
const TO = /[ \u00a0]?(?:-|–|—|→|to|until|bis)[ \u00a0]?/y;

/** `T+12m`, `T-10`, `T0`, `+5 min`, `+0:15`, `20 mins after`, at exactly that offset; with its end, if it is a range. */
export function readRelative(text: string, at: number): RelativeTime | undefined {
  const first = readOne(text, at);
  if (first === undefined || (first.from !== "zero" && first.from !== "sign")) {
    return first;
  }
  TO.lastIndex = first.span.end;
  const end = TO.test(text) ? readOne(text, TO.lastIndex) : undefined;
  return end !== undefined && end.from === first.from && end.minutes >= first.minutes
    ? { ...first, span: { start: at, end: end.span.end }, end }
    : first;
}

function readOne(text: string, at: number): RelativeTime | undefined {
  const code = codeAt(text, at);
  if (code === CAPITAL_T || code === SMALL_T) {
    return readFromZero(text, at);
  }
  if (code === PLUS || isMinus(code)) {
    const length = readSigned(text, at, code === PLUS);
    return length && relative(at, length, { from: "sign", isMinus: code !== PLUS });
  }
  return isDigit(code) ? readBehind(text, at) : undefined;
}

/** `20 mins after`, `2 hours later`, `10 min into the outage`. */
function readBehind(text: string, at: number): RelativeTime | undefined {
  const duration = readDuration(text, at);
  BEHIND.lastIndex = duration?.span.end ?? 0;
  const match = duration && BEHIND.exec(text);
  if (duration === undefined || !match) {
    return undefined;
  }
  const end = BEHIND.lastIndex;
  const [words, isNamed, , isInto] = match;
  const isOther = isNamed !== undefined && isLetter(codeAt(text, skipBlanks(text, end)));
  return {
    ...relative(
      at,
      { end, minutes: duration.minutes, grain: duration.grainMinutes },
      {
        from: isInto !== undefined ? "zero" : isOther ? "other" : "above",
        isMinus: /before|earlier|prior/.test(words),
      },
    ),
    approximate: duration.hedge !== undefined,
  };
}

interface Length {
  readonly end: number;
  readonly minutes: number;
  /** See `WrittenDuration.grainMinutes`. */
  readonly grain: number;
  readonly isHedged?: boolean;
}

function relative(
  at: number,
  { end, minutes, grain, isHedged = false }: Length,
  { from, isMinus: isBefore }: { readonly from: RelativeTime["from"]; readonly isMinus: boolean },
): RelativeTime {
  return {
    kind: "relative",
    span: { start: at, end },
    minutes: isBefore && minutes > 0 ? -minutes : minutes,
    approximate: isHedged,
    from,
    precision: grain >= 1440 ? "day" : grain >= 60 ? "hour" : grain < 0.5 ? "second" : "minute",
  };
}

/** `T+12m`, `T - 10 min`, `T0`, `t=0`, `T+0`, `T+~2h`. Without a unit it is minutes. */
function readFromZero(text: string, at: number): RelativeTime | undefined {
  const sign = skipBlanks(text, codeAt(text, at + 1) === EQUALS ? at + 2 : at + 1);
  if (text.charAt(sign) === "0" && !isWordCharacter(codeAt(text, sign + 1)) && sign - at < 3) {
    return relative(at, { end: sign + 1, minutes: 0, grain: 1 }, { from: "zero", isMinus: false });
  }
  const code = codeAt(text, sign);
  if (code !== PLUS && !isMinus(code)) {
    return undefined;
  }
  const number = skipBlanks(text, sign + 1);
  const isHedged = codeAt(text, number) === TILDE;
  const start = isHedged ? number + 1 : number;
  const length = readLength(text, start) ?? readBareMinutes(text, start);
  return length && relative(at, { ...length, isHedged }, { from: "zero", isMinus: code !== PLUS });
}

function isMinus(code: number): boolean {
  return code === HYPHEN || code === MINUS || code === EN_DASH;
}

/** `+5 min`, `+0:15`; a dash only directly before the digits, since a list may begin with one. */
function readSigned(text: string, at: number, isPlus: boolean): Length | undefined {
  return readLength(text, isPlus ? skipBlanks(text, at + 1) : at + 1) ?? (isPlus ? readHours(text, at + 1) : undefined);
}

function readLength(text: string, at: number): Length | undefined {
  const length = readDuration(text, at);
  return length?.hedge === undefined && length?.minMinutes === undefined && length !== undefined
    ? { end: length.span.end, minutes: length.minutes, grain: length.grainMinutes }
    : undefined;
}

function readHours(text: string, at: number): Length | undefined {
  const found = readBareMinutes(text, at);
  return found?.isClock === true ? found : undefined;
}

/** `12`, `12'`, `1:05`, `01:05:30`. */
function readBareMinutes(text: string, at: number): (Length & { readonly isClock: boolean }) | undefined {
  BARE_MINUTES.lastIndex = at;
  const match = BARE_MINUTES.exec(text);
  if (match === null) {
    return undefined;
  }
  const [first, second, third] = [Number(match[1]), match[2], Number(match[3] ?? 0)];
  const minutes = second === undefined ? first : first * 60 + Number(second) + third / 60;
  return { end: BARE_MINUTES.lastIndex, minutes, grain: third > 0 ? 1 / 60 : 1, isClock: second !== undefined };
}
