const HOUR = 60;
const DAY = 1440;

/**
 * A length in minutes for a sentence: the minutes alone in words, everything longer in short units. Seconds appear only
 * below an hour; longer lengths are rounded to the minute.
 *
 * @example
 * formatDuration(7)      // "7 minutes"
 * formatDuration(95)     // "1 h 35 min"
 * formatDuration(18_437) // "12 d 19 h 17 min"
 * formatDuration(4.5)    // "4 min 30 s"
 */
export function formatDuration(minutes: number): string {
  const length = Math.abs(minutes);
  const seconds = Math.round(length * 60);
  if (seconds < 3600 && seconds % 60 !== 0) {
    return seconds < 60 ? counted(seconds, "second") : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  }
  const whole = Math.round(length);
  if (whole < HOUR) {
    return counted(whole, "minute");
  }
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(whole / DAY), "d"],
    [Math.floor((whole % DAY) / HOUR), "h"],
    [whole % HOUR, "min"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
