import type { Settings, SettingsProblem } from "../settings/settings.ts";
import type { Span } from "../text/span.ts";
import { RULES } from "./index.ts";
import type { Finding, Fix, Report, Rule, RuleContext, RuleFailure } from "./rule.ts";
import { type RuleInForce, ruleInForce } from "./ruleInForce.ts";
import { suppressFindings } from "./suppressFindings.ts";
import { readDirectives, readSuppressions, type Suppression } from "./suppression.ts";

export interface CheckResult {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[];
}

const NOTHING: CheckResult = { findings: [], failures: [] };
const IDS: readonly string[] = RULES.map(({ id }) => id);

/**
 * Runs every rule that is on. A rule that throws becomes a failure, and the others still report. A document that is no
 * postmortem has no findings; a template has those of few rules.
 */
export function check(
  document: Omit<RuleContext, "checks">,
  problems: readonly SettingsProblem[],
  rules: readonly Rule[] = RULES,
): CheckResult {
  if (!document.incident.detection.isPostmortem) {
    return NOTHING;
  }
  const directives = readDirectives(document.markdown);
  const suppressions = readSuppressions(directives, document);
  const run: Run = { finished: new Set(), findings: [], failures: [] };
  const context: RuleContext = {
    ...pick(document),
    checks: { ruleIds: IDS, problems, directives, unused: () => unused(suppressions, run) },
  };
  const wanted = document.incident.isTemplate ? rules.filter((rule) => rule.inTemplates) : rules;
  for (const isAboutChecks of [false, true]) {
    for (const rule of wanted) {
      if ((rule.group === "checks") === isAboutChecks) {
        runRule(rule, context, run);
      }
    }
  }
  const findings = run.findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings: suppressFindings(findings, suppressions).kept, failures: run.failures };
}

interface Run {
  /** Rules that ran here to their end. */
  readonly finished: Set<string>;
  readonly findings: Finding[];
  readonly failures: RuleFailure[];
}

/** The fields by name: the document may be an analysis, whose findings are what is being worked out here. */
function pick(document: Omit<RuleContext, "checks">): Omit<RuleContext, "checks"> {
  const { text, lines, markdown, incident, fileName, settings, now, listFolder } = document;
  return {
    text,
    lines,
    markdown,
    incident,
    settings,
    now,
    listFolder,
    ...(fileName === undefined ? {} : { fileName }),
  };
}

function runRule(rule: Rule, context: RuleContext, run: Run): void {
  const { severity, bySettings, options } = inForce(rule, context.settings);
  if (severity === "off") {
    return;
  }
  try {
    for (const report of rule.check(context, options)) {
      const span = withinLine(context.text, report.span);
      run.findings.push(findingOf(rule.id, bySettings ? severity : (report.severity ?? severity), { ...report, span }));
    }
    run.finished.add(rule.id);
  } catch (error) {
    // Any rule may have a fault of its own; whoever called logs it, and the writer keeps the other findings.
    run.failures.push({ rule: rule.id, error });
  }
}

/** Most documents have no settings at all, so what holds then is worked out once. */
const STANDARD: ReadonlyMap<Rule, RuleInForce> = new Map(
  RULES.map((rule) => [rule, ruleInForce(rule, { profile: ["default"], rules: new Map() })]),
);

function inForce(rule: Rule, settings: Settings): RuleInForce {
  const isStandard = settings.rules.size === 0 && settings.profile.length === 1 && settings.profile[0] === "default";
  return (isStandard ? STANDARD.get(rule) : undefined) ?? ruleInForce(rule, settings);
}

function findingOf(rule: string, severity: Finding["severity"], report: Report): Finding {
  const { span, message, related = [], fixes = noFixes } = report;
  return { rule, severity, span, message, related, fixes };
}

/** A finding underlines one line at most, also where a rule means the words of a setext heading that has several. */
function withinLine(text: string, span: Span): Span {
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      return { start: span.start, end: at };
    }
  }
  return span;
}

function noFixes(): readonly Fix[] {
  return [];
}

function unused(suppressions: readonly Suppression[], run: Run): readonly Suppression[] {
  if (suppressions.length === 0) {
    return suppressions;
  }
  const { used } = suppressFindings(run.findings, suppressions);
  return suppressions.filter((suppression) => run.finished.has(suppression.rule.value) && !used.has(suppression));
}
