import type { MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import { readActionItems } from "./actions/readActionItems.ts";
import { detect } from "./detect.ts";
import { readStatedDurations } from "./durations/readStatedDurations.ts";
import { isTemplate } from "./isTemplate.ts";
import type { Incident } from "./model.ts";
import { readProse } from "./prose/prose.ts";
import { readFacts } from "./readFacts.ts";
import { readFields } from "./readFields.ts";
import { readMetrics } from "./readMetrics.ts";
import { readOutline } from "./readSections.ts";
import { readStatusUpdates } from "./readStatusUpdates.ts";
import { readTimeline } from "./timeline/readTimeline.ts";

export interface IncidentSources {
  readonly markdown: MarkdownDocument;
  readonly settings: Settings;
  /** Path or URI, as evidence for what the document is and for its dates. */
  readonly fileName: string | undefined;
}

/** What the document says of an incident. Total: a document that says nothing gives an empty incident. */
export function readIncident({ markdown, settings, fileName }: IncidentSources): Incident {
  const { title, sections } = readOutline({ markdown, settings });
  const fields = readFields({ markdown, sections });
  const { text } = markdown;
  const { timeline, proseTimes, proseFacts, dateOrder, context } = readTimeline({
    markdown,
    sections,
    fields,
    title,
    settings,
    fileName,
  });
  const facts = readFacts({ text, fields, timeline, prose: proseFacts, context });
  const detection = detect({ markdown, title, sections, fields, fileName, files: settings.files });
  return {
    detection,
    ...(title ? { title } : {}),
    fields,
    sections,
    ...(timeline ? { timeline } : {}),
    facts,
    durations: readStatedDurations({ markdown, sections, fields }),
    metrics: readMetrics(facts, timeline?.entries ?? []),
    actionItems: readActionItems({ markdown, sections }),
    proseTimes,
    prose: readProse(markdown),
    statusUpdates: readStatusUpdates(text, markdown.lines, context),
    ...(dateOrder ? { dateOrder } : {}),
    isTemplate: isTemplate(markdown, fileName, title),
  };
}
