import type { Analysis } from "../analysis.ts";
import type { Settings } from "../settings/settings.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

export type Severity = "hint" | "information" | "warning" | "error";

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

/** A rule's options: their JSON schema, from which their types are inferred. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

export type OptionSchema =
  | {
      readonly type: "integer" | "number";
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | { readonly type: "boolean"; readonly default: boolean; readonly description: string }
  | {
      readonly type: "string";
      readonly default: string;
      readonly enum?: readonly string[];
      readonly description: string;
    }
  | {
      readonly type: "array";
      readonly items: { readonly type: "string" };
      readonly default: readonly string[];
      readonly description: string;
    };

export type OptionValues<O extends OptionSchemas> = {
  readonly [K in keyof O]: O[K] extends { type: "integer" | "number" }
    ? number
    : O[K] extends { type: "boolean" }
      ? boolean
      : O[K] extends { type: "string" }
        ? string
        : readonly string[];
};

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
  readonly options?: O;
  readonly examples: readonly { readonly bad: string; readonly good?: string }[];
  check(context: RuleContext, options: OptionValues<O>): Iterable<Report>;
}

export type RuleGroup =
  | "structure"
  | "metadata"
  | "time"
  | "cross-checks"
  | "impact-and-cause"
  | "action-items"
  | "language"
  | "text"
  | "privacy"
  | "checks";

/** What a rule may look at. The clock and the settings are handed in, so that a check is a pure function. */
export interface RuleContext extends Pick<Analysis, "text" | "lines" | "markdown" | "incident" | "fileName"> {
  readonly settings: Settings;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Declares a rule; the types of its options are read off their schemas. */
export function defineRule<const O extends OptionSchemas = Record<never, never>>(rule: Rule<O>): Rule<O> {
  return rule;
}
