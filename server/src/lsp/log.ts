import type { Connection } from "vscode-languageserver";

export interface Log {
  /** Bugs go to the client's log, each of them once, since a broken rule would otherwise speak at every keystroke. */
  readonly bug: (where: string, error: unknown) => void;
}

export function logTo({ console }: Connection): Log {
  const said = new Set<string>();
  return {
    bug(where, error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const sentence = `${where} failed: ${what}`;
      if (!said.has(sentence)) {
        said.add(sentence);
        console.error(sentence);
      }
    },
  };
}
