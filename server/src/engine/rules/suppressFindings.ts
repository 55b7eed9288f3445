import { partitionPoint } from "../text/partitionPoint.ts";
import type { Finding } from "./rule.ts";
import type { Suppression } from "./suppression.ts";

/** The findings that no suppression holds back, and the suppressions that held one back. */
export function suppressFindings(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { readonly kept: readonly Finding[]; readonly used: ReadonlySet<Suppression> } {
  const used = new Set<Suppression>();
  if (suppressions.length === 0) {
    return { kept: findings, used };
  }
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const own = byRule.get(suppression.rule.value);
    if (own) {
      own.push(suppression);
    } else {
      byRule.set(suppression.rule.value, [suppression]);
    }
  }
  const lists = new Map<string, CoverList>();
  const kept = findings.filter((finding) => {
    const own = byRule.get(finding.rule);
    if (!own) {
      return true;
    }
    const list = lists.get(finding.rule) ?? coverList(own);
    lists.set(finding.rule, list);
    const suppression = innermost(list, finding.span.start);
    if (suppression) {
      used.add(suppression);
    }
    return suppression === undefined;
  });
  return { kept, used };
}

/** Suppressions by their beginning, and how far any up to each one reaches, so that the search may stop early. */
interface CoverList {
  readonly suppressions: readonly Suppression[];
  readonly reach: readonly number[];
}

function coverList(suppressions: readonly Suppression[]): CoverList {
  const inOrder = suppressions.toSorted((a, b) => a.covers.start - b.covers.start);
  let furthest = -1;
  return { suppressions: inOrder, reach: inOrder.map(({ covers }) => (furthest = Math.max(furthest, covers.end))) };
}

/** Of all suppressions that hold here the one that begins last: a comment at the line counts before one for the file. */
function innermost({ suppressions, reach }: CoverList, at: number): Suppression | undefined {
  for (let i = firstAfter(suppressions, at) - 1; i >= 0 && (reach[i] ?? -1) >= at; i--) {
    const suppression = suppressions[i];
    if (suppression && suppression.covers.end >= at) {
      return suppression;
    }
  }
  return undefined;
}

function firstAfter(suppressions: readonly Suppression[], at: number): number {
  return partitionPoint(suppressions.length, (index) => (suppressions[index]?.covers.start ?? 0) <= at);
}
