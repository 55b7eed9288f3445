import type { Settings } from "./settings.ts";
import { SETTINGS, type SwitchDefinition, type SwitchName } from "./settingsCatalogue.ts";

/**
 * Whether something is to be shown: as the settings say, else as it is by default.
 *
 * @example
 * isOn(settings, "inlayHints.sinceStart") // false
 */
export function isOn({ switches }: Pick<Settings, "switches">, name: SwitchName): boolean {
  return switches.get(name) ?? STANDARD.get(name) ?? false;
}

/** Everything that can be shown or not, with what is in force: `inlayHints.elapsed` → `true`. */
export function switchesInForce({ switches }: Pick<Settings, "switches">): ReadonlyMap<string, boolean> {
  return new Map([...STANDARD, ...switches]);
}

const STANDARD: ReadonlyMap<string, boolean> = new Map(
  Object.entries(SETTINGS).flatMap(([setting, { value }]) =>
    value.kind === "switches"
      ? Object.entries<SwitchDefinition>(value.switches).map(([name, { default: standard }]): [string, boolean] => [
          `${setting}.${name}`,
          standard,
        ])
      : [],
  ),
);
