import { TIME_FIELDS } from "../incident/fields.ts";
import { kindOfPair, labelledKinds } from "../incident/labelledKinds.ts";
import type { Incident, SingleReport } from "../incident/model.ts";
import { type KnownKind, SECTION_CATALOGUE, type SectionKind } from "../incident/sectionCatalogue.ts";
import type { Block, MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import { partsWithin } from "../text/partsWithin.ts";
import type { Span } from "../text/span.ts";
import type { Profile, WantedKind } from "./profiles.ts";
import type { Severity } from "./rule.ts";

/** The rule that speaks of those that are not there. */
export const MISSING_SECTION_RULE = "missing-section";

export interface WantedSection {
  readonly kind: WantedKind;
  /** How much its absence weighs. */
  readonly severity: Severity;
}

/** What a team asks for instead of its profile; empty lists ask for nothing else. */
export interface TeamWishes {
  readonly required: readonly string[];
  readonly recommended: readonly string[];
}

/** What the settings of the rule say. */
export function wishesOf({ rules }: Pick<Settings, "rules">): TeamWishes {
  const { required, recommended } = rules.get(MISSING_SECTION_RULE)?.options ?? {};
  return { required: namesIn(required), recommended: namesIn(recommended) };
}

function namesIn(option: unknown): readonly string[] {
  return Array.isArray(option) ? option.filter((name) => typeof name === "string") : [];
}

/** The kinds of section that a profile, or a team instead of it, asks for: each once, at its greatest weight. */
export function wantedSections(profile: Profile, wishes: TeamWishes): readonly WantedSection[] {
  const ofTeam = (kinds: readonly string[], otherwise: readonly WantedKind[]) =>
    kinds.length > 0 ? kinds.filter(isWantedKind) : otherwise;
  const wanted: WantedSection[] = [];
  pushKinds(ofTeam(wishes.required, profile.required), "warning", wanted);
  pushKinds(ofTeam(wishes.recommended, profile.recommended), "information", wanted);
  pushKinds(profile.welcome, "hint", wanted);
  return wanted;
}

function pushKinds(kinds: readonly WantedKind[], severity: Severity, wanted: WantedSection[]): void {
  for (const kind of kinds) {
    if (!wanted.some((each) => each.kind === kind)) {
      wanted.push({ kind, severity });
    }
  }
}

function isWantedKind(kind: string): kind is WantedKind {
  return kind === "cause" || SECTION_CATALOGUE.some((entry) => entry.kind === kind);
}

/** The kinds that answer for a kind; one that is not named answers for itself. */
const SATISFIED_BY: Partial<Readonly<Record<WantedKind, readonly SectionKind[]>>> = {
  cause: ["root-cause", "contributing-factors", "five-whys"],
  lessons: ["lessons", "went-well", "went-wrong", "lucky"],
  resolution: ["resolution", "response"],
};

/** The kinds of section of which any answers for what is wanted. */
export function answeringKinds(kind: WantedKind): readonly SectionKind[] {
  return SATISFIED_BY[kind] ?? (kind === "cause" ? [] : [kind]);
}

interface Document {
  readonly incident: Pick<Incident, "sections" | "fields" | "timeline" | "actionItems">;
  readonly markdown: Pick<MarkdownDocument, "text" | "blocks">;
}

/** One report of an incident log as a document of its own. */
export function documentOf({ incident, markdown }: Document, { span, sections }: SingleReport): Document {
  const { fields, timeline, actionItems } = incident;
  const entries = partsWithin(timeline?.entries ?? [], span, startOf);
  return {
    incident: {
      sections,
      fields: partsWithin(fields, span, ({ key }) => key.span.start),
      timeline: timeline && { ...timeline, entries },
      actionItems: partsWithin(actionItems, span, startOf),
    },
    markdown: { text: markdown.text, blocks: partsWithin(markdown.blocks, span, startOf) },
  };
}

function startOf({ span }: { readonly span: Span }): number {
  return span.start;
}

/** Those of the wanted sections of which the document has none that answers, in the order in which they are wanted. */
export function missingSections(wanted: readonly WantedSection[], document: Document): readonly WantedSection[] {
  const present = presentKinds(document);
  return wanted.filter(({ kind }) => !answeringKinds(kind).some((each) => present.has(each)));
}

/** Sections, fields that hold what a section would, entries and action items outside of a section of their name. */
export function presentKinds({ incident, markdown }: Document): ReadonlySet<SectionKind> {
  const present = new Set<SectionKind>();
  for (const { kind, secondKind, title, ownBody } of incident.sections) {
    present.add(kind);
    if (kind === "resolution" && OF_BOTH.test(title) && holdsList(markdown.blocks, ownBody)) {
      present.add("action-items");
    }
    if (secondKind) {
      present.add(secondKind);
    }
  }
  for (const { key, name, value } of incident.fields) {
    const kind = name && KIND_OF_FIELD[name];
    const words = kind ? value.trim() : "";
    if (kind && words !== "" && !SEVERITY.test(words)) {
      present.add(kind);
    }
    const told = name && TIME_FIELDS.has(name) ? undefined : kindOfPair(key.value, value);
    if (told) {
      present.add(told);
    }
  }
  for (const kind of labelledKinds(incident.sections, markdown)) {
    present.add(kind);
  }
  if ((incident.timeline?.entries.length ?? 0) >= 3) {
    present.add("timeline");
  }
  if (!present.has("action-items") && incident.actionItems.length > 0) {
    present.add("action-items");
  }
  if (!present.has("summary") && opensWithSummary(incident.sections, markdown)) {
    present.add("summary");
  }
  return present;
}

/** What was done against it; a list of measures also tells what keeps it from coming back. */
const OF_BOTH = /\bremediation\b/i;

function holdsList(blocks: readonly Block[], body: Span): boolean {
  return partsWithin(blocks, body, startOf).some(({ kind }) => kind === "list");
}

/** A paragraph of 15 words or more before the first section is a summary. */
function opensWithSummary([first]: Incident["sections"], { text, blocks }: Document["markdown"]): boolean {
  const opening = first?.span.start ?? text.length;
  for (const { kind, span } of blocks) {
    if (span.end > opening) {
      return false;
    }
    if (kind === "paragraph" && isLong(text, span)) {
      return true;
    }
  }
  return false;
}

const KIND_OF_FIELD: Partial<Readonly<Record<NonNullable<Incident["fields"][number]["name"]>, SectionKind>>> = {
  impact: "impact",
  "root-cause": "root-cause",
  detected: "detection",
};

/** `Impact: Major` says how severe it was and not what it did. */
const SEVERITY = /^(?:critical|major|minor|none|high|medium|low|severe|moderate|sev-?\d|p\d|s\d)\.?$/i;

/** Whether it has 15 words or more. */
function isLong(text: string, { start, end }: Span): boolean {
  return /^\s*(?:\S+\s+){14}\S/.test(text.slice(start, end));
}

/** Where two kinds satisfy a wish, the one that the profile's template has. */
export function kindToInsert(kind: WantedKind, { order }: Profile): KnownKind | undefined {
  if (kind === "cause") {
    return order?.includes("contributing-factors") && !order.includes("root-cause")
      ? "contributing-factors"
      : "root-cause";
  }
  return kind === "other" ? undefined : kind;
}
