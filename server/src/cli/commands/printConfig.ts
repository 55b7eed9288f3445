import { type Analysis, RULES, ruleInForce, switchesInForce } from "../../engine/index.ts";
import { ruleLayer } from "../checkPlan.ts";
import type { ValuesOf } from "../commandLine.ts";
import type { checkOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import { openSession } from "../session.ts";

/**
 * `postmortem check --print-config FILE`: the settings in force for a document as JSON, every rule with its severity and
 * options, and the files they come from.
 */
export async function printConfig(values: ValuesOf<typeof checkOptions>, file: string): Promise<number> {
  const session = openSession(values, ruleLayer(values.rule));
  const { settings } = session.analyze(session.read(file));
  const sources = session.settingsFilesFor(file).map(({ path }) => path);
  const output = await openOutput(values["output-file"]);
  await output.write(`${JSON.stringify({ file, sources, ...settingsJson(settings) }, undefined, 2)}\n`);
  await output.end();
  return 0;
}

function settingsJson(settings: Analysis["settings"]) {
  const {
    profile,
    timezone,
    dateOrder,
    zones,
    sectionTitles,
    tickets,
    internalSections,
    files,
    disable,
    templates,
    readerTimezone,
    teamTimezones,
  } = settings;
  return {
    profile,
    timezone,
    dateOrder,
    zones: Object.fromEntries(zones),
    sectionTitles: Object.fromEntries(sectionTitles),
    tickets: Object.fromEntries(tickets),
    internalSections,
    files,
    templates,
    readerTimezone,
    teamTimezones,
    shown: Object.fromEntries(switchesInForce(settings)),
    disable: disable?.map(({ value }) => value),
    rules: Object.fromEntries(
      RULES.map((rule) => {
        const { severity, options } = ruleInForce(rule, settings);
        return [rule.id, { severity, ...options }];
      }),
    ),
  };
}
