import type { Analysis } from "../analysis.ts";
import { check } from "../rules/check.ts";
import { RULES } from "../rules/index.ts";
import type { Finding } from "../rules/rule.ts";
import { contains, type Span } from "../text/span.ts";

/**
 * What should not leave the company, in the parts that would: secrets, personal data, links that nobody outside can open.
 * The rules are those of the profile `public`, on top of the profiles in force; what the settings say of a rule still holds.
 *
 * @param leftOut the parts that are not published
 */
export function publicProblems(analysis: Analysis, leftOut: readonly Span[]): readonly Finding[] {
  const { text, lines, markdown, incident, fileName, settings, now } = analysis;
  const profile = [...settings.profile.filter((name) => name !== "public"), "public"];
  const document = { text, lines, markdown, incident, settings: { ...settings, profile }, now };
  const { findings } = check(fileName === undefined ? document : { ...document, fileName }, [], PRIVACY);
  return findings.filter(
    ({ severity, span }) =>
      (severity === "error" || severity === "warning") && !leftOut.some((part) => contains(part, span)),
  );
}

const PRIVACY = RULES.filter(({ group }) => group === "privacy");
