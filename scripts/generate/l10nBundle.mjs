import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const client = fileURLToPath(new URL("../../client/src/", import.meta.url));

/** The words that the client shows, for translators: what `vscode.l10n.t` is called with stands there as key and text. */
export function l10nBundle() {
  const words = readdirSync(client, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [...readFileSync(join(client, name), "utf8").matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)])
    .map(([, literal]) => JSON.parse(literal))
    .sort();
  return `${JSON.stringify(Object.fromEntries(words.map((text) => [text, text])), undefined, 2)}\n`;
}
