// Writes everything that is generated from the engine's rules and settings; `--check` only says what is out of date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { l10nBundle } from "./generate/l10nBundle.mjs";
import { loadEngine } from "./generate/loadEngine.mjs";
import { messages, packageJson } from "./generate/packageJson.mjs";
import { readme } from "./generate/readme.mjs";
import { rulesPage } from "./generate/rulesPage.mjs";
import { settingsSchema } from "./generate/settingsSchema.mjs";
import { snippets } from "./generate/snippets.mjs";

/** Each file, and what makes its new text of the engine and its old text. A file that is not there is `undefined`. */
const GENERATED = [
  ["docs/rules.md", rulesPage],
  ["docs/settings.schema.json", settingsSchema],
  ["package.json", packageJson],
  ["package.nls.json", messages],
  ["README.md", readme],
  ["snippets/postmortem.json", snippets],
  ["l10n/bundle.l10n.json", l10nBundle],
];

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: args } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const engine = await loadEngine(root);

for (const [path, make] of GENERATED) {
  const file = join(root, path);
  const old = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const text = make(engine, old);
  if (text === old) {
    continue;
  }
  if (args.check) {
    console.error(`${path} is out of date: run npm run generate.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`Wrote ${path}.`);
  }
}
