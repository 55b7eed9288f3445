import picocolors from "picocolors";
import { noSuch, RULES, type Rule, rulePage } from "../../engine/index.ts";
import { CannotRun } from "../cannotRun.ts";
import { hasColor } from "../color.ts";
import type { ValuesOf } from "../commandLine.ts";
import type { explainOptions } from "../options.ts";

/** `postmortem explain`: the page of a rule, or where the settings of a file come from, all or those of some rules. */
export async function explain(values: ValuesOf<typeof explainOptions>, ids: readonly string[]): Promise<number> {
  if (values.file !== undefined) {
    return (await import("./explainFile.ts")).explainFile(values, values.file, ids.map(ruleNamed));
  }
  if (ids.length === 0) {
    throw new CannotRun("Name a rule, or --file FILE.");
  }
  const pages = ids.map((id) => describeRule(ruleNamed(id), hasColor(values, process)));
  process.stdout.write(pages.join("\n"));
  return 0;
}

function ruleNamed(id: string): Rule {
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) {
    const { message } = noSuch(
      "rule",
      id,
      RULES.map((known) => known.id),
    );
    throw new CannotRun(message);
  }
  return rule;
}

/** All that a rule says of itself, as it stands in its file. */
function describeRule(rule: Rule, isColored: boolean): string {
  const { bold, dim } = picocolors.createColors(isColored);
  const part = (title: string, text: string) => (text === "" ? "" : `\n${bold(title)}\n${indent(text)}\n`);
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `${name} (${option.type}, default ${JSON.stringify(option.default)}): ${option.description}`,
  );
  const profiles = Object.entries(rule.profiles ?? {}).map(
    ([name, says]) => `${name}: ${typeof says === "string" ? says : describeOverride(says)}`,
  );
  const [example] = rule.examples;
  return [
    `${bold(rule.id)}  ${dim(`${rule.group}, ${rule.severity} by default`)}\n\n`,
    `${rule.summary} ${rule.rationale}\n`,
    part("Options", options.join("\n")),
    part("Profiles", profiles.join("\n")),
    part("Reported", example?.bad ?? ""),
    part("Not reported", example?.good ?? ""),
    part("Practice behind it", rule.source ?? ""),
    part("More", rulePage(rule.id)),
  ].join("");
}

function describeOverride({ severity, options }: { readonly severity?: string; readonly options: object }): string {
  const values = Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [...(severity === undefined ? [] : [severity]), ...values].join(", ");
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}
