import type { Analysis } from "../analysis.ts";
import { isOverdue } from "../incident/actions/dueIn.ts";
import { dayOf } from "../incident/dayOf.ts";
import type { Incident, Moment } from "../incident/model.ts";
import type { Span } from "../text/span.ts";

/** The kinds of words that are coloured by what they mean. */
export const TOKEN_TYPES = ["time", "owner", "ticket", "severity"] as const;

/** What is special about such a word. */
export const TOKEN_MODIFIERS = ["uncertain", "overdue", "done"] as const;

/** Words of a known meaning, on one line. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/**
 * Times, owners, due dates, tickets and severities as the reader understood them, in document order, none within another.
 * They add to the colours of the grammar, which knows no context.
 *
 * @example
 * semanticTokens(analysis) // [{ span, type: "time", modifiers: ["uncertain"] }, …]
 */
export function semanticTokens({ lines, incident, now }: Analysis): readonly SemanticToken[] {
  const tokens = [...tokensOfActions(incident, now), ...tokensOfFields(incident), ...tokensOfTimes(incident)]
    .filter(({ span }) => span.end > span.start && lines.at(span.start) === lines.at(span.end))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    const isFree = span.start >= end;
    end = isFree ? span.end : end;
    return isFree;
  });
}

function tokensOfTimes({ timeline, proseTimes }: Incident): readonly SemanticToken[] {
  const entries = (timeline?.entries ?? []).flatMap(({ time, end }) => (end ? [time, end] : [time]));
  return [...entries, ...proseTimes].map(
    ({ span, approximate }: Moment): SemanticToken => ({
      span,
      type: "time",
      modifiers: approximate ? ["uncertain"] : [],
    }),
  );
}

function tokensOfFields({ fields }: Incident): readonly SemanticToken[] {
  return fields
    .filter(({ name, valueSpan }) => name === "severity" && valueSpan.end - valueSpan.start <= 20)
    .map(({ valueSpan }): SemanticToken => ({ span: valueSpan, type: "severity", modifiers: [] }));
}

function tokensOfActions(incident: Incident, now: number): readonly SemanticToken[] {
  const today = dayOf(incident, now);
  return incident.actionItems.flatMap((item): SemanticToken[] => {
    const { owner, due, ticket, done } = item;
    const modifiers = done === true ? (["done"] as const) : [];
    return [
      ...(owner ? [{ span: owner.span, type: "owner" as const, modifiers }] : []),
      ...(ticket ? [{ span: ticket.span, type: "ticket" as const, modifiers }] : []),
      ...(due
        ? [
            {
              span: due.span,
              type: "time" as const,
              modifiers: isOverdue(item, today) ? (["overdue"] as const) : modifiers,
            },
          ]
        : []),
    ];
  });
}
