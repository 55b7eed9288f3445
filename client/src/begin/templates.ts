import * as vscode from "vscode";
import { type TemplatesParams, type TemplatesResult, templatesRequest } from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";
import { namesIn, readText } from "./folders.ts";

/** A template that can be chosen: one of ours by its id, or a file of the team's. */
export interface Template {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly file?: vscode.Uri;
}

export interface Templates {
  /** Those of the team first. */
  readonly all: readonly Template[];
  readonly preferred: Template | undefined;
  readonly severities: TemplatesResult["severities"];
  /** Where the team's own are kept; absent without a workspace. */
  readonly folder?: vscode.Uri;
}

/** What a new postmortem in a folder can be made of. */
export async function templatesFor(server: Server, place: vscode.Uri | undefined): Promise<Templates> {
  const params: TemplatesParams = { uri: addressIn(place) };
  const answer = await server.request<TemplatesResult | null>(templatesRequest, params);
  if (answer === null) {
    throw new Error(vscode.l10n.t("The templates could not be read. The output channel “Postmortem” says why."));
  }
  const top = place && (vscode.workspace.getWorkspaceFolder(place)?.uri ?? place);
  const folder = top && vscode.Uri.joinPath(top, answer.folder);
  const own = folder === undefined ? [] : await ownTemplates(folder);
  const ours = answer.templates.map(({ id, name, description }): Template => ({ key: id, name, description }));
  return {
    all: [...own, ...ours],
    // A team that has made one template wants that one.
    preferred: own.length === 1 ? own[0] : ours.find(({ key }) => key === answer.preferred),
    severities: answer.severities,
    ...(folder ? { folder } : {}),
  };
}

/** An address in the folder, for settings that hold there. */
export function addressIn(folder: vscode.Uri | undefined): string {
  return folder === undefined ? "untitled:postmortem.md" : vscode.Uri.joinPath(folder, "postmortem.md").toString();
}

async function ownTemplates(folder: vscode.Uri): Promise<readonly Template[]> {
  const names = (await namesIn(folder)).filter((name) => /\.(?:md|markdown)$/i.test(name)).sort();
  return names.map((name) => ({
    key: `file:${name}`,
    name: name.replace(/\.\w+$/, ""),
    description: vscode.l10n.t("Your own, {0}", vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, name))),
    file: vscode.Uri.joinPath(folder, name),
  }));
}

/** As the server takes it. */
export async function contentOf({ key, file }: Template): Promise<{ readonly id: string } | { readonly text: string }> {
  return file === undefined ? { id: key } : { text: await readText(file) };
}

/** A list of templates, the preferred one first. */
export async function pickTemplate({ all, preferred }: Templates): Promise<Template | undefined> {
  const inOrder = [...all].sort((a, b) => Number(b === preferred) - Number(a === preferred));
  const picked = await vscode.window.showQuickPick(
    inOrder.map((template) => ({ label: template.name, detail: template.description, template })),
    { placeHolder: vscode.l10n.t("Which template would you like to begin with?"), matchOnDetail: true },
  );
  return picked?.template;
}
