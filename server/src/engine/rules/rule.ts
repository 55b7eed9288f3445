import type { Incident } from "../incident/model.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import type { Settings, SettingsProblem, Severity } from "../settings/settings.ts";
import type { ValueOf, ValueSchema } from "../settings/valueSchema.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { ProfileName } from "./profiles.ts";
import type { Directive, Suppression } from "./suppression.ts";

export type { Severity };

/** What a rule reports. Everything but the span and the message is optional. */
export interface Report {
  /** The exact words, at most one line. */
  readonly span: Span;
  /** One sentence: what is wrong here, with its numbers. */
  readonly message: string;
  /** Another severity than the rule's own; a severity from the settings wins over both. */
  readonly severity?: Severity;
  /** The other side of a contradiction. */
  readonly related?: readonly Related[];
  /** Made only when somebody asks for them. The first one with `preferred` is the best. */
  readonly fixes?: () => readonly Fix[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** Loses nothing and needs no judgement, so it is part of fix-all. */
  readonly safe: boolean;
  readonly preferred?: boolean;
  readonly edits: readonly TextEdit[];
}

/** A report of a rule, at the severity that is in force. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: () => readonly Fix[];
}

/** A rule that threw; the others have still reported. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** A rule's options: their JSON schema, from which their types are inferred. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

export type OptionSchema = ValueSchema;

export type OptionValues<O extends OptionSchemas> = { readonly [K in keyof O]: ValueOf<O[K]> };

export interface Rule<O extends OptionSchemas = OptionSchemas> {
  /** Kebab case, the name of its file; names the defect. */
  readonly id: string;
  /** The chapter of the catalogue. */
  readonly group: RuleGroup;
  /** What a good postmortem does. */
  readonly summary: string;
  /** Why: one or two sentences. */
  readonly rationale: string;
  /** Where the practice comes from. */
  readonly source?: string;
  readonly severity: Severity | "off";
  /** Where a profile differs from the default: another severity, alone or with other options. */
  readonly profiles?: { readonly [P in ProfileName]?: ProfileOverride<O> };
  /** A template of a postmortem is checked by few rules; this is one of them. */
  readonly inTemplates?: true;
  /** What its findings mark does nothing and can go; editors show it faded. */
  readonly marksUnnecessary?: true;
  readonly options?: O;
  /** Shown in the docs and run as tests. An example without headings is completed by nothing: it is checked as it stands. */
  readonly examples: readonly RuleExample[];
  check(context: RuleContext, options: OptionValues<O>): Iterable<Report>;
}

export interface RuleExample {
  readonly bad: string;
  readonly good?: string;
}

export type ProfileOverride<O extends OptionSchemas> =
  | Severity
  | "off"
  | { readonly severity?: Severity | "off"; readonly options: Partial<OptionValues<O>> };

export type RuleGroup = (typeof RULE_GROUPS)[number];

/** The chapters of the catalogue, in its order. */
export const RULE_GROUPS = [
  "structure",
  "metadata",
  "time",
  "cross-checks",
  "impact-and-cause",
  "action-items",
  "language",
  "text",
  "privacy",
  "checks",
] as const;

/** What a rule may look at. The clock and the settings are handed in, so that a check is a pure function. */
export interface RuleContext {
  readonly text: string;
  readonly lines: Lines;
  readonly markdown: MarkdownDocument;
  readonly incident: Incident;
  readonly fileName?: string;
  readonly settings: Settings;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** What lies around the document; absent where nobody can look. A rule asks only for what its document speaks of. */
  readonly listFolder?: ListFolder | undefined;
  /** For the rules about the checks themselves. */
  readonly checks: ChecksContext;
}

/**
 * The names in a folder of the workspace, by its way from the folder of the document: `.`, `..`, `img/2024`. `undefined` for
 * a folder that does not exist or lies outside of the workspace.
 */
export type ListFolder = (way: string) => readonly string[] | undefined;

/** What the rules of the group `checks` look at. They run after all others. */
export interface ChecksContext {
  readonly ruleIds: readonly string[];
  readonly problems: readonly SettingsProblem[];
  /** The comments that speak to the checks, in order. */
  readonly directives: readonly Directive[];
  /** Suppressions of rules that ran here, to the end, and had nothing to report where the suppression holds. */
  unused(): readonly Suppression[];
}

/** Declares a rule; the types of its options are read off their schemas. */
export function defineRule<const O extends OptionSchemas = Record<never, never>>(rule: Rule<O>): Rule<O> {
  return rule;
}
