import type { StatedZone } from "../../incident/model.ts";
import { entriesIn } from "./entriesIn.ts";
import type { Remarker } from "./inlayHint.ts";

const SOURCES: Readonly<Record<StatedZone["source"], string>> = {
  entries: "Other entries say so.",
  column: "The head of the column says so.",
  heading: "The heading says so.",
  note: "A note at the timeline says so.",
  "document-note": "A note in the document says so.",
  prose: "The text says so.",
  "front-matter": "The front matter says so.",
  field: "A field of the document says so.",
  settings: "The settings say so.",
};

/** The zone of an entry that bears none, where it differs from that of the entry above. */
export const inferredZones: Remarker = {
  setting: "inlayHints.zones",
  *remark({ incident }, part) {
    const source = incident.timeline?.zone?.source;
    for (const { entry, above } of entriesIn(incident, part)) {
      const { zone, ownZone, span, minuteOfDay } = entry.time;
      if (zone && !ownZone && minuteOfDay !== undefined && above?.time.zone?.text !== zone.text) {
        yield { at: span.start, label: zone.text, tooltip: source ? SOURCES[source] : "It is stated elsewhere." };
      }
    }
  },
};
