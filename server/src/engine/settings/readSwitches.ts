import { describeNode, entriesOf, isNothing, type LayerReader, report, reportKey } from "./layerReader.ts";
import { noSuch } from "./noSuch.ts";
import type { SettingsNode } from "./settingsNode.ts";

/**
 * The switches of a setting that a layer sets, by the way to each: `inlayHints.elapsed`. `true` or `false` in the place
 * of the mapping sets all of them.
 */
export function readSwitches(
  reader: LayerReader,
  node: SettingsNode,
  { name, known }: { readonly name: string; readonly known: readonly string[] },
): ReadonlyMap<string, boolean> {
  const all = node.kind === "scalar" ? node.value : undefined;
  if (typeof all === "boolean") {
    return new Map(known.map((key) => [`${name}.${key}`, all]));
  }
  const switches = new Map<string, boolean>();
  for (const entry of entriesOf(reader, node, { path: [name], what: `"${name}"` })) {
    const { key, value } = entry;
    const path = [name, key];
    if (!known.includes(key)) {
      reportKey(reader, entry, { path, ...noSuch("setting", key, known) });
    } else if (value.kind === "scalar" && typeof value.value === "boolean") {
      switches.set(`${name}.${key}`, value.value);
    } else if (!isNothing(value)) {
      report(reader, value, { path, message: `"${key}" of "${name}" takes true or false; ${describeNode(value)}.` });
    }
  }
  return switches;
}
