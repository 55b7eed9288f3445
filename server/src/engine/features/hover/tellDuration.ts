import { explains, meaningOf } from "../../incident/durations/meaningOf.ts";
import { type NamedInstant, readWindows, type Window } from "../../incident/durations/readWindows.ts";
import type { StatedDuration } from "../../incident/model.ts";
import { item, paragraph } from "../../text/note.ts";
import { slice } from "../../text/span.ts";
import { formatDuration } from "../../time/format.ts";
import { type Teller, touches } from "./hover.ts";

/** More than these nobody reads. */
const MOST_SHOWN = 4;
const ABOUT_PERCENT = 20;

/** At a length: the times of the document between which it is so long, or that there are none. */
export const tellDuration: Teller = {
  setting: "hover.durations",
  tell({ incident, text }, offset) {
    const duration = incident.durations.find(({ span }) => touches(span, offset));
    if (!duration) {
      return undefined;
    }
    const windows = readWindows(incident).windowsFor(duration);
    const inOrder = windows.toSorted((a, b) => distance(a, duration) - distance(b, duration));
    const agreeing = inOrder.filter((window) => isMeant(window, duration));
    const lead = slice(text, duration.span);
    if (agreeing.length > 0) {
      const shown = agreeing.slice(0, MOST_SHOWN).map((window) => item(describe(text, window)));
      return { span: duration.span, note: [paragraph({ strong: lead }, " agrees with:"), ...shown] };
    }
    const nearest = inOrder.slice(0, 2);
    return nearest.length === 0
      ? {
          span: duration.span,
          note: [paragraph({ strong: lead }, ": no two times of the document tell how long it was.")],
        }
      : {
          span: duration.span,
          note: [
            paragraph({ strong: lead }, " agrees with no two times that it may be about. The nearest:"),
            ...nearest.map((window) => item(describe(text, window))),
          ],
        };
  },
};

function isMeant(window: Window, duration: StatedDuration): boolean {
  const { minutes, minMinutes } = duration;
  const { low, high } = meaningOf(minutes, duration, ABOUT_PERCENT);
  return explains(window, { low: minMinutes ?? low, high });
}

function distance({ minutes }: Window, duration: StatedDuration): number {
  return Math.abs(minutes - duration.minutes);
}

function describe(text: string, { from, to, minutes }: Window): string {
  return `${formatDuration(minutes)} from ${instant(text, from)} to ${instant(text, to)}`;
}

function instant(text: string, { time, text: event }: NamedInstant): string {
  const words = event === undefined || event === "" ? "" : ` (${event.length > 60 ? `${event.slice(0, 59)}…` : event})`;
  return `${slice(text, time.span)}${words}`;
}
