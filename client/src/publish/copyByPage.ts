import * as vscode from "vscode";
import { newNonce } from "../preview/page.ts";
import { readFromCopyPage, type ToCopyPage } from "./copyMessages.ts";
import { copyPage } from "./copyPage.ts";

/** What is to be copied. */
export interface RichText {
  readonly plain: string;
  /** The drawing as an SVG document, which the page can make a PNG of. */
  readonly drawing: string | undefined;
  /** The markup, with the PNG if there is one. */
  readonly withDrawing: (png: string | undefined) => Promise<string | undefined>;
}

/** What came of it: in the clipboard as rich text, as plain text, or not at all since the page was closed. */
export type Copied = "rich" | "plain" | undefined;

/**
 * Puts rich text on the clipboard. The API of VS Code writes plain text alone, so a page of ours does it, which is shown for
 * that moment since browsers ask for the focus; where they ask for a click as well, it stays and asks for one.
 */
export function copyByPage(extensionUri: vscode.Uri, place: vscode.ViewColumn, content: RichText): Promise<Copied> {
  const panel = vscode.window.createWebviewPanel(
    "postmortem.copy",
    vscode.l10n.t("Copy as Rich Text"),
    { viewColumn: place, preserveFocus: false },
    {
      enableScripts: true,
      enableCommandUris: false,
      enableForms: false,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, "dist"), vscode.Uri.joinPath(extensionUri, "media")],
    },
  );
  const { webview } = panel;
  const post = (message: ToCopyPage) => webview.postMessage(message);
  const write = async (png: string | undefined) => {
    const html = await content.withDrawing(png);
    if (html === undefined) {
      panel.dispose();
    } else {
      await post({ type: "write", html, plain: content.plain });
    }
  };
  const copied = new Promise<Copied>((resolve, reject) => {
    panel.onDidDispose(() => resolve(undefined));
    webview.onDidReceiveMessage(async (value: unknown) => {
      try {
        const message = readFromCopyPage(value);
        if (message?.type === "ready") {
          await (content.drawing === undefined ? write(undefined) : post({ type: "draw", drawing: content.drawing }));
        } else if (message?.type === "drawn") {
          await write(message.png);
        } else if (message?.type === "written") {
          resolve("rich");
        } else if (message?.type === "plain") {
          await vscode.env.clipboard.writeText(content.plain);
          resolve("plain");
        }
      } catch (error) {
        reject(error);
      }
    });
  });
  webview.html = copyPage({
    cspSource: webview.cspSource,
    nonce: newNonce(),
    scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", "copy.js")).toString(),
    styleUri: webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "media", "preview.css")).toString(),
    language: vscode.env.language,
    words: {
      title: vscode.l10n.t("Copy as Rich Text"),
      copying: vscode.l10n.t("Copying the postmortem…"),
      ask: vscode.l10n.t("This browser lets a page copy formatted text only when somebody asks for it."),
      refused: vscode.l10n.t(
        "The browser does not let this page copy formatted text. Take the plain text, or export the postmortem as a page and copy from that.",
      ),
      copy: vscode.l10n.t("Copy"),
      plain: vscode.l10n.t("Copy Plain Text Instead"),
    },
  });
  return copied.finally(() => panel.dispose());
}
