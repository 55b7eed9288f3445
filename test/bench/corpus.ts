import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real documents, where they lie beside the repository; else none. */
export function corpusTexts(): readonly string[] {
  const folder = join("..", "shared", "corpus", "docs");
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")) : [];
}
