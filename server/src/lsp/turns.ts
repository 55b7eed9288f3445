import { RAL } from "./languageServer.ts";

/** Resolves after everything that is waiting by now has had its turn: input is read, messages are handled. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
