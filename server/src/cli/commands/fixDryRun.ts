import { failsOn, ruleLayer } from "../checkPlan.ts";
import type { ValuesOf } from "../commandLine.ts";
import { fixDocument } from "../fixDocument.ts";
import { lineDiff } from "../lineDiff.ts";
import type { checkOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import { plainLines, plainText } from "../plainText.ts";
import { openTargets } from "../readDocuments.ts";
import { openSession } from "../session.ts";

/**
 * `postmortem check --fix-dry-run`: prints what `--fix` would change, and changes nothing. Fails like a check without
 * `--fix`: where there is something to report.
 */
export async function fixDryRun(values: ValuesOf<typeof checkOptions>, names: readonly string[]): Promise<number> {
  const fails = failsOn(values["fail-on"]);
  const session = openSession(values, ruleLayer(values.rule));
  const targets = await openTargets(names, session, values);
  const output = await openOutput(values["output-file"]);
  let isFailing = false;
  for (const { document } of targets.documents()) {
    isFailing ||= session.analyze(document).findings.some(({ severity }) => fails(severity));
    const diff = lineDiff(document.text, fixDocument(document, session).text, plainText(document.path));
    await output.write(plainLines(diff));
    if (output.isClosed) {
      break;
    }
  }
  await output.end();
  return targets.hasFailed() ? 2 : Number(isFailing);
}
