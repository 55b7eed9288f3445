import { RULES, type SettingsLayer, type Severity } from "../engine/index.ts";
import { CannotRun } from "./cannotRun.ts";
import { SEVERITIES } from "./formats/format.ts";

/**
 * Whether a finding makes the run fail, from the value of `--fail-on`.
 *
 * @example
 * failsOn("warning")("information") // false
 */
export function failsOn(value = "warning"): (severity: Severity) => boolean {
  const severities: readonly string[] = SEVERITIES;
  const least = severities.indexOf(value);
  if (least === -1 && value !== "never") {
    throw new CannotRun(`--fail-on takes ${SEVERITIES.join(", ")} or never, not "${value}".`);
  }
  return (severity) => least !== -1 && SEVERITIES.indexOf(severity) >= least;
}

/** What `--rule ID=SEVERITY` says, as a layer of settings like any other. */
export function ruleLayer(choices: readonly string[] = []): readonly SettingsLayer[] {
  if (choices.length === 0) {
    return [];
  }
  const rules = Object.fromEntries(choices.map(readChoice));
  return [{ name: "the command line", value: { rules } }];
}

function readChoice(choice: string): readonly [string, string] {
  const [id = "", severity = ""] = choice.split("=", 2);
  if (!RULES.some((rule) => rule.id === id)) {
    throw new CannotRun(`There is no rule "${id}".`);
  }
  if (severity !== "off" && !SEVERITIES.some((known) => known === severity)) {
    throw new CannotRun(`--rule takes ID=SEVERITY with off, ${SEVERITIES.join(", ")}, not "${choice}".`);
  }
  return [id, severity];
}
