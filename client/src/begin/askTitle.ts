import * as vscode from "vscode";
import { pickTemplate, type Template, type Templates } from "./templates.ts";

export interface Titled {
  readonly title: string;
  readonly template: Template;
}

/**
 * Asks what failed. The template is not asked for: its name stands in the title of the box, with a button to take another.
 * `undefined` where the person thinks better of it.
 */
export async function askTitle(templates: Templates, chosen: Template, typed = ""): Promise<Titled | undefined> {
  const box = vscode.window.createInputBox();
  const change: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("list-selection"),
    tooltip: vscode.l10n.t("Choose Another Template"),
  };
  box.title = vscode.l10n.t("New Postmortem: {0}", chosen.name);
  box.placeholder = vscode.l10n.t("What failed, for whom: Checkout down for all customers");
  box.buttons = [change];
  box.value = typed;
  box.ignoreFocusOut = true;
  const answer = await new Promise<"title" | "template" | undefined>((resolve) => {
    box.onDidAccept(() => {
      if (box.value.trim() === "") {
        box.validationMessage = vscode.l10n.t("A postmortem needs a title.");
      } else {
        resolve("title");
      }
    });
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidTriggerButton(() => resolve("template"));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  const { value } = box;
  box.dispose();
  if (answer === "template") {
    return askTitle(templates, (await pickTemplate(templates)) ?? chosen, value);
  }
  return answer === undefined ? undefined : { title: value.trim(), template: chosen };
}

/** Asks how bad it was; empty where that is not known yet, `undefined` where the person thinks better of it. */
export async function askSeverity({ severities }: Templates): Promise<string | undefined> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly severity: string }>();
  const notYet = { label: vscode.l10n.t("Not known yet"), severity: "" };
  const known = severities.map(({ name, meaning }) => ({
    label: name,
    severity: name,
    ...(meaning === undefined ? {} : { description: meaning }),
  }));
  box.title = vscode.l10n.t("Severity");
  box.placeholder = vscode.l10n.t("How bad was it? Choose, or type what your team calls it");
  box.items = [...known, notYet];
  box.ignoreFocusOut = true;
  const answer = await new Promise<string | undefined>((resolve) => {
    box.onDidAccept(() => resolve(box.selectedItems[0]?.severity ?? box.value.trim()));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  box.dispose();
  return answer;
}
