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

/** What is wrong in a document, in short: the rule, and the words that are underlined. */
export interface Problem {
  readonly rule: string;
  readonly words: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** The problems of a document, as soon as there is one of the given rule. */
export async function problemsOf(document: vscode.TextDocument, rule: string): Promise<Problem[]> {
  await untilProblems(document, `a problem of ${rule}`, (problems) =>
    problems.some((problem) => problem.rule === rule),
  );
  return currentProblems(document);
}

/** Waits until the problems of a document are as they should be. */
export function untilProblems(
  document: vscode.TextDocument,
  awaited: string,
  holds: (problems: readonly Problem[]) => boolean,
): Promise<void> {
  return until(`${awaited} in ${document.uri.path}`, [vscode.languages.onDidChangeDiagnostics], () =>
    holds(currentProblems(document)),
  );
}

export function currentProblems(document: vscode.TextDocument): Problem[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "postmortem")
    .map((diagnostic) => ({
      rule: ruleOf(diagnostic),
      words: document.getText(diagnostic.range),
      diagnostic,
    }));
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
