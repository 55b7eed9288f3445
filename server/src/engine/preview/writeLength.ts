/**
 * A length for a person to read, with its two greatest units.
 *
 * @example
 * writeLength(95)   // "1 h 35 min"
 * writeLength(0.5)  // "30 s"
 * writeLength(3000) // "2 d 2 h"
 */
export function writeLength(minutes: number): string {
  const sign = minutes < 0 ? "−" : "";
  const total = Math.abs(minutes);
  if (total < 1) {
    return `${sign}${Math.round(total * 60)} s`;
  }
  const whole = Math.round(total);
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  const parts = [
    { count: days, unit: "d" },
    { count: hours, unit: "h" },
    { count: rest, unit: "min" },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const shown = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return sign + shown.map(({ count, unit }) => `${count} ${unit}`).join(" ");
}
