import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { analyze } from "../../server/src/engine/index.ts";
import { parseSettingsFile } from "../../server/src/engine/settings/parseSettingsFile.ts";
import { type FeatureCase, featureCases } from "./spec/featurePage.ts";
import { SHOWS } from "./spec/showFeature.ts";

const folder = fileURLToPath(new URL("../../../test/features/", import.meta.url));

for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
  describe(name, () => {
    for (const one of featureCases(readFileSync(folder + name, "utf8"))) {
      it(one.title, () => {
        for (const { info, content } of one.expected) {
          const [, show = "", words = ""] = /^(\w+)(?: "([^"]*)")?/.exec(info) ?? [];
          const readInstead = (text: string) => analysisOf({ ...one, text });
          const shown = SHOWS[show]?.(analysisOf(one), { ...one, words, readInstead });
          assert.equal(shortened(shown ?? `There is no feature "${show}".`, content), content, info);
        }
      });
    }
  });
}

/** A list that ends with `…` shows its beginning alone. */
function shortened(shown: string, expected: string): string {
  const count = expected.split("\n").length - 2;
  return expected.endsWith("…\n") ? `${shown.split("\n").slice(0, count).join("\n")}\n…\n` : shown;
}

function analysisOf({ text, now, fileName, settings }: FeatureCase) {
  const value = settings === undefined ? undefined : parseSettingsFile(".postmortem.jsonc", settings).value;
  const layers = value === undefined ? [] : [{ name: ".postmortem.jsonc", value }];
  return analyze({ text, now, layers, ...(fileName === undefined ? {} : { fileName }) });
}
