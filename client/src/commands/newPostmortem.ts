import * as vscode from "vscode";
import {
  type NewPostmortemParams,
  type NewPostmortemResult,
  newPostmortemRequest,
} from "../../../server/src/protocol.ts";
import { askSeverity, askTitle } from "../begin/askTitle.ts";
import { folderForNew, namesIn } from "../begin/folders.ts";
import { openNew } from "../begin/openNew.ts";
import { addressIn, contentOf, pickTemplate, type Template, templatesFor } from "../begin/templates.ts";
import type { Command, Services } from "./command.ts";

/** Asks for title and severity, no more, and opens a postmortem in which everything that is known is filled in. */
export const newPostmortem: Command = {
  id: "postmortem.newPostmortem",
  run: (services, argument) => begin(services, argument, async () => undefined),
};

/** The same, with the template as a first question. */
export const newPostmortemFromTemplate: Command = {
  id: "postmortem.newPostmortemFromTemplate",
  run: (services, argument) => begin(services, argument, pickTemplate),
};

type Choose = (templates: Awaited<ReturnType<typeof templatesFor>>) => Promise<Template | undefined>;

async function begin({ server, postmortems }: Services, argument: unknown, choose: Choose): Promise<void> {
  const folder = await folderForNew(argument, postmortems.uris);
  const templates = await templatesFor(server, folder);
  const chosen = choose === pickTemplate ? await choose(templates) : templates.preferred;
  const titled = chosen && (await askTitle(templates, chosen));
  const severity = titled && (await askSeverity(templates));
  if (titled === undefined || severity === undefined) {
    return;
  }
  const params: NewPostmortemParams = {
    uri: addressIn(folder),
    title: titled.title,
    severity,
    template: await contentOf(titled.template),
    taken: folder === undefined ? [] : await namesIn(folder),
  };
  const answer = await server.request<NewPostmortemResult | null>(newPostmortemRequest, params);
  if (answer === null) {
    throw new Error(vscode.l10n.t("The postmortem could not be begun. The output channel “Postmortem” says why."));
  }
  await show(answer, folder);
}

async function show({ fileName, text, cursor }: NewPostmortemResult, folder: vscode.Uri | undefined): Promise<void> {
  const editor = await openNew(text, folder && vscode.Uri.joinPath(folder, fileName));
  const at = new vscode.Position(cursor.line, cursor.character);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
