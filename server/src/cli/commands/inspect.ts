import { type IncidentJson, incidentJson } from "../../engine/index.ts";
import { CannotRun } from "../cannotRun.ts";
import { hasColor } from "../color.ts";
import type { ValuesOf } from "../commandLine.ts";
import { jsonList } from "../formats/json.ts";
import type { inspectOptions } from "../options.ts";
import { openOutput } from "../output.ts";
import { openTargets } from "../readDocuments.ts";
import { openSession } from "../session.ts";

type Values = ValuesOf<typeof inspectOptions>;

/** A way to write incidents. */
interface Format {
  begin(): string;
  item(incident: IncidentJson): string;
  end(): string;
}

/** `postmortem inspect`: prints what the reader understands of each document, whether it is a postmortem or not. */
export async function inspect(values: Values, names: readonly string[]): Promise<number> {
  const format = await formatNamed(values);
  const session = openSession(values);
  const targets = await openTargets(names, session, values);
  const output = await openOutput(values["output-file"]);
  await output.write(format.begin());
  for (const { document } of targets.documents()) {
    await output.write(format.item(incidentJson(session.analyze(document), document.path)));
    if (output.isClosed) {
      break;
    }
  }
  await output.write(format.end());
  await output.end();
  return targets.hasFailed() ? 2 : 0;
}

async function formatNamed(values: Values): Promise<Format> {
  const none = () => "";
  switch (values.format ?? "pretty") {
    case "json":
      return jsonList();
    case "ndjson":
      return { begin: none, item: (incident) => `${JSON.stringify(incident)}\n`, end: none };
    case "pretty": {
      const { incidentText } = await import("../formats/incidentText.ts");
      const isColored = hasColor(values, process);
      return { begin: none, item: (incident) => incidentText(incident, isColored), end: none };
    }
    default:
      throw new CannotRun(`inspect has no format "${values.format}"; it has pretty, json and ndjson.`);
  }
}
