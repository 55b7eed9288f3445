import type { Command } from "vscode-languageserver";
import { type Finding, type SettingChange, settingsOrigins, teachableTitle } from "../engine/index.ts";
import { sentence } from "../engine/text/say.ts";
import { serverCommands } from "../protocol.ts";
import type { Context } from "./context.ts";
import type { Reading } from "./openDocuments.ts";
import { type ProjectFileChange, projectFileFor } from "./projectFile.ts";

/** A change of what the project says, for all documents of the project file. */
export interface SettingOffer extends ProjectFileChange {
  readonly kind: "setting";
  /** Of the document. */
  readonly uri: string;
  readonly value: string;
}

export interface TitledOffer {
  readonly title: string;
  readonly offer: SettingOffer;
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
  const offer = offering(reading, context);
  if (offer === undefined || isDecidedInside(rule, reading)) {
    return [];
  }
  const make = (title: string, value: string) => offer(title, [rule], { setting: "rules", key: rule, value });
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

/** For a heading that nobody knows: that it is the team's title of a section that is missing. */
export function titleOffers(offset: number, reading: Reading, context: Context): readonly TitledOffer[] {
  const { analysis } = reading;
  const taught = teachableTitle(analysis, offset);
  const offer = taught && offering(reading, context);
  if (!offer) {
    return [];
  }
  return taught.sections.map(({ kind, title }) =>
    offer(sentence("Read “{0}” as the {1} section in {2}"), [taught.title, analysis.say(title).toLowerCase()], {
      setting: "sectionTitles",
      key: taught.title,
      value: kind,
    }),
  );
}

/** What makes offers for a document, each with a sentence in which the name of the project file comes last. */
function offering({ uri, analysis }: Reading, context: Context) {
  const file = projectFileFor(uri, context);
  if (file === undefined) {
    return undefined;
  }
  const name = context.folders.pathOf(file);
  return (title: string, words: readonly string[], change: OfferedChange): TitledOffer => ({
    title: analysis.say(title, ...words, name),
    offer: { kind: "setting", uri, file, ...change },
  });
}

type OfferedChange = SettingChange & Pick<SettingOffer, "value">;

/** What follows the edit: it counts when the file is saved, and nobody looks at that file. */
export function afterSettingEdit({ uri, file }: SettingOffer): Command {
  return { title: "Show the project file", command: serverCommands.showSettingsFile, arguments: [uri, file] };
}
