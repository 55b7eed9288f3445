import type { Incident } from "./incident/model.ts";
import type { MarkdownDocument } from "./markdown/document.ts";
import type { Finding, ListFolder, RuleFailure } from "./rules/rule.ts";
import type { Settings, SettingsLayer } from "./settings/settings.ts";
import type { Lines } from "./text/lines.ts";
import type { Say, Translations } from "./text/say.ts";

/** What is handed in: the text and everything else that the outcome depends on. */
export interface AnalysisInput {
  readonly text: string;
  /** Path or URI, as evidence for dates and templates and for the globs of the settings. */
  readonly fileName?: string;
  /** Settings from outside the document, the nearest first. The front matter is added by the engine. */
  readonly layers?: readonly SettingsLayer[];
  /** Milliseconds since 1970-01-01T00:00Z; the engine has no clock of its own. */
  readonly now: number;
  /** What lies around the document; absent where nobody can look. */
  readonly listFolder?: ListFolder | undefined;
  /** The language of the reader, in which pages are written; English without it. Findings are English. */
  readonly language?: Language | undefined;
}

export interface Language {
  /** `de`, `pt-br`. */
  readonly tag: string;
  readonly translations: Translations;
}

/** Everything known about one version of a document. Made once and shared; each part is worked out when first asked for. */
export interface Analysis {
  readonly text: string;
  readonly fileName?: string;
  readonly now: number;
  readonly listFolder?: ListFolder | undefined;
  /** In the language of the reader. */
  readonly say: Say;
  /** The tag of that language. */
  readonly language: string;
  readonly lines: Lines;
  readonly markdown: MarkdownDocument;
  readonly incident: Incident;
  readonly settings: Settings;
  /** In document order. Empty where the document is no postmortem. */
  readonly findings: readonly Finding[];
  /** For the log: rules that threw. */
  readonly failures: readonly RuleFailure[];
}

export type { RuleFailure };
