import type { Analysis } from "../analysis.ts";
import { VOCABULARY } from "../rules/vocabulary.ts";
import type { LayerSettings } from "../settings/readLayer.ts";
import { readLayers } from "../settings/resolveSettings.ts";
import type { SettingsLayer } from "../settings/settings.ts";

/** A setting in force, and the layer that set it. */
export interface SettingOrigin {
  /** The way to the value within the layer: `["rules", "long-gap", "severity"]`. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** The name of the layer, `front matter` for the document's own. */
  readonly layer: string;
}

/**
 * Every setting that somebody set for a document, with the layer that decided. What is not listed has its default.
 *
 * @param layers as they were handed to `analyze`, the nearest first
 */
export function settingsOrigins(
  { markdown }: Pick<Analysis, "markdown">,
  layers: readonly SettingsLayer[],
): readonly SettingOrigin[] {
  const sources = { layers, frontMatter: markdown.frontMatter, vocabulary: VOCABULARY };
  const origins = new Map<string, SettingOrigin>();
  for (const { name, says } of readLayers(sources).layers) {
    for (const { path, value } of valuesOf(says)) {
      const key = path.join("\n");
      if (!origins.has(key)) {
        origins.set(key, { path, value, layer: name });
      }
    }
  }
  return [...origins.values()];
}

type SettingValue = Omit<SettingOrigin, "layer">;

/** The values of a layer one by one, each of which is decided by itself. */
function* valuesOf({
  rules,
  zones,
  sectionTitles,
  tickets,
  files,
  switches,
  disable,
  ...rest
}: LayerSettings): Generator<SettingValue> {
  for (const [name, value] of Object.entries({ ...rest, disable: disable?.map(({ value }) => value) })) {
    if (value !== undefined) {
      yield { path: [name], value };
    }
  }
  for (const [name, value] of Object.entries(files ?? {})) {
    yield { path: ["files", name], value };
  }
  for (const [name, value] of switches ?? []) {
    yield { path: name.split("."), value };
  }
  yield* entriesOf("zones", zones);
  yield* entriesOf("sectionTitles", sectionTitles);
  yield* entriesOf("tickets", tickets);
  for (const [id, { severity, options }] of rules ?? []) {
    if (severity !== undefined) {
      yield { path: ["rules", id, "severity"], value: severity };
    }
    for (const [name, value] of Object.entries(options)) {
      yield { path: ["rules", id, name], value };
    }
  }
}

function* entriesOf(name: string, map: ReadonlyMap<string, string> | undefined): Generator<SettingValue> {
  for (const [key, value] of map ?? []) {
    yield { path: [name, key], value };
  }
}
