import type { Connection } from "vscode-languageserver";
import { readLines, resolveSettings, type SettingsLayer, settingsFindings, VOCABULARY } from "../engine/index.ts";
import { diagnosticOf } from "./convert.ts";
import type { ProjectFile } from "./settings.ts";

/**
 * Tells the user what is wrong with the settings outside of the documents, each thing once: problems of a project file
 * are published on that file, since nobody pulls them there; the editor's settings have no place of their own to
 * underline, so theirs are said in a message.
 */
export function settingsProblems(
  connection: Connection,
): (files: readonly ProjectFile[], editor: SettingsLayer) => void {
  const published = new Map<string, string>();
  const said = new Set<string>();
  return (files, editor) => {
    for (const { uri, text, reading } of files) {
      const place = { uri, lines: readLines(text) };
      const diagnostics = settingsFindings(reading).map((finding) => diagnosticOf(finding, place));
      const news = JSON.stringify(diagnostics);
      if (news !== (published.get(uri) ?? "[]")) {
        published.set(uri, news);
        void connection.sendDiagnostics({ uri, diagnostics });
      }
    }
    for (const message of problemsOf(editor)) {
      if (!said.has(message)) {
        said.add(message);
        connection.window.showWarningMessage(`Settings of Postmortem: ${message}`);
      }
    }
  };
}

function problemsOf(layer: SettingsLayer): readonly string[] {
  const { problems } = resolveSettings({ layers: [layer], frontMatter: undefined, vocabulary: VOCABULARY });
  return problems.map(({ message }) => message);
}
