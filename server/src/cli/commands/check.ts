import { CannotRun } from "../cannotRun.ts";
import { checkDocuments } from "../checkDocuments.ts";
import { failsOn, ruleLayer } from "../checkPlan.ts";
import { hasColor } from "../color.ts";
import type { ValuesOf } from "../commandLine.ts";
import type { Format, Summary } from "../formats/format.ts";
import { SEVERITIES } from "../formats/format.ts";
import { FORMATS } from "../formats/formats.ts";
import { note } from "../note.ts";
import type { checkOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import { openTargets } from "../readDocuments.ts";
import { findRepository } from "../repositoryPath.ts";
import { openSession } from "../session.ts";
import { openTally } from "../tally.ts";
import { version } from "../version.ts";

type Values = ValuesOf<typeof checkOptions>;

/** `postmortem check`: reports what is wrong with each postmortem among the documents. */
export async function check(values: Values, names: readonly string[]): Promise<number> {
  const fails = failsOn(values["fail-on"]);
  const isFailing = ({ findings }: Summary) => SEVERITIES.some((severity) => findings[severity] > 0 && fails(severity));
  if (values.fix && names.includes("-")) {
    throw new CannotRun("--fix cannot write to standard input; --fix-dry-run shows what it would change.");
  }
  const format = await formatNamed(values);
  const session = openSession(values, ruleLayer(values.rule));
  const targets = await openTargets(names, session, values);
  const output = await openOutput(values["output-file"]);
  const tally = openTally({ countsFixes: (values.format ?? "pretty") === "pretty" });
  const events = openEvents(values.quiet ?? false);
  const work = { session, events, fix: values.fix ?? false };
  await output.write(format.begin());
  for (const checked of checkDocuments(targets.documents(), work)) {
    tally.add(checked);
    const findings = values.quiet ? checked.findings.filter(({ severity }) => fails(severity)) : checked.findings;
    await output.write(format.file({ ...checked, findings }));
    if (output.isClosed) {
      break;
    }
  }
  await output.write(format.end(tally.summary()));
  await output.end();
  events.conclude();
  return targets.hasFailed() || events.hasFailed() ? 2 : Number(isFailing(tally.summary()));
}

async function formatNamed(values: Values): Promise<Format> {
  const name = values.format ?? "pretty";
  const make = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (make === undefined) {
    throw new CannotRun(`check has no format "${name}"; it has ${Object.keys(FORMATS).join(", ")}.`);
  }
  return make({ hasColor: hasColor(values, process), version: version(), root: findRepository("") ?? process.cwd() });
}

/** More than these are not named one by one. */
const MAX_NAMES = 3;

/** What is no finding goes to standard error: failures at once, skipped files at the end, by name if they are few. */
function openEvents(isQuiet: boolean) {
  let hasFailed = false;
  let others = 0;
  const named: string[] = [];
  return {
    skipped(path: string, isNamed: boolean) {
      if (isNamed) {
        named.push(path);
      } else {
        others++;
      }
    },
    failed(sentence: string) {
      hasFailed = true;
      note(sentence);
    },
    hasFailed: () => hasFailed,
    conclude() {
      const isFew = named.length <= MAX_NAMES;
      const count = others + (isFew ? 0 : named.length);
      const sentences = [
        ...(isFew ? named.map((path) => `${path} is no postmortem, so it was not checked.`) : []),
        ...(count === 1 ? ["1 file that is no postmortem was skipped."] : []),
        ...(count > 1 ? [`${count} files that are no postmortems were skipped.`] : []),
      ];
      for (const sentence of isQuiet ? [] : sentences) {
        note(sentence);
      }
    },
  };
}
