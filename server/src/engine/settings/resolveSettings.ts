import type { FrontMatter } from "../markdown/document.ts";
import type { Settings, SettingsLayer, SettingsProblem } from "./settings.ts";

/** Layers and front matter become the settings in force; whatever is wrong in a layer is a problem, and its default stands. */
export function resolveSettings(_sources: {
  readonly layers: readonly SettingsLayer[];
  readonly frontMatter: FrontMatter | undefined;
}): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] } {
  return {
    settings: { profile: ["default"], rules: new Map(), zones: new Map(), sectionTitles: new Map() },
    problems: [],
  };
}
