/** `T+1h05m`, or `+01:05`. */
export type OffsetStyle = "letter" | "clock";

/**
 * How long after a zero something was, in minutes, always to the minute; seconds where it has them.
 *
 * @example
 * formatOffsetTime(12, "letter")    // "T+12m"
 * formatOffsetTime(65, "letter")    // "T+1h05m"
 * formatOffsetTime(-5.5, "letter")  // "T-5m30s"
 * formatOffsetTime(65, "clock")     // "+01:05"
 */
export function formatOffsetTime(minutes: number, style: OffsetStyle): string {
  const whole = Math.round(Math.abs(minutes) * 60);
  const [hours, rest, seconds] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = minutes < 0 ? "-" : "+";
  if (style === "clock") {
    return `${sign}${two(hours)}:${two(rest)}${seconds > 0 ? `:${two(seconds)}` : ""}`;
  }
  const tail = seconds > 0 ? `${two(seconds)}s` : "";
  return `T${sign}${hours > 0 ? `${hours}h${two(rest)}m` : `${rest}m`}${tail}`;
}

const WRITTEN = /^([Tt]?[ \u00a0]?\+[ \u00a0]?)(\d{1,5})(.*)$/s;

/**
 * A later offset in the manner of one that is written; `undefined` for one whose manner is another.
 *
 * @example
 * writeOffsetLike("T+12", 17)    // "T+17"
 * writeOffsetLike("+00:12", 77)  // "+01:17"
 * writeOffsetLike("+5 min", 10)  // "+10 min"
 */
export function writeOffsetLike(written: string, minutes: number): string | undefined {
  const [, sign = "", digits = "", unit = ""] = WRITTEN.exec(written) ?? [];
  if (digits === "" || minutes < 0 || !Number.isInteger(minutes)) {
    return undefined;
  }
  if (/^:\d\d$/.test(unit)) {
    const hours = String(Math.floor(minutes / 60)).padStart(digits.length, "0");
    return `${sign}${hours}:${String(minutes % 60).padStart(2, "0")}`;
  }
  if (/^(?:[ \u00a0]?(?:m|min|mins|minutes)|')?$/i.test(unit)) {
    return `${sign}${minutes}${unit}`;
  }
  const isShort = /^h(?:[0-5]?\dm)?$/.test(unit);
  return isShort ? `${sign}${formatOffsetTime(minutes, "letter").slice(2)}` : undefined;
}
