import type { MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import { once } from "../text/once.ts";
import { openActions } from "./actions/openActions.ts";
import { readActionItems } from "./actions/readActionItems.ts";
import { readDateClaims } from "./dates/readDateClaims.ts";
import { detect } from "./detect.ts";
import { readStatedDurations } from "./durations/readStatedDurations.ts";
import { readEvidence } from "./evidence/readEvidence.ts";
import { isTemplate } from "./isTemplate.ts";
import type { Incident } from "./model.ts";
import { readProse } from "./prose/prose.ts";
import { readFacts } from "./readFacts.ts";
import { readFields } from "./readFields.ts";
import { readFieldTimes, readMilestones } from "./readFieldTimes.ts";
import { readMetrics } from "./readMetrics.ts";
import { readOwner } from "./readOwner.ts";
import { readReports } from "./readReports.ts";
import { readOutline } from "./readSections.ts";
import { readSeverity } from "./readSeverity.ts";
import { readStatusUpdates } from "./readStatusUpdates.ts";
import { readTimeline } from "./timeline/readTimeline.ts";
import { timestampsOf } from "./timestamps.ts";
import { writtenZones } from "./writtenZones.ts";

export interface IncidentSources {
  readonly markdown: MarkdownDocument;
  readonly settings: Settings;
  /** Path or URI, as evidence for what the document is and for its dates. */
  readonly fileName: string | undefined;
}

/**
 * What the document says of an incident. Total: a document that says nothing gives an empty incident. What most documents
 * are never asked, such as those that are no postmortems, is worked out when it is first asked for.
 */
export function readIncident({ markdown, settings, fileName }: IncidentSources): Incident {
  const { text } = markdown;
  const { title, sections } = readOutline({ markdown, settings });
  const fields = readFields({ markdown, sections });
  const times = once(() => readTimeline({ markdown, sections, fields, title, settings, fileName }));
  const milestones = once(() => readMilestones(text, fields, times().context));
  const fieldTimes = once(() => readFieldTimes(text, fields, times().context));
  const facts = once(() => {
    const { timeline, proseFacts } = times();
    return readFacts({ fieldTimes: fieldTimes(), timeline, prose: proseFacts() });
  });
  const dateClaims = once(() => {
    const { timeline, context, dateOrder } = times();
    const read = { fields, fieldTimes: fieldTimes(), facts: facts(), timeline, context, dateOrder };
    return readDateClaims({ text, title, fileName, ...read });
  });
  const durations = once(() => readStatedDurations({ markdown, sections, fields }));
  const metrics = once(() => readMetrics(facts(), times().timeline?.entries ?? []));
  const actionItems = once(() => readActionItems({ markdown, sections, fields }));
  const open = once(() => openActions(text, actionItems()));
  const statusUpdates = once(() => readStatusUpdates(text, markdown.lines, times().context));
  const dayHeaders = once(() => times().dayHeaders());
  const timestamps = once(() => {
    const { timeline, proseTimes } = times();
    const parts = { dayHeaders: dayHeaders(), statusUpdates: statusUpdates(), fields, prose };
    return timestampsOf({ timeline, proseTimes, ...parts });
  });
  const zones = once(() => writtenZones({ timeline: times().timeline, timestamps: timestamps() }));
  const evidence = once(() => readEvidence({ text, timeline: times().timeline, context: times().context }));
  const prose = readProse(markdown);
  const reports = once(() => readReports({ title, sections }));
  const severity = once(() => readSeverity(markdown, { fields, ...(title ? { title } : {}), sections, prose }));
  const owner = once(() => readOwner({ fields, prose }));
  const template = once(() => isTemplate(markdown, fileName, title));
  return {
    detection: detect({ markdown, title, sections, fields, fileName, files: settings.files }),
    ...(title ? { title } : {}),
    fields,
    sections,
    prose,
    get reports() {
      return reports();
    },
    get severity() {
      return severity();
    },
    get owner() {
      return owner();
    },
    get timeline() {
      return times().timeline;
    },
    get zones() {
      return zones();
    },
    get evidence() {
      return evidence();
    },
    get dateOrder() {
      return times().dateOrder;
    },
    get milestones() {
      return milestones();
    },
    get fieldTimes() {
      return fieldTimes();
    },
    get dateClaims() {
      return dateClaims();
    },
    get facts() {
      return facts();
    },
    get durations() {
      return durations();
    },
    get metrics() {
      return metrics();
    },
    get actionItems() {
      return actionItems();
    },
    get openActions() {
      return open();
    },
    get proseTimes() {
      return times().proseTimes;
    },
    get statusUpdates() {
      return statusUpdates();
    },
    get dayHeaders() {
      return dayHeaders();
    },
    get timestamps() {
      return timestamps();
    },
    get isTemplate() {
      return template();
    },
  };
}
