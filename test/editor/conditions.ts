import * as vscode from "vscode";

/**
 * Waits until the condition holds, looking again at each of the given events. Fails after ten seconds with what was
 * awaited, so that a test says what did not come instead of running out of time.
 */
export async function until(
  awaited: string,
  events: readonly vscode.Event<unknown>[],
  holds: () => boolean,
): Promise<void> {
  if (holds()) {
    return;
  }
  const subscriptions: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Waited ten seconds for ${awaited}.`)), 10_000);
      for (const event of events) {
        subscriptions.push(event(() => (holds() ? resolve() : undefined)));
      }
    });
  } finally {
    clearTimeout(timer);
    for (const subscription of subscriptions) {
      subscription.dispose();
    }
  }
}

/** The problems of a document that come from us, once there is one or, if a rule is given, once it has spoken. */
export async function problemsOf(uri: vscode.Uri, rule?: string): Promise<vscode.Diagnostic[]> {
  await until(
    `problems${rule === undefined ? "" : ` of ${rule}`} in ${uri.path}`,
    [vscode.languages.onDidChangeDiagnostics],
    () => currentProblems(uri).some((problem) => rule === undefined || ruleOf(problem) === rule),
  );
  return currentProblems(uri);
}

export function currentProblems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((problem) => problem.source === "postmortem");
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
