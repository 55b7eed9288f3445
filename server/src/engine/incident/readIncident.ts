import type { MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import type { Incident } from "./model.ts";

/** What the document says of an incident. Total: a document that says nothing gives an empty incident. */
export function readIncident(_sources: {
  readonly markdown: MarkdownDocument;
  readonly settings: Settings;
  readonly fileName: string | undefined;
}): Incident {
  return {
    detection: { isPostmortem: false, reasons: [] },
    fields: [],
    sections: [],
    facts: [],
    durations: [],
    metrics: [],
    actionItems: [],
    proseTimes: [],
    statusUpdates: [],
    isTemplate: false,
  };
}
