import * as vscode from "vscode";

export const REMOTE_IMAGES = "postmortem.preview.remoteImages";

export function showsRemoteImages(): boolean {
  return vscode.workspace.getConfiguration().get(REMOTE_IMAGES) === true;
}

/** Whoever has switched off a direction for the built-in preview wants the same here. */
export function scrolls(direction: "scrollPreviewWithEditor" | "scrollEditorWithPreview"): boolean {
  return vscode.workspace.getConfiguration("markdown.preview").get(direction) !== false;
}
