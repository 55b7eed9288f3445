import type { Settings } from "../settings/settings.ts";
import { isProfileName } from "./profiles.ts";
import type { OptionSchemas, OptionValues, Rule, Severity } from "./rule.ts";

export interface RuleInForce {
  readonly severity: Severity | "off";
  /** The severity was chosen by a person, so it wins over the one of a single report. */
  readonly bySettings: boolean;
  readonly options: OptionValues<OptionSchemas>;
}

/**
 * The severity and the options that a rule has under these settings: what the settings say of the rule, else what the
 * profile says, else the rule's own default, each value by itself.
 */
export function ruleInForce(rule: Rule, settings: Pick<Settings, "profile" | "rules">): RuleInForce {
  const setting = settings.rules.get(rule.id);
  const profile = profileSays(rule, settings.profile);
  return {
    severity: setting?.severity ?? profile.severity ?? rule.severity,
    bySettings: setting?.severity !== undefined,
    options: rule.options ? { ...defaultOptions(rule), ...profile.options, ...setting?.options } : NONE,
  };
}

const NONE: OptionValues<OptionSchemas> = {};

/** The options of a rule where nobody says otherwise. */
export function defaultOptions(rule: Rule): OptionValues<OptionSchemas> {
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, schema]) => [name, schema.default]));
}

interface ProfileSays {
  readonly severity?: Severity | "off";
  readonly options: OptionValues<OptionSchemas>;
}

const SILENT: ProfileSays = { options: NONE };

/** Of several profiles the later wins, value by value. */
function profileSays(rule: Rule, names: readonly string[]): ProfileSays {
  if (!rule.profiles) {
    return SILENT;
  }
  let says = SILENT;
  for (const name of names) {
    const override = isProfileName(name) ? rule.profiles[name] : undefined;
    if (typeof override === "string") {
      says = { ...says, severity: override };
    } else if (override) {
      says = { ...says, ...override, options: { ...says.options, ...given(override.options) } };
    }
  }
  return says;
}

function given(options: Partial<OptionValues<OptionSchemas>>): OptionValues<OptionSchemas> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
