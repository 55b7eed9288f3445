import type { Finding } from "../rules/rule.ts";
import type { Lines } from "../text/lines.ts";

/** What `postmortem check` prints of one document; `docs/check.schema.json` describes it. */
export type FindingsJson = ReturnType<typeof findingsJson>;

/** A place for a person: line and column count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Checked {
  readonly lines: Lines;
  readonly isPostmortem: boolean;
  readonly findings: readonly Finding[];
}

/** The findings of a file as plain data for other programs, in document order. */
export function findingsJson({ lines, isPostmortem, findings }: Checked, file: string) {
  return { file, isPostmortem, findings: findings.map((finding) => findingJson(finding, lines)) };
}

function findingJson({ rule, severity, message, span, related, fixes }: Finding, lines: Lines) {
  return {
    rule,
    severity,
    message,
    start: placeAt(lines, span.start),
    end: placeAt(lines, span.end),
    related: related.map((other) => ({ message: other.message, start: placeAt(lines, other.span.start) })),
    fixes: fixes().map(({ title, safe }) => ({ title, safe })),
  };
}

/**
 * Where an offset stands, for a person.
 *
 * @example
 * placeAt(readLines("ab\ncd"), 4) // { line: 2, column: 2 }
 */
export function placeAt(lines: Lines, offset: number): Place {
  const line = lines.at(offset);
  return { line: line + 1, column: offset - lines.start(line) + 1 };
}
