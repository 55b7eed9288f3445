import type { MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import { openActions } from "./actions/openActions.ts";
import { readActionItems } from "./actions/readActionItems.ts";
import { readDateClaims } from "./dates/readDateClaims.ts";
import { detect } from "./detect.ts";
import { readStatedDurations } from "./durations/readStatedDurations.ts";
import { readEvidence } from "./evidence/readEvidence.ts";
import type { Field } from "./fields.ts";
import { isTemplate } from "./isTemplate.ts";
import type { Detection, Incident, Section, Title } from "./model.ts";
import { type Prose, readProse } from "./prose/prose.ts";
import { readFacts } from "./readFacts.ts";
import { readFields } from "./readFields.ts";
import { readFieldTimes, readMilestones } from "./readFieldTimes.ts";
import { readMetrics } from "./readMetrics.ts";
import { readNumbers } from "./readNumbers.ts";
import { readOwner } from "./readOwner.ts";
import { readReports } from "./readReports.ts";
import { readOutline } from "./readSections.ts";
import { readSeverity } from "./readSeverity.ts";
import { readStatusUpdates } from "./readStatusUpdates.ts";
import { readTimeline, type TimelineReading } from "./timeline/readTimeline.ts";
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
export function readIncident(sources: IncidentSources): Incident {
  return new LazyIncident(sources);
}

/** The parts that have been asked for; what may be absent stands in an object, so that it is not read again. */
type Known = {
  -readonly [P in Exclude<keyof Incident, "owner" | "severity">]?: Incident[P];
} & {
  times?: TimelineReading;
  owner?: Pick<Incident, "owner">;
  severity?: Pick<Incident, "severity">;
};

/**
 * A class with one getter a part: an object of closures and accessors of its own would take as long to make as a short
 * document takes to read.
 */
class LazyIncident implements Incident {
  readonly detection: Detection;
  declare readonly title?: Title;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly prose: Prose;
  private readonly sources: IncidentSources;
  private readonly known: Known = {};

  constructor(sources: IncidentSources) {
    const { markdown, settings, fileName } = sources;
    const { title, sections } = readOutline(sources);
    this.sources = sources;
    if (title) {
      this.title = title;
    }
    this.sections = sections;
    this.fields = readFields({ markdown, sections });
    this.prose = readProse(markdown);
    this.detection = detect({ markdown, title, sections, fields: this.fields, fileName, files: settings.files });
  }

  get numbers() {
    this.known.numbers ??= readNumbers(this.sources.markdown.text);
    return this.known.numbers;
  }

  private get times(): TimelineReading {
    this.known.times ??= this.readTimes();
    return this.known.times;
  }

  private readTimes(): TimelineReading {
    const { sections, fields, title, numbers, prose } = this;
    const { markdown, settings, fileName } = this.sources;
    return readTimeline({ markdown, settings, fileName, sections, fields, title, numbers, words: prose.words });
  }

  get timeline() {
    return this.times.timeline;
  }

  get dateOrder() {
    return this.times.dateOrder;
  }

  get proseTimes() {
    return this.times.proseTimes;
  }

  get dayHeaders() {
    this.known.dayHeaders ??= this.times.dayHeaders();
    return this.known.dayHeaders;
  }

  get fieldTimes() {
    this.known.fieldTimes ??= readFieldTimes(this.sources.markdown.text, this.fields, this.times.context);
    return this.known.fieldTimes;
  }

  get facts() {
    const { timeline, proseFacts } = this.times;
    this.known.facts ??= readFacts({ fieldTimes: this.fieldTimes, timeline, prose: proseFacts() });
    return this.known.facts;
  }

  get dateClaims() {
    this.known.dateClaims ??= this.readDateClaims();
    return this.known.dateClaims;
  }

  private readDateClaims() {
    const { fields, fieldTimes, facts, title } = this;
    const { timeline, context, dateOrder } = this.times;
    const { markdown, fileName } = this.sources;
    const read = { fields, fieldTimes, facts, timeline, context, dateOrder };
    return readDateClaims({ text: markdown.text, title, fileName, ...read });
  }

  get durations() {
    const { fields, sections, prose, numbers } = this;
    const { markdown } = this.sources;
    this.known.durations ??= readStatedDurations({ markdown, sections, fields, words: prose.words, numbers });
    return this.known.durations;
  }

  get metrics() {
    this.known.metrics ??= readMetrics(this.facts, this.timeline?.entries ?? []);
    return this.known.metrics;
  }

  get actionItems() {
    const { sections, fields } = this;
    this.known.actionItems ??= readActionItems({ markdown: this.sources.markdown, sections, fields });
    return this.known.actionItems;
  }

  get openActions() {
    this.known.openActions ??= openActions(this.sources.markdown.text, this.actionItems);
    return this.known.openActions;
  }

  get reports() {
    this.known.reports ??= readReports(this);
    return this.known.reports;
  }

  get milestones() {
    this.known.milestones ??= readMilestones(this.sources.markdown.text, this.fields, this.times.context);
    return this.known.milestones;
  }

  get statusUpdates() {
    const { lines } = this.sources.markdown;
    this.known.statusUpdates ??= readStatusUpdates(this.prose.words, lines, this.times.context);
    return this.known.statusUpdates;
  }

  get timestamps() {
    this.known.timestamps ??= timestampsOf(this);
    return this.known.timestamps;
  }

  get zones() {
    this.known.zones ??= writtenZones(this);
    return this.known.zones;
  }

  get evidence() {
    const { timeline, context } = this.times;
    this.known.evidence ??= readEvidence({ text: this.sources.markdown.text, timeline, context });
    return this.known.evidence;
  }

  get severity() {
    this.known.severity ??= { severity: readSeverity(this.sources.markdown, this) };
    return this.known.severity.severity;
  }

  get owner() {
    this.known.owner ??= { owner: readOwner(this) };
    return this.known.owner.owner;
  }

  get isTemplate() {
    const { markdown, fileName } = this.sources;
    this.known.isTemplate ??= isTemplate(markdown, fileName, this.title);
    return this.known.isTemplate;
  }
}
