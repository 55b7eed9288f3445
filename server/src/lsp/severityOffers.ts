import type { Command, WorkspaceEdit } from "vscode-languageserver";
import { type Finding, newSettingsFile, type RuleSeverity, setRuleSeverity, settingsOrigins } from "../engine/index.ts";
import { sentence } from "../engine/text/say.ts";
import { serverCommands } from "../protocol.ts";
import type { Context } from "./context.ts";
import type { Reading } from "./openDocuments.ts";
import { projectFileEdit, projectFileFor } from "./projectFile.ts";
import type { ProjectFile } from "./settings.ts";

/** A change of a rule's severity, for all documents of the project file. */
export interface SeverityOffer extends RuleSeverity {
  readonly kind: "severity";
  /** Of the document. */
  readonly uri: string;
  /** Of the project file, which may still have to be made. */
  readonly file: string;
}

export interface TitledOffer {
  readonly title: string;
  readonly offer: SeverityOffer;
}

/**
 * What a person may want of the rule of a finding: less of it, or more. None where the front matter decides, and where there is
 * neither a project file that can be read nor a workspace folder to make one in.
 */
export function severityOffers(
  { rule, severity }: Finding,
  reading: Reading,
  context: Context,
): readonly TitledOffer[] {
  const file = projectFileFor(reading.uri, context);
  if (file === undefined || isDecidedInside(rule, reading)) {
    return [];
  }
  const { say } = reading.analysis;
  const name = context.folders.pathOf(file);
  const make = (title: string, wanted: SeverityOffer["severity"]): TitledOffer => ({
    title: say(title, rule, name),
    offer: { kind: "severity", uri: reading.uri, file, rule, severity: wanted },
  });
  const isQuiet = severity === "hint" || severity === "information";
  return [
    ...(severity === "hint" ? [] : [make(sentence("Change {0} to a hint in {1}"), "hint")]),
    ...(isQuiet ? [make(sentence("Change {0} to a warning in {1}"), "warning")] : []),
    make(sentence("Turn off {0} in {1}"), "off"),
  ];
}

function isDecidedInside(rule: string, { analysis }: Reading): boolean {
  return settingsOrigins(analysis, []).some(({ path }) => path.join("/") === `rules/${rule}/severity`);
}

/** The edit for the project files as they were read; `undefined` where there is another one by now, or none any more. */
export function severityEdit(
  offer: SeverityOffer,
  files: readonly ProjectFile[],
  context: Context,
): WorkspaceEdit | undefined {
  const { file } = offer;
  const change = (text: Parameters<typeof setRuleSeverity>[0]) => setRuleSeverity(text, offer);
  return projectFileEdit({ file, change, fresh: () => newSettingsFile(offer) }, files, context);
}

/** What follows the edit: it counts when the file is saved, and nobody looks at that file. */
export function afterSeverityEdit({ uri, file }: SeverityOffer): Command {
  return { title: "Show the project file", command: serverCommands.showSettingsFile, arguments: [uri, file] };
}
