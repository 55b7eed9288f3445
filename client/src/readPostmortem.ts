import * as vscode from "vscode";
import type { SettingsFile } from "../../server/src/protocol.ts";
import { mayBePostmortem } from "./mayBePostmortem.ts";

/** Nobody writes a longer report, and reading one takes time that a list of proposals has not. */
const MOST_BYTES = 64 * 1024;

/** A file of the workspace that may be a postmortem, its beginning at least; nothing for any other, and for one that cannot be read. */
export async function readPostmortem(uri: vscode.Uri): Promise<SettingsFile | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
    return mayBePostmortem(text, uri.path) ? { uri: uri.toString(), text } : undefined;
  } catch {
    // A file that cannot be read, or has gone meanwhile, tells nothing.
    return undefined;
  }
}
