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
  rules?: readonly Rule[],
): CheckResult {
  if (!document.incident.detection.isPostmortem) {
    return NOTHING;
  }
  const directives = readDirectives(document.markdown);
  const suppressions = readSuppressions(directives, document);
  const finished = suppressions.length > 0 ? new Set<string>() : undefined;
  const run: Run = { finished, findings: [], failures: [] };
  const context: RuleContext = {
    ...pick(document),
    checks: { ruleIds: IDS, problems, directives, unused: () => unused(suppressions, run) },
  };
  const { isTemplate } = document.incident;
  for (const planned of rules ? planOf(rules) : PLAN) {
    if (planned.inTemplates || !isTemplate) {
      runRule(planned, context, run);
    }
  }
  const findings = run.findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings: suppressFindings(findings, suppressions).kept, failures: run.failures };
}

interface Run {
  /** Rules that ran here to their end; kept only where suppressions ask for them, as in few documents. */
  readonly finished: Set<string> | undefined;
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

/** A rule with what is the same for all documents; objects of one shape, which those of the rules themselves are not. */
interface Planned {
  readonly rule: Rule;
  readonly id: string;
  readonly inTemplates: boolean;
  readonly check: Rule["check"];
  /** What holds without settings, as for most documents. */
  readonly standard: RuleInForce;
}

/** The rules about the checks themselves come last. */
function planOf(rules: readonly Rule[]): readonly Planned[] {
  const isAboutChecks = ({ group }: Rule) => group === "checks";
  const inOrder = [...rules.filter((rule) => !isAboutChecks(rule)), ...rules.filter(isAboutChecks)];
  return inOrder.map((rule) => ({
    rule,
    id: rule.id,
    inTemplates: rule.inTemplates === true,
    check: rule.check,
    standard: ruleInForce(rule, { profile: ["default"], rules: new Map() }),
  }));
}

const PLAN = planOf(RULES);

function runRule(planned: Planned, context: RuleContext, run: Run): void {
  const { id } = planned;
  const { severity, bySettings, options } = isStandard(context.settings)
    ? planned.standard
    : ruleInForce(planned.rule, context.settings);
  if (severity === "off") {
    return;
  }
  try {
    for (const report of planned.check(context, options)) {
      run.findings.push(findingOf(context.text, { id, severity, bySettings, report }));
    }
    run.finished?.add(id);
  } catch (error) {
    // Any rule may have a fault of its own; whoever called logs it, and the writer keeps the other findings.
    run.failures.push({ rule: id, error });
  }
}

function isStandard({ rules, profile }: Settings): boolean {
  return rules.size === 0 && profile.length === 1 && profile[0] === "default";
}

interface Reported {
  readonly id: string;
  readonly severity: Finding["severity"];
  readonly bySettings: boolean;
  readonly report: Report;
}

function findingOf(text: string, { id, severity, bySettings, report }: Reported): Finding {
  const { message, related = NONE, fixes = noFixes } = report;
  const span = withinLine(text, report.span);
  return { rule: id, severity: bySettings ? severity : (report.severity ?? severity), span, message, related, fixes };
}

const NONE: Finding["related"] = [];

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
  return suppressions.filter((suppression) => run.finished?.has(suppression.rule.value) && !used.has(suppression));
}
