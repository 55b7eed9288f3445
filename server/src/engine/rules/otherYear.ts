import type { YearSlip } from "../incident/dates/findYearSlips.ts";
import type { IncidentWindow } from "../incident/dates/incidentWindow.ts";
import { smallestEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { formatDate } from "../time/format.ts";
import type { Report, RuleContext } from "./rule.ts";

/** A date that is a day of the incident but for its year: a question, since it may be of another thing. */
export function otherYear({ text }: RuleContext, { span, meant }: YearSlip, { claims }: IncidentWindow): Report {
  const words = slice(text, span);
  const day = formatDate(meant);
  const claim = claims.find(({ days }) => days.some((other) => formatDate(other) === day)) ?? claims[0];
  return {
    span,
    severity: "information",
    message: `${words} is a day of the incident but for the year; ${day} may be meant.`,
    related: claim?.span ? [{ span: claim.span, message: "The incident was on this day." }] : [],
    fixes: () => [
      {
        title: `Change the date to ${day}`,
        safe: false,
        preferred: true,
        edits: [smallestEdit(span, { from: words, to: words.replace(/\d{4}/, String(meant.year)) })],
      },
    ],
  };
}
