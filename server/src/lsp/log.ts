import type { Connection, ShowMessageParams } from "vscode-languageserver";
import { MessageType, ShowMessageNotification } from "./languageServer.ts";

export interface Log {
  /** Bugs go to the client's log, each of them once, since a broken rule would otherwise speak at every keystroke. */
  readonly bug: (where: string, error: unknown) => void;
  /** Something that the person should know and nothing can be underlined for. */
  readonly warning: (message: string) => void;
  /** What the person has asked for. */
  readonly information: (message: string) => void;
  /** Lets something run on its own: should it fail, that is a bug, and no reason for the whole process to end. */
  readonly background: (what: string, work: Promise<unknown>) => void;
}

export function logTo(connection: Connection): Log {
  const said = new Set<string>();
  const bug = (where: string, error: unknown) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const sentence = `${where} failed: ${what}`;
    if (!said.has(sentence)) {
      said.add(sentence);
      connection.console.error(sentence);
    }
  };
  const background = (what: string, work: Promise<unknown>) => {
    work.catch((error) => bug(what, error));
  };
  const show = (type: MessageType, message: string) => {
    const params: ShowMessageParams = { type, message };
    background("Showing a message", connection.sendNotification(ShowMessageNotification.type, params));
  };
  return {
    bug,
    background,
    warning: (message) => show(MessageType.Warning, message),
    information: (message) => show(MessageType.Info, message),
  };
}
