import { paragraph } from "../../text/note.ts";
import { slice } from "../../text/span.ts";
import { formatDuration } from "../../time/format.ts";
import { writeOffsetLike } from "../../time/formatOffsetTime.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";
import { rowStartOf } from "./rowStart.ts";

const STEPS = [1, 5, 15] as const;

/** In a timeline that counts from a zero, `T+12m` or `+00:12`, the next offsets in its own manner. */
export const proposeOffsets: Proposer = {
  kind: "time",
  setting: "completion.times",
  propose: (place) => STEPS.flatMap((minutes) => proposalOf(place, minutes) ?? []),
  explain(name) {
    const minutes = STEPS.find((step) => name === `offset:${step}`);
    return minutes === undefined
      ? []
      : [paragraph(`${formatDuration(minutes)} after the row above, as this timeline writes its times.`)];
  },
};

function proposalOf(place: Place, minutes: number): Proposal | undefined {
  const row = rowStartOf(place);
  const written = row?.model?.time.written;
  if (!row || written?.kind !== "relative" || (written.from !== "zero" && written.from !== "sign")) {
    return undefined;
  }
  const last = written.end ?? written;
  const above = slice(place.analysis.text, written.end ? written.end.span : written.span);
  // Zero itself does not show how the others are written.
  const model = /^[Tt][ -]?0$/.test(above) ? "T+1m" : above;
  const time = writeOffsetLike(model, last.minutes + minutes);
  const newText = `${row.prefix}${time}${row.suffix}`;
  const filter = row.prefix !== "" && row.typed.startsWith(row.prefix) ? newText : (time ?? "");
  return time === undefined
    ? undefined
    : {
        span: row.span,
        newText,
        filter,
        label: time,
        detail: `${formatDuration(minutes)} after ${above}`,
        name: `offset:${minutes}`,
      };
}
