import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";

const EXPORTS = `
export { analyze } from "./index.ts";
export { check } from "./rules/check.ts";
export { RULES } from "./rules/index.ts";
export { SECTION_CATALOGUE } from "./incident/sectionCatalogue.ts";
export { RULE_GROUPS } from "./rules/rule.ts";
export { PROFILES } from "./rules/profiles.ts";
export { VOCABULARY } from "./rules/vocabulary.ts";
export { SETTINGS, SEVERITY_NAMES } from "./settings/settingsCatalogue.ts";
export { resolveSettings } from "./settings/resolveSettings.ts";
export { describeSchema } from "./settings/valueSchema.ts";
`;

/** The engine, bundled on the spot: the generated files follow the sources, not an older build. */
export async function loadEngine(root) {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-"));
  const outfile = join(folder, "engine.cjs");
  try {
    await esbuild.build({
      stdin: { contents: EXPORTS, resolveDir: join(root, "server/src/engine"), loader: "ts" },
      outfile,
      bundle: true,
      format: "cjs",
      platform: "node",
      target: "node20",
      // The CommonJS build of jsonc-parser asks for its parts by names that no bundler can follow.
      mainFields: ["module", "main"],
      logLevel: "error",
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
