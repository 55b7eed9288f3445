import type { Connection } from "vscode-languageserver";
import { readLines, resolveSettings, type SettingsLayer, settingsFindings, VOCABULARY } from "../engine/index.ts";
import { diagnosticOf } from "./convert.ts";
import type { Log } from "./log.ts";
import type { ProjectFile, SettingsRead } from "./settings.ts";

/** Tells the person what is wrong with the settings outside of the documents, each thing once. */
export interface SettingsProblems {
  readonly read: (settings: SettingsRead) => void;
  /** The document is closed, and with it goes what was said for its sake alone. */
  readonly closed: (documentUri: string) => void;
}

/**
 * Problems of a project file are published on that file, since nobody pulls them there. The editor's settings have no
 * place of their own to underline, so theirs are said in a message.
 */
export function settingsProblems(connection: Connection, log: Log): SettingsProblems {
  const published = new Map<string, string>();
  const filesOf = new Map<string, readonly string[]>();
  const said = new Set<string>();

  const publish = (uri: string, diagnostics: ReturnType<typeof diagnosticsOf>) => {
    const news = JSON.stringify(diagnostics);
    if (news !== (published.get(uri) ?? "[]")) {
      published.set(uri, news);
      log.background("Publishing problems of settings", connection.sendDiagnostics({ uri, diagnostics }));
    }
  };
  const clearUnused = () => {
    const used = new Set([...filesOf.values()].flat());
    for (const uri of published.keys()) {
      if (!used.has(uri)) {
        publish(uri, []);
      }
    }
  };

  return {
    read({ documentUri, files, editor }) {
      filesOf.set(
        documentUri,
        files.map(({ uri }) => uri),
      );
      for (const file of files) {
        publish(file.uri, diagnosticsOf(file));
      }
      clearUnused();
      for (const message of problemsOf(editor).filter((message) => !said.has(message))) {
        said.add(message);
        log.warning(`Settings of Postmortem: ${message}`);
      }
    },
    closed(documentUri) {
      filesOf.delete(documentUri);
      clearUnused();
    },
  };
}

function diagnosticsOf({ uri, text, reading }: ProjectFile) {
  const place = { uri, lines: readLines(text) };
  return settingsFindings(reading).map((finding) => diagnosticOf(finding, place));
}

function problemsOf(layer: SettingsLayer): readonly string[] {
  const { problems } = resolveSettings({ layers: [layer], frontMatter: undefined, vocabulary: VOCABULARY });
  return problems.map(({ message }) => message);
}
