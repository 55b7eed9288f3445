import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

export interface Log {
  /** Bugs go to the client's log, each of them once, since a broken rule would otherwise speak at every keystroke. */
  readonly bug: (where: string, error: unknown) => void;
  /** Something that the person should know and nothing can be underlined for. */
  readonly warning: (message: string) => void;
}

export function logTo(connection: Connection): Log {
  const said = new Set<string>();
  return {
    bug(where, error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const sentence = `${where} failed: ${what}`;
      if (!said.has(sentence)) {
        said.add(sentence);
        connection.console.error(sentence);
      }
    },
    warning(message) {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    },
  };
}
