import type { Phase } from "../../incident/model.ts";
import { PHASE_NAMES } from "../../incident/phaseNames.ts";
import type { Say } from "../../text/say.ts";
import { capital } from "../capital.ts";
import { type ShownZone, shownIn } from "../shownIn.ts";
import { writeBriefly, writeClock } from "../writeMoment.ts";
import { labelWeight } from "./marks.ts";
import type { PlacedEvent } from "./placeEvents.ts";
import type { Scale } from "./scale.ts";
import { textWidth } from "./textWidth.ts";

/** What is written beside the mark of an event, before anybody knows how much room there is. */
export interface EventLabel {
  /** The index of the event. */
  readonly index: number;
  /** Where its mark is, as a share of the width. */
  readonly share: number;
  readonly time: string;
  readonly words: string;
  /** In pixels: the time with the space behind it, and the words. */
  readonly timeWidth: number;
  readonly wordsWidth: number;
  /** The words name a phase. */
  readonly isPhase: boolean;
  readonly weight: number;
}

/** More words are never written, however wide the drawing is. */
const MOST_CHARACTERS = 60;
/** Names of phases are bold, which takes more room. */
const BOLD = 1.12;
/** From here on a clock alone leaves a reader to search for the day. */
const LEAST_DATED_MINUTES = 2 * 1440;

/** For whom the labels are. */
interface Reader {
  readonly zone: ShownZone;
  readonly say: Say;
}

/** The first event of a phase is told by the phase, any other one by its own words. */
export function eventLabels(
  events: readonly PlacedEvent[],
  scale: Scale,
  { zone, say }: Reader,
): readonly EventLabel[] {
  const seen = new Set<Phase>();
  return events.map(({ at, moment, phase, text }, index) => {
    const isPhase = phase !== undefined && !seen.has(phase);
    if (isPhase) {
      seen.add(phase);
    }
    const shown = shownIn(moment, zone);
    const time =
      (scale.to - scale.from > LEAST_DATED_MINUTES ? undefined : writeClock(shown, say)) ?? writeBriefly(shown, say);
    const words = isPhase ? capital(say(PHASE_NAMES[phase])) : text.slice(0, MOST_CHARACTERS);
    return {
      index,
      share: scale.shareOf(at),
      time,
      words,
      timeWidth: textWidth(`${time} `),
      wordsWidth: textWidth(words) * (isPhase ? BOLD : 1),
      isPhase,
      weight: isPhase ? labelWeight(phase) : 0,
    };
  });
}
