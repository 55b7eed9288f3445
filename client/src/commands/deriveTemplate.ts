import * as vscode from "vscode";
import {
  type DeriveTemplateParams,
  type DeriveTemplateResult,
  deriveTemplateRequest,
  type SettingsFile,
} from "../../../server/src/protocol.ts";
import { folderForNew, namesIn, readText } from "../begin/folders.ts";
import { openNew } from "../begin/openNew.ts";
import { templatesFor } from "../begin/templates.ts";
import type { Command } from "./command.ts";

/** More say nothing that these do not. */
const MOST_DOCUMENTS = 200;
const LARGEST_DOCUMENT = 256 * 1024;

/** Learns headings and their order from the postmortems of a folder and opens them as a template. */
export const deriveTemplate: Command = {
  id: "postmortem.deriveTemplate",
  async run({ server, postmortems }, argument) {
    const folder = await chooseFolder(argument, await folderForNew(undefined, postmortems.uris));
    if (folder === undefined) {
      return;
    }
    const params: DeriveTemplateParams = { documents: await documentsIn(folder) };
    const derived = await server.request<DeriveTemplateResult | null>(deriveTemplateRequest, params);
    if (derived === null) {
      const name = vscode.workspace.asRelativePath(folder);
      vscode.window.showInformationMessage(
        vscode.l10n.t("There are no postmortems in {0} that have headings in common.", name),
      );
      return;
    }
    const { folder: place } = await templatesFor(server, folder);
    await show(derived, place);
  },
};

/** The folder that the command was called on, else one that is asked for. */
async function chooseFolder(argument: unknown, guess: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    ...(guess ? { defaultUri: guess } : {}),
    openLabel: vscode.l10n.t("Learn From This Folder"),
  });
  return chosen?.[0];
}

async function documentsIn(folder: vscode.Uri): Promise<readonly SettingsFile[]> {
  const pattern = new vscode.RelativePattern(folder, "**/*.{md,markdown}");
  const files = await vscode.workspace.findFiles(pattern, "**/node_modules/**", MOST_DOCUMENTS);
  const documents: SettingsFile[] = [];
  for (const uri of files) {
    const text = await readText(uri);
    if (text.length <= LARGEST_DOCUMENT) {
      documents.push({ uri: uri.toString(), text });
    }
  }
  return documents;
}

async function show({ text, sections, postmortems }: DeriveTemplateResult, folder: vscode.Uri | undefined) {
  const place = folder && (await freeName(folder));
  await openNew(text, place?.scheme === "file" || place?.scheme === "vscode-remote" ? place : undefined);
  vscode.window.showInformationMessage(
    vscode.l10n.t(
      "{0} sections, learnt from {1} postmortems. Save it, and new postmortems can begin with it.",
      sections,
      postmortems,
    ),
  );
}

/** A name that no template has yet, so that saving replaces none. */
async function freeName(folder: vscode.Uri): Promise<vscode.Uri> {
  const taken = await namesIn(folder);
  let name = "postmortem.md";
  for (let number = 2; taken.includes(name); number++) {
    name = `postmortem-${number}.md`;
  }
  return vscode.Uri.joinPath(folder, name);
}
