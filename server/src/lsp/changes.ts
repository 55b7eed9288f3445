import { type AnalysedParams, analysedNotification } from "../protocol.ts";
import type { Context } from "./context.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import type { Reading } from "./openDocuments.ts";
import { nextTurn } from "./turns.ts";

/** What the server does of its own accord when a document changes: a client that pulls its diagnostics needs little of it. */
export interface Changes {
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  readonly settingsChanged: () => void;
}

export function followChanges(context: Context): Changes {
  const { connection, client, documents, log } = context;
  const isSilent = client.pullsDiagnostics && !client.wantsAnalysed;
  const waiting = new Set<string>();
  const told = new Map<string, string>();

  const follow = async (uri: string) => {
    try {
      await untilQuiet(() => documents.versionOf(uri));
      waiting.delete(uri);
      const reading = await documents.read(uri);
      if (reading !== undefined && told.get(uri) !== reading.id) {
        told.set(uri, reading.id);
        tell(reading, context);
      }
    } catch (error) {
      waiting.delete(uri);
      log.bug(`Reading ${uri}`, error);
    }
  };

  const changed = (uri: string) => {
    if (!isSilent && !waiting.has(uri)) {
      waiting.add(uri);
      void follow(uri);
    }
  };

  return {
    changed,
    closed(uri) {
      told.delete(uri);
      if (!client.pullsDiagnostics) {
        log.background("Clearing diagnostics", connection.sendDiagnostics({ uri, diagnostics: [] }));
      }
    },
    settingsChanged() {
      documents.forgetReadings();
      documents.uris().forEach(changed);
      if (client.pullsDiagnostics && client.refreshesDiagnostics) {
        log.background("Having diagnostics pulled anew", connection.languages.diagnostics.refresh());
      }
    },
  };
}

function tell(reading: Reading, context: Context): void {
  const { connection, client, log } = context;
  const { uri, version, analysis } = reading;
  if (!client.pullsDiagnostics) {
    const diagnostics = diagnosticsOf(reading, context);
    log.background("Publishing diagnostics", connection.sendDiagnostics({ uri, version, diagnostics }));
  }
  if (client.wantsAnalysed) {
    // What is worked out when it is asked for is no field that a spread takes along, or that the protocol writes.
    const { isPostmortem, reasons } = analysis.incident.detection;
    const news: AnalysedParams = { uri, version, isPostmortem, reasons };
    log.background(analysedNotification, connection.sendNotification(analysedNotification, news));
  }
}

/**
 * Waits while changes are coming in, so that of many at once only the last is read. There is no timer: messages are
 * handled one a turn, so two turns without a change mean that none is waiting.
 */
async function untilQuiet(version: () => number | undefined): Promise<void> {
  for (let seen: number | undefined; seen !== version(); ) {
    seen = version();
    await nextTurn();
    await nextTurn();
  }
}
