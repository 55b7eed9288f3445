import * as vscode from "vscode";
import { targetDocument } from "../targetDocument.ts";
import type { Command } from "./command.ts";

export const openPreview: Command = {
  id: "postmortem.openPreview",
  async run({ previews }, argument) {
    const document = await targetDocument(argument, previews.document);
    if (document !== undefined) {
      previews.open(document.uri, { viewColumn: vscode.ViewColumn.Active, preserveFocus: false });
    }
  },
};
